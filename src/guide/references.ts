/**
 * What a link or picture in a guide points to. The check that every link leads somewhere, the pages
 * and the paper all ask here, so that they can't disagree.
 */
import type { Guide } from './guide.ts';
import type { GuideNode, NodeOf, NodeType } from './nodes.ts';
import type { Asset, Site } from './site.ts';
import { allOf, walk } from './walk.ts';

export type Reference =
  /** `http:`, `https:`, `mailto:` or `tel:`. */
  | { type: 'outside'; url: string }
  /** `anchor` without `#`; empty for the top of the guide. */
  | { type: 'guide'; guide: Guide; anchor: string }
  | { type: 'asset'; asset: Asset }
  | { type: 'broken'; reason: BrokenReason };

export type BrokenReason =
  /** The guide or file is not there; `path` is from the content folder. */
  | { type: 'missing'; path: string }
  | { type: 'no-such-anchor'; guide: Guide; anchor: string }
  /** It points out of the content folder, or starts at a root: `/x.md`. */
  | { type: 'not-relative' }
  | { type: 'scheme'; scheme: string }
  /** It starts as an address does and is none; `meant`: what was probably meant, or null. */
  | { type: 'no-address'; scheme: string; meant: string | null };

const OUTSIDE = new Set(['http', 'https', 'mailto', 'tel']);

/** @param url As the author wrote it: relative to the guide's own file, or an address outside. */
export function resolveReference(site: Site, from: Guide, url: string): Reference {
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
export function resolveRelated(site: Site, from: Guide, related: string): Guide | null {
  const name = related.normalize('NFC');
  const [course, slug] = name.includes('/') ? splitOnce(name, '/') : [from.course, name];
  const found = site.courses.find((candidate) => candidate.slug === course);
  return found?.guides.find((candidate) => candidate.slug === slug) ?? null;
}

/** The paths, from the content folder, that a guide's pictures are at; addresses outside are left out. */
export function picturePaths(guide: Guide): string[] {
  return allOf([guide, ...guide.footnotes], 'image').flatMap(({ url }) => {
    const path = /^[a-z][a-z0-9+.-]*:/i.test(url) ? null : pathFrom(guide.source, decoded(url));
    return path === null ? [] : [path];
  });
}

/** Every anchor of a guide's page that a link may name: prose headings, parts, exercise sections, questions. */
export function anchorsOf(guide: Guide): Set<string> {
  const known = anchors.get(guide);
  if (known !== undefined) return known;
  const found = anchorsBelow(guide);
  anchors.set(guide, found);
  return found;
}

/**
 * Where a link to one of a guide's anchors leads on its page. What stands in an answer that the page does not
 * show leads to the question, what the page does not have at all to its top (empty).
 */
export function anchorOnPage(guide: Guide, anchor: string, withAnswers: boolean): string {
  if (anchor === '') return '';
  const known = withAnswers ? openPages : closedPages;
  const places = known.get(guide) ?? placesOnPage(guide, withAnswers);
  known.set(guide, places);
  return places.get(anchor) ?? '';
}

const openPages = new WeakMap<Guide, Map<string, string>>();
const closedPages = new WeakMap<Guide, Map<string, string>>();

function placesOnPage(guide: Guide, withAnswers: boolean): Map<string, string> {
  const places = new Map<string, string>();
  const put = (node: GuideNode, place?: string) => {
    for (const anchor of anchorsBelow(node)) places.set(anchor, place ?? anchor);
  };
  for (const part of guide.children) {
    if (part.type !== 'exercises') put(part);
    else if (part.origin === 'authored') {
      const [instruction, ...questions] = part.children;
      const shown = questions.filter(({ worksheetOnly }) => !worksheetOnly);
      if (shown.length > 0) places.set(part.id, part.id);
      put(instruction);
      for (const question of shown) {
        const [stem, ...rest] = question.children;
        places.set(question.id, question.id);
        put(stem);
        for (const node of rest) put(node, withAnswers ? undefined : question.id);
      }
    }
  }
  return places;
}

/** Anchors of the parts that have no heading of the author's in the tree. */
export const PART_ANCHORS = {
  definition: 'definition',
  directAnswer: 'answer',
  summary: 'summary',
  facts: 'facts',
  keyTerms: 'key-terms',
} as const satisfies Partial<Record<NodeType, string>>;

const anchors = new WeakMap<Guide, Set<string>>();
const assetMaps = new WeakMap<Site['assets'], Map<string, Asset>>();
const sources = new WeakMap<Site, Map<string, Guide>>();

/** Those of a node and of all below it. */
function anchorsBelow(root: GuideNode): Set<string> {
  const found = new Set<string>();
  walk([root], (node) => {
    if (node.type === 'heading') found.add(node.data?.id ?? '');
    else if (hasPartAnchor(node)) found.add(PART_ANCHORS[node.type]);
    else if ('id' in node) found.add(node.id);
  });
  return found;
}

function hasPartAnchor(node: GuideNode): node is NodeOf<keyof typeof PART_ANCHORS> {
  return node.type in PART_ANCHORS;
}

function toGuide(guide: Guide, anchor: string): Reference {
  if (anchor === '' || anchorsOf(guide).has(anchor)) return { type: 'guide', guide, anchor };
  return { type: 'broken', reason: { type: 'no-such-anchor', guide, anchor } };
}

function guidesBySource(site: Site): Map<string, Guide> {
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
function assetsByPath({ assets }: Site): Map<string, Asset> {
  const known = assetMaps.get(assets);
  if (known !== undefined) return known;
  const map = new Map(
    [...assets.values()].map((asset) => [asset.path.normalize('NFC'), asset] as const),
  );
  assetMaps.set(assets, map);
  return map;
}

/** null where the path leaves the content folder or starts at a root. */
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
