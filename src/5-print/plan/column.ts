/** A sheet's column as its plan knows it. Types only; all lengths in points. */

/** What no page divides, and the answer lines that start in it. */
export interface Unit {
  /** Of all but answer lines. */
  height: number;
  /** The larger of two neighbours' gaps stands between them; none at the top of a page. */
  above: number;
  below: number;
  answer: Answer | null;
}

/** Room of a written answer, in lines. */
export interface Answer {
  /** The question's number, as it is printed. */
  label: string;
  lines: number;
  /** As few and as many as a plan may give it. */
  least: number;
  most: number;
}

export interface Column {
  /** Of a page. */
  height: number;
  /** From one answer line to the next. */
  step: number;
  units: Unit[];
}

/** Lines by the question's label. */
export type Room = ReadonlyMap<string, number>;
