import { relativePath } from '../../3-check/rules/links-lead-somewhere.ts';
import { pathNamedIn } from '../../guide/references.ts';
import { type Cursor, lineBefore } from '../cursor.ts';
import type { Offer, Offered } from './item.ts';

/** Inside the round brackets of a link or picture: guides, files, and after `#` what a guide has. */
export function linkOffers(cursor: Cursor): Offered | null {
  const [, picture = '', typed] =
    /(!?)\[(?:[^\]\\]|\\.)*\]\(([^()\s]*)$/.exec(lineBefore(cursor)) ?? [];
  if (typed === undefined) return null;
  const hash = typed.indexOf('#');
  if (picture === '!') return { offers: fileOffers(cursor, true), typed };
  if (hash < 0) return { offers: [...guideOffers(cursor), ...fileOffers(cursor, false)], typed };
  return { offers: anchorOffers(cursor, typed.slice(0, hash)), typed: typed.slice(hash) };
}

function guideOffers({ site: { site }, path }: Cursor): Offer[] {
  const guides = site.courses.flatMap((course) => course.guides);
  return guides
    .filter(({ source }) => source !== path)
    .map(({ source, title }) => ({
      text: written(path, source),
      detail: title.plain,
      also: title.plain,
      kind: 'guide',
    }));
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

function fileOffers({ site: { site }, path }: Cursor, isPicture: boolean): Offer[] {
  return [...site.assets.keys()]
    .filter((asset) => PICTURE.test(asset) === isPicture)
    .map((asset) => ({ text: written(path, asset), kind: 'guide' }));
}

/** Brackets and blanks would end the link. */
function written(from: string, to: string): string {
  return encodeURI(relativePath(from, to)).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** @param file As the link writes it; empty: this guide itself. */
function anchorOffers({ site: { site }, path }: Cursor, file: string): Offer[] {
  const source = file === '' ? path : pathNamedIn(path, file);
  const guide = site.courses
    .flatMap((course) => course.guides)
    .find((one) => one.source.normalize('NFC') === source?.normalize('NFC'));
  return (guide?.anchors ?? [])
    .filter(({ withAnswers }) => withAnswers !== '')
    .map(({ name }) => ({ text: `#${name}`, kind: 'anchor' }));
}
