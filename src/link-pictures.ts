/** Whether a site's pages have pictures for where their links are shared, and what there is to say where they can't. */
import type { VFile } from 'vfile';
import { type Drawer, drawer } from './5-print/link-pictures/drawer.ts';
import { type PictureMaker, pictureMaker } from './5-print/link-pictures/picture-maker.ts';
import type { SiteSettings } from './guide/settings.ts';
import { report } from './messages/report.ts';

/**
 * @param loadDrawer Looks whether there is something to draw with.
 * @returns null where there are none: nobody wants them, nobody could find them, or nothing draws them, which is told.
 */
export function linkPictures(
  { content }: { content: string },
  settings: SiteSettings,
  files: readonly VFile[],
  loadDrawer: () => Drawer | null = drawer,
): PictureMaker | null {
  if (!settings['link-pictures'] || settings.url === '') return null;
  const draw = loadDrawer();
  if (draw !== null) return pictureMaker(content, settings, draw);
  const file = files.find(({ path }) => path === 'site.yml');
  if (file !== undefined) {
    report(
      file,
      'link-pictures-can-be-made',
      file.data.places?.['link-pictures'] ?? null,
      'Unexpected `link-pictures` on a machine without `@resvg/resvg-js`, expected the package that draws them',
      {
        note: 'The pages have no pictures. To add the package: `npm install @resvg/resvg-js`.',
      },
    );
  }
  return null;
}
