/** Addresses of the files that every page refers to. */
export interface SiteFiles {
  style: string;
  /** Fonts that nearly every page needs at once. */
  fonts: readonly string[];
  icon: string;
  /** Runs before anything is drawn. */
  earlyScript: string;
  script: string;
  /** Loaded by that one when a reader wants to search. */
  searchScript: string;
  /** On the page that stands where there is none. */
  notFoundScript: string;
}
