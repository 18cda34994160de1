/**
 * What a link or picture in a guide points to. The check that every link leads somewhere, the pages
 * and the paper all ask here, so that they can't disagree.
 */
import type { Anchor } from './anchors.ts';
import type { GuideFace } from './card.ts';
import type { Guide } from './guide.ts';
import type { Asset, Site } from './site.ts';
import { allOf } from './walk.ts';

export type Reference =
  /** `http:`, `https:`, `mailto:` or `tel:`. */
  | { type: 'outside'; url: string }
  /** `anchor` without `#`; empty for the top of the guide. */
  | { type: 'guide'; guide: GuideFace; anchor: string }
  | { type: 'asset'; asset: Asset }
  | { type: 'broken'; reason: BrokenReason };

export type BrokenReason =
  /** The guide or file is not there; `path` is from the content folder. */
  | { type: 'missing'; path: string }
  | { type: 'no-such-anchor'; guide: GuideFace; anchor: string }
  /** It points out of the content folder, or starts at a root: `/x.md`. */
  | { type: 'not-relative' }
  | { type: 'scheme'; scheme: string }
  /** It starts as an address does and is none; `meant`: what was probably meant, or null. */
  | { type: 'no-address'; scheme: string; meant: string | null };

const OUTSIDE = new Set(['http', 'https', 'mailto', 'tel']);

/** @param url As the author wrote it: relative to the guide's own file, or an address outside. */
export function resolveReference(site: Site<GuideFace>, from: GuideFace, url: string): Reference {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (!OUTSIDE.has(scheme)) return { type: 'broken', reason: { type: 'scheme', scheme } };
    if (isAddress(scheme, url)) return { type: 'outside', url };
    return { type: 'broken', reason: { type: 'no-address', scheme, meant: addressMeant(url) } };
  }
  if (url.trim() === '')
    return { type: 'broken', reason: { type: 'no-address', scheme: '', meant: null } };
  const [file = '', anchor = ''] = splitOnce(url, '#');
  if (file === '') return toGuide(from, decoded(anchor));
  const path = pathFrom(from.source, decoded(file));
  if (path === null) return { type: 'broken', reason: { type: 'not-relative' } };
  const guide = guidesBySource(site).get(path);
  if (guide !== undefined) return toGuide(guide, decoded(anchor));
  const asset = assetsByPath(site).get(path);
  if (asset !== undefined) return { type: 'asset', asset };
  return { type: 'broken', reason: { type: 'missing', path } };
}

/** The file that a picture's address names; null where it names none. */
export function assetNamed(
  site: Pick<Site, 'assets'>,
  { source }: Pick<Guide, 'source'>,
  url: string,
): Asset | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.trim() === '') return null;
  const [file = ''] = splitOnce(url, '#');
  const path = file === '' ? null : pathFrom(source, decoded(file));
  return path === null ? null : (assetsByPath(site).get(path) ?? null);
}

/** Browsers read `https:host` and `http:/host` as paths, or as whatever they like. */
function isAddress(scheme: string, url: string): boolean {
  const rest = url.slice(scheme.length + 1);
  if (scheme === 'mailto') return /^[^\s@]+@[^\s@]+$/.test(rest.split('?', 1)[0] ?? '');
  if (scheme === 'tel') return /\d/.test(rest);
  return /^\/\/[^/\s]/.test(rest) && URL.canParse(url);
}

function addressMeant(url: string): string | null {
  const [, scheme = '', host = ''] = /^(https?):[/\\]*([^/\\\s].*)$/i.exec(url) ?? [];
  const address = `${scheme.toLowerCase()}://${host}`;
  return host !== '' && address !== url && URL.canParse(address) ? address : null;
}

/** `related:` as written, `slug` (of the same course) or `course/slug`; null where there is no such guide. */
export function resolveRelated(
  site: Site<GuideFace>,
  from: GuideFace,
  related: string,
): GuideFace | null {
  const name = related.normalize('NFC');
  const address = name.includes('/') ? name : `${from.course}/${name}`;
  return guidesByAddress(site).get(address) ?? null;
}

function guidesByAddress(site: Site<GuideFace>): Map<string, GuideFace> {
  const known = addresses.get(site);
  if (known !== undefined) return known;
  const map = new Map<string, GuideFace>();
  for (const { slug, guides } of site.courses) {
    for (const guide of guides) map.set(`${slug}/${guide.slug}`, guide);
  }
  addresses.set(site, map);
  return map;
}

/** The paths, from the content folder, that a guide's pictures are at; addresses outside are left out. */
export function picturePaths(guide: Guide): string[] {
  return allOf([guide, ...guide.footnotes], 'image').flatMap(({ url }) => {
    const path = /^[a-z][a-z0-9+.-]*:/i.test(url) ? null : pathFrom(guide.source, decoded(url));
    return path === null ? [] : [path];
  });
}

/** Where a link to an anchor of a guide leads on its page; see `Anchor`. Empty: to its top. */
export function anchorOnPage(guide: GuideFace, name: string, withAnswers: boolean): string {
  const anchor = anchorsByName(guide).get(name);
  if (anchor === undefined) return '';
  return withAnswers ? anchor.withAnswers : anchor.withoutAnswers;
}

function anchorsByName(guide: GuideFace): Map<string, Anchor> {
  const known = anchors.get(guide);
  if (known !== undefined) return known;
  const map = new Map(guide.anchors.map((anchor) => [anchor.name, anchor]));
  anchors.set(guide, map);
  return map;
}

const anchors = new WeakMap<GuideFace, Map<string, Anchor>>();
const assetMaps = new WeakMap<Site['assets'], Map<string, Asset>>();
const sources = new WeakMap<Site<GuideFace>, Map<string, GuideFace>>();
const addresses = new WeakMap<Site<GuideFace>, Map<string, GuideFace>>();

function toGuide(guide: GuideFace, anchor: string): Reference {
  if (anchor === '' || anchorsByName(guide).has(anchor)) return { type: 'guide', guide, anchor };
  return { type: 'broken', reason: { type: 'no-such-anchor', guide, anchor } };
}

function guidesBySource(site: Site<GuideFace>): Map<string, GuideFace> {
  const known = sources.get(site);
  if (known !== undefined) return known;
  const map = new Map(
    site.courses.flatMap(({ guides }) =>
      guides.map((guide) => [guide.source.normalize('NFC'), guide] as const),
    ),
  );
  sources.set(site, map);
  return map;
}

/** By path in normal form C, as links are read: a disk may have its names in another form. */
function assetsByPath({ assets }: Pick<Site, 'assets'>): Map<string, Asset> {
  const known = assetMaps.get(assets);
  if (known !== undefined) return known;
  const map = new Map(
    [...assets.values()].map((asset) => [asset.path.normalize('NFC'), asset] as const),
  );
  assetMaps.set(assets, map);
  return map;
}

/** null where the path leaves the content folder or starts at a root. */
/**
 * The path from the content folder of a file that another names; null where it is none in there.
 *
 * @param source Path of the file that names it.
 */
export function pathNamedIn(source: string, written: string): string | null {
  return pathFrom(source, decoded(written));
}

/** The file of this path from the content folder, in whatever normal form the disk has its name. */
export function assetAt(site: Pick<Site, 'assets'>, path: string): Asset | null {
  return assetsByPath(site).get(path.normalize('NFC')) ?? null;
}

function pathFrom(source: string, relative: string): string | null {
  if (relative.startsWith('/') || relative.includes('\\')) return null;
  const parts = source.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/').normalize('NFC');
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** An address without its codes for signs. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
