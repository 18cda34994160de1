import type { Link, Root, RootContent, Text } from 'mdast';
import type { Point } from 'unist';
import { type Context, sourceOf } from '../context.ts';

/**
 * A bare address in running text ends where its sentence goes on: `https://example.org。` and
 * `（https://example.org）`. GFM takes all up to the next space or full stop of Latin writing for the address
 * (GFM 0.29, section 6.9).
 */
export function endAddresses(root: Root, context: Context): void {
  endIn(root, context);
}

type Holder = { children: RootContent[] };

/** Full-width and CJK punctuation; of Latin writing only what no address holds. */
const STOP = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff1f\uff3b-\uff3d\uff5b-\uff65“”«»…]/u;
/** The name of a host goes over into a word of a script that is written without spaces. */
const HOST_THEN_WORD =
  /^((?:https?:\/\/|www\.)[a-z\d.-]*?[a-z])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/iu;

function endIn(parent: Holder, context: Context): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'link' && isBare(child, context)) return ended(child);
    if ('children' in child) endIn(child as Holder, context);
    return [child];
  });
}

/** True for an address that is a link by itself: neither `[…](…)` nor `<…>`. */
function isBare(link: Link, context: Context): boolean {
  const [only] = link.children;
  if (only?.type !== 'text' || link.children.length > 1) return false;
  if (link.url !== only.value && link.url !== `http://${only.value}`) return false;
  return link.position === undefined || !/^[[<]/.test(sourceOf(context, link));
}

/** The address, what follows it as text, and a further address in that. */
function ended(link: Link): RootContent[] {
  const [text] = link.children as [Text];
  const { value } = text;
  const stop = value.search(STOP);
  const upTo = stop < 0 ? value : value.slice(0, stop);
  const address = HOST_THEN_WORD.exec(upTo)?.[1] ?? upTo;
  if (address === value) return [link];
  const prefix = link.url.slice(0, link.url.length - value.length);
  const rest = value.slice(address.length);
  const next = rest.search(/https?:\/\/[^\s/]|www\.[^\s/.]/i);
  const between = next < 0 ? rest : rest.slice(0, next);
  return [
    ...(/^(?:https?:\/\/|www\.)?$/i.test(address)
      ? [piece(link, 0, address)]
      : [linkTo(`${prefix}${address}`, piece(link, 0, address))]),
    ...(between === '' ? [] : [piece(link, address.length, between)]),
    ...(next < 0 ? [] : furtherIn(link, address.length + next)),
  ];
}

function furtherIn(link: Link, at: number): RootContent[] {
  const [text] = link.children as [Text];
  const further = piece(link, at, text.value.slice(at));
  const url = /^www/i.test(further.value) ? `http://${further.value}` : further.value;
  return ended(linkTo(url, further));
}

function linkTo(url: string, text: Text): Link {
  const place = text.position === undefined ? {} : { position: text.position };
  return { type: 'link', url, title: null, children: [text], ...place };
}

/** A stretch of the address's text; an address stands on one line. */
function piece(link: Link, from: number, value: string): Text {
  const start = link.position?.start;
  if (start === undefined) return { type: 'text', value };
  const point = (by: number): Point => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset !== undefined && { offset: start.offset + by }),
  });
  return { type: 'text', value, position: { start: point(from), end: point(from + value.length) } };
}
