/** The same page, or news of the site, in a form for programs. */
export interface Alternate {
  /** A media type. */
  type: string;
  /** Empty where the type says it all. */
  title: string;
  address: string;
}
