import type { SiteSettings } from '../guide/settings.ts';
import { type Fonts, siteFonts } from './fonts/site-fonts.ts';
import { imageReader, type ReadImage } from './images.ts';

/** What all sheets of a site are set with. */
export interface PrintResources {
  fonts: Fonts;
  readImage: ReadImage;
}

/** @param contentDir Absolute path. */
export function printResources(
  contentDir: string,
  { fonts: names }: Pick<SiteSettings, 'fonts'>,
): PrintResources {
  const fonts = siteFonts(contentDir, names);
  return { fonts, readImage: imageReader(contentDir, fonts.familyOf) };
}
