import type { Position } from 'unist';
import { assetAt } from '../../guide/references.ts';
import { offered } from '../../messages/alike.ts';
import { nearestPath } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { CheckContext, SiteRule } from '../rule.ts';
import { relativePath } from './links-lead-somewhere.ts';

/** A sheet's logo is a picture in the content folder. Told once, in the file that names it. Rule: `images-exist`. */
export const logosExist: SiteRule = (context) => {
  const { site } = context;
  tell('site.yml', site.settings.worksheet.logo, context);
  for (const { guides, worksheet } of site.courses) {
    const folder = guides[0]?.source.replace(/[^/]*$/, '') ?? '';
    tell(`${folder}course.yml`, worksheet.logo, context);
    for (const guide of guides) tell(guide.source, guide.worksheet.logo, context, guide.places);
  }
};

const KEY = 'worksheet.logo';

/** @param places Of the values in a file; without them, those that are known with it. */
function tell(
  source: string,
  path: string,
  { site, files }: CheckContext,
  places?: Record<string, Position>,
): void {
  const file = files.get(source);
  const place = (places ?? file?.data.places)?.[KEY];
  if (file === undefined || place === undefined || path === '') return;
  const asset = assetAt(site, path);
  if (asset !== null && asset.size !== null) return;
  // A file that could not be used has messages of its own.
  if ((files.get(path)?.messages.length ?? 0) > 0) return;
  const pictures = [...site.assets.values()].filter(({ size }) => size !== null);
  const near = nearestPath(
    path,
    pictures.map((picture) => picture.path),
  );
  const written = relativePath(source, path);
  const expected =
    near === null
      ? 'a picture file that is there (PNG, JPEG, GIF, WebP, AVIF or SVG), named from this file'
      : offered(written, relativePath(source, near));
  report(file, 'images-exist', place, `Unexpected logo \`${written}\`, expected ${expected}`);
}
