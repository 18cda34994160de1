/** What the search says. It goes to the browser as data: no functions, and `{name}` where something is put in. */
export interface SearchWords {
  /** Stand on every page, so that the window is there before anything to search. */
  opening: SearchOpening;
  /** By the form that a number takes in the language (`Intl.PluralRules`); `other` at least. `{count}` */
  results: { other: string; [form: string]: string };
  /** Where more was found than is shown. `{count}`, `{shown}` */
  best: string;
  /** `{query}` */
  nothing: string;
  /** Where what is shown is only near to what was typed. `{query}`, `{results}`: how many */
  near: string;
  /** Where only some of the texts are searched. */
  namesOnly: string;
  /** Button; `{size}`: of what is loaded, as a number of megabytes. */
  searchAll: string;
  /** Where only courses that are kept on the device can be searched. */
  keptOnly: string;
  kinds: Record<SearchKind, string>;
  /** Before what a guide is called besides. */
  alsoCalled: string;
  /** Beside the box that switches the key off. */
  slash: string;
}

export interface SearchOpening {
  /** Name of the window. */
  title: string;
  field: string;
  close: string;
  loading: string;
  failed: string;
}

/** What can be found. */
export type SearchKind = 'term' | 'question' | 'topic' | 'keyTerm' | 'fact' | 'asked';
