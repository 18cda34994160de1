/**
 * What advice on teaching has to know of a language. A language without it gets only the advice that looks at no
 * words. Types only.
 */
export interface Teaching {
  /** Ends of a stem after which some options are no good grammar. */
  stemEnds: readonly StemEnd[];
  /** Words that admit no exception: "always", "never". */
  absolutes: RegExp;
  /** A stem that asks for what is not so: "Which of these is not …?" */
  asksForException: RegExp;
  /** The word in it that ought to stand out. */
  negatives: RegExp;
  commandWords: readonly CommandWord[];
  /** In a question or its answer: more points are listed than are wanted ("any two of"). */
  anyOf: RegExp;
  /** Lower case; words that are in every text and say nothing of its subject. */
  functionWords: ReadonlySet<string>;
  /** Lower case, without their full stop: where it stands, no sentence ends. */
  abbreviations: ReadonlySet<string>;
  /** The age of the oldest pupils of a level ("GCSE": 16); null where its name does not tell. */
  oldestAge: (level: string) => number | null;
  /** Reading age of a text by a published formula. */
  readingAge: (sentences: readonly string[]) => number;
}

export interface StemEnd {
  ends: RegExp;
  /** Whether an option goes on from there; null: who knows. */
  fits: (option: string) => boolean | null;
}

/** A word that says how an answer is to be given, and the marks that such an answer is worth. */
export interface CommandWord {
  /** Lower case. */
  words: readonly string[];
  most: number | null;
  least: { underTwelve: number; underSixteen: number; older: number };
}
