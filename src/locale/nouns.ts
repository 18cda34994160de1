/**
 * What has to be known of a language to find names of terms in texts. A language without it is spared: names are found
 * there as they are written. Types only.
 */
export interface Nouns {
  /** Lower case; what a title may begin with and a text leave out. */
  articles: ReadonlySet<string>;
  /**
   * A noun in the plural. What is no word does no harm: nobody writes it. So there may be several, and none for a word
   * that is one already.
   */
  plurals: (noun: string) => readonly string[];
  /** And in the singular. */
  singulars: (noun: string) => readonly string[];
  /** Lower case; forms that are another word far more often. */
  other: ReadonlySet<string>;
}
