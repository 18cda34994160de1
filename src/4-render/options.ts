/** A printed sheet or key that a page offers for download. */
export interface SheetFile {
  /** From the site's root: `cold-war/cheka/worksheet.pdf`. */
  address: string;
  /** In words: "Worksheet, large print, A4 (PDF)". */
  label: string;
}

export interface RenderOptions {
  /** The folder that assets are copied from. */
  contentDir: string;
  /** Where the site lies on its server, `/` or `/path/`; only the 404 page needs to know. */
  base: string;
  /** Address of the published site, ending in `/`; empty where none is known. */
  siteUrl: string;
  /** Printed files, by the guide's source. Default: none. */
  sheets?: ReadonlyMap<string, readonly SheetFile[]>;
}
