/** Sets and draws the pictures that pages have for where their links are shared. */
import { createHash } from 'node:crypto';
import type { DrawnInPicture, PictureMeans } from '../../4-render/picture.ts';
import type { SiteSettings } from '../../guide/settings.ts';
import { settersKey, versionOfPackage } from '../cache.ts';
import { drawingCompiler } from '../compiler.ts';
import { clustersOf } from '../fonts/clusters.ts';
import { siteFonts } from '../fonts/site-fonts.ts';
import { DRAWS, type Drawer } from './drawer.ts';
import { pictureData } from './picture-data.ts';

export interface PictureMaker extends Omit<PictureMeans, 'colours'> {
  /** A PNG. @throws TypesettingFailed */
  make: (drawn: DrawnInPicture) => Uint8Array;
}

/** @param contentDir Absolute path. */
export function pictureMaker(
  contentDir: string,
  { fonts: names }: Pick<SiteSettings, 'fonts'>,
  draw: Drawer,
): PictureMaker {
  const { files, families, familyOf } = siteFonts(contentDir, names);
  const key = createHash('sha256').update(settersKey(files)).update(versionOfPackage(DRAWS));
  let drawing: ((json: string) => string) | null = null;
  return {
    key: key.digest('hex'),
    canSet: (text) => clustersOf(text).every(({ cluster }) => familyOf(cluster) !== null),
    make: (drawn) => {
      drawing ??= drawingCompiler(files);
      return draw(drawing(JSON.stringify(pictureData(drawn, families))));
    },
  };
}
