/** A sheet's column as its plan knows it. Types only; all lengths in points. */

/** What no page divides, and the answer lines that start in it. */
export interface Unit {
  /** Of all but lines that a plan may change. */
  height: number;
  /** All of whose lines are in it: those of a question's parts. */
  within: readonly Answer[];
  /** The larger of two neighbours' gaps stands between them; none at the top of a page. */
  above: number;
  below: number;
  /** Whose lines come last and may go on over a page. */
  answer: Answer | null;
}

/** Room of a written answer, in lines. */
export interface Answer {
  /** The number of its question or part: `4`, `4 (b)`. */
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
