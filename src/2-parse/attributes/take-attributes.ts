import type { Link, Text } from 'mdast';
import type { Node } from 'unist';
import type { Foreign, Inline } from '../../guide/prose.ts';
import { withScripts } from '../../guide/raised.ts';
import { plainText } from '../../guide/text.ts';
import { type Context, fixAt, placeWithin, say } from '../context.ts';
import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import { readBrackets, speaksOfMarks } from './brackets.ts';
import { reportStrayId, takeId } from './id.ts';
import { marksFrom } from './marks.ts';
import { isSectionLink, LINK_SIGN, sectionLinks, wordsBeside } from './section-links.ts';
import { trimEnd } from './trim-end.ts';

/**
 * Takes `(4 marks, 10 lines) {#an-id}` off the end of a line of inline nodes, in any form that means one thing:
 * `[4 marks]`, `**(4 marks)**`, `(4 marks)?`, `(4 marks) (10 lines)`, `Why? 4 marks`.
 *
 * Reports `attributes-are-readable` and `ids-are-well-formed`. Brackets that speak of nothing of the
 * kind ("(1962)") stay text; what may be marks or not ("(3)", "/3") is told of.
 *
 * @param owner The heading or paragraph the nodes are the children of.
 */
export function takeAttributes(
  inlines: Inline[],
  owner: Node,
  context: Context,
): { children: Inline[]; attributes: Attributes } {
  const last = inlines.at(-1);
  if (last?.type === 'foreign') return takeWithin(last, inlines.slice(0, -1), owner, context);
  const children = [...inlines];
  const attributes: Attributes = { ...NO_ATTRIBUTES };
  const id = takeId(children, owner, context);
  if (id !== null) {
    attributes.id = id;
    attributes.given = true;
  }
  while (takeBrackets(children, attributes, context)) attributes.given = true;
  if (takeBareMarks(children, attributes, context)) attributes.given = true;
  if (attributes.marks === null) refuseNearlyMarks(children, context);
  reportStrayId(children, owner, 'it at the very end of the line', context);
  return { children, attributes };
}

/** Of a line that ends in another language, with all of it marked: `[Où est la gare ? (2 marks)]{lang=fr}`. */
function takeWithin(
  words: Foreign,
  before: Inline[],
  owner: Node,
  context: Context,
): ReturnType<typeof takeAttributes> {
  const { children, attributes } = takeAttributes(words.children, owner, context);
  return {
    children: children.length === 0 ? before : [...before, { ...words, children }],
    attributes,
  };
}

const BRACKETS = /\s*(?:\(([^()]*)\)|\[([^()[\]]*)\])\s*([.:;,?!]?)$/;

/** One pair of brackets, with a sign after it that belongs to the words before. */
function takeBrackets(children: Inline[], attributes: Attributes, context: Context): boolean {
  trimEnd(children);
  const end = endAsText(children);
  const found = end === null ? null : BRACKETS.exec(end.text.value);
  if (end === null || found === null) return false;
  const { text, from, links } = end;
  const [, round, square = '', sign = ''] = found;
  const isMarked = speaksOfMarks(round ?? square, context);
  // Square brackets, bold ones and ones inside the sentence are text unless they speak of marks.
  const isPlain = round !== undefined && sign === '' && children.at(-1)?.type === 'text';
  if (!isPlain && !isMarked) return false;
  const words = wordsBeside(links, round ?? square);
  if (links.length > 0 && words === '') {
    if (!links.every(isSectionLink)) return false;
  } else if (!readBrackets(words, attributes, text, context)) return false;
  attributes.checks = [...attributes.checks, ...sectionLinks(links, context)];
  const before = text.value.slice(0, found.index);
  const value = /[.:;,?!]$/.test(before) ? before : before + sign;
  children.splice(from, children.length - from, { ...text, value });
  trimEnd(children);
  return true;
}

/** What a line ends with as one text, a sign in the place of each link, and from which node on. */
interface End {
  text: Text;
  from: number;
  links: Link[];
}

/** The last node as text: also where all of it is bold or emphasised, as in `**(2 marks)**`, or a unit has its power. */
function endAsText(children: readonly Inline[]): End | null {
  const from = children.length - 1;
  const last = children[from];
  if (last?.type === 'text')
    return last.value.includes('(') ? { text: last, from, links: [] } : joined(children);
  if (last?.type !== 'strong' && last?.type !== 'emphasis') return null;
  const [only, ...more] = last.children;
  if (only?.type !== 'text' || more.length > 0 || !/^\s*[([].*[)\]]\s*$/.test(only.value))
    return null;
  return { text: only, from, links: [] };
}

/**
 * Brackets with links in them, or with raised or lowered signs, which have characters of their own:
 * `(1 mark, answer cm<sup>3</sup>)`.
 */
function joined(children: readonly Inline[]): End | null {
  let value = '';
  const links: Link[] = [];
  for (let from = children.length - 1; from >= 0; from -= 1) {
    const node = children[from];
    const written = node === undefined ? null : asCharacters(node);
    if (written === null) break;
    value = written + value;
    if (node?.type === 'link') links.unshift(node);
    if (node?.type === 'text' && written.includes('('))
      return { text: { ...node, value }, from, links };
  }
  const last = children.at(-1);
  return last?.type === 'text' ? { text: last, from: children.length - 1, links: [] } : null;
}

function asCharacters(node: Inline): string | null {
  if (node.type === 'text') return node.value;
  if (node.type === 'link') return LINK_SIGN;
  if (node.type !== 'inlineMark' || (node.tag !== 'sup' && node.tag !== 'sub')) return null;
  return withScripts(plainText(node), node.tag);
}

/** `Why do rivers flood? 3 marks`: after the end of a sentence it can be nothing else. */
function takeBareMarks(children: Inline[], attributes: Attributes, context: Context): boolean {
  const last = children.at(-1);
  if (last?.type !== 'text' || attributes.marks !== null) return false;
  const [written = '', bare = ''] =
    /(?<=[.?!:][”"’']?)\s+(\S+(?: ½)? \p{L}+)\.?$/u.exec(last.value) ?? [];
  if (bare === '' || !context.grammar.patterns.bareMarks.test(bare)) return false;
  const marks = marksFrom(bare, context.grammar);
  if (marks === null || !readBrackets(bare, attributes, last, context)) return false;
  children[children.length - 1] = {
    ...last,
    value: last.value.slice(0, -written.length).trimEnd(),
  };
  return true;
}

/** A number in brackets, after a stroke, with a short word after it, or marks without brackets. */
const NEARLY =
  /(?<=^|\s)(?:[([](\d{1,2}(?:\.5|½)?|½)[)\]]|_*\s?\/\s?(\d{1,2})|[([](\d{1,2})(?:m|\s?mks?|\s?mrks?)\.?[)\]]|(\d{1,2}(?:\.5|½)?) \p{L}+)$/u;

/** What would be printed as it stands, and may well be meant as marks. */
function refuseNearlyMarks(children: Inline[], context: Context): void {
  const last = children.at(-1);
  const found = last?.type === 'text' ? NEARLY.exec(last.value) : null;
  if (last?.type !== 'text' || found === null) return;
  const [written] = found;
  const isBare = found[4] !== undefined;
  if (isBare && !context.grammar.patterns.bareMarks.test(written)) return;
  const number = found.slice(1).find((one) => one !== undefined) ?? '';
  const right = `(${number} ${number === '1' || number === '½' ? 'mark' : 'marks'})`;
  const place = placeWithin(context, last, written.trim());
  say(
    context,
    'attributes-are-readable',
    place,
    `Unexpected \`${written.trim()}\` at the end, expected marks in the form \`${right}\``,
    {
      note: 'If it is no number of marks, let the sentence end with a full stop.',
      ...(/^[[/]/.test(written.trim()) && fixAt(place, right)),
    },
  );
}
