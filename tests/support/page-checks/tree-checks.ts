/** Checks of what is heard, by Chromium's accessibility tree. */
import { allSpoken, type Spoken } from './accessibility-tree.ts';
import { textOf, transcript } from './transcript.ts';

/** Links that are called alike and lead to different places, or are not called anything. */
export function ambiguousLinks(tree: Spoken): string[] {
  const targets = new Map<string, string>();
  return allSpoken(tree).flatMap(({ role, name, properties }) => {
    if (role !== 'link') return [];
    const url = String(properties.url ?? '');
    const known = targets.get(name.trim()) ?? url;
    targets.set(name.trim(), known);
    if (name.trim() === '') return [`no name: ${url}`];
    return known === url ? [] : [`"${name.trim()}" leads to ${known} and ${url}`];
  });
}

const NAMED = new Set(['heading', 'link', 'button', 'option', 'DisclosureTriangle']);
const LABELLED = new Set(['radio', 'checkbox']);

/** Names in which a formula is left out, and formulas that hold nothing. */
export function silentFormulas(tree: Spoken): string[] {
  return allSpoken(tree).flatMap((node) => {
    if (node.role === 'MathMLMath') return textOf(node).trim() === '' ? ['an empty formula'] : [];
    const formulas = allSpoken(node).filter(({ role }) => role === 'MathMLMath');
    // A box is called by the label that it stands in.
    const labelled = node.tag === 'label' ? allSpoken(node) : [];
    const called = NAMED.has(node.role) ? node : labelled.find(({ role }) => LABELLED.has(role));
    if (called === undefined) return [];
    return formulas
      .filter(({ name }) => name === '' || !plain(called.name).includes(plain(name)))
      .map((formula) => `${called.role} "${called.name.trim()}" leaves out ${textOf(formula)}`);
  });
}

/** How soon, in stops, what is said again sounds like a stammer. */
const NEAR = 5;
/** Of fewer words it may be an answer or a name. */
const LEAST_WORDS = 5;
/** Lists of links and tables repeat what stands elsewhere: that is what they are for. */
const REPEATING = new Set(['navigation', 'table', 'link']);

/** What is said twice within a few stops: a stem in a heading and again in a group's name. */
export function saidTwice(tree: Spoken): string[] {
  const main = allSpoken(tree).find(({ role }) => role === 'main') ?? tree;
  const lines = transcript(without(main, REPEATING)).map((line) =>
    plain(line.replace(/^\s*(\[?[\w ]+: |• )/, '')),
  );
  const isLong = (line: string) => line.split(' ').length >= LEAST_WORDS;
  return lines.filter((line, index) => {
    const before = lines.slice(Math.max(0, index - NEAR), index).filter(isLong);
    return isLong(line) && before.some((other) => line.includes(other) || other.includes(line));
  });
}

function without(node: Spoken, roles: ReadonlySet<string>): Spoken {
  const children = node.children.filter(({ role }) => !roles.has(role));
  return { ...node, children: children.map((child) => without(child, roles)) };
}

/** Headings that say a question's number and nothing else. */
export function bareNumbers(tree: Spoken): string[] {
  return allSpoken(tree)
    .filter(
      ({ role, name }) => role === 'heading' && /^(question )?[\d().,\s]*$/i.test(name.trim()),
    )
    .map(({ name }) => `"${name.trim()}"`);
}

const plain = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
