/** Pages whose addresses are nearest to one that is not there. */
import type { NamedPage } from '../../src/4-render/known/pages-file.ts';

const MOST = 5;
/** Of two names without a pair of letters in common it is 0, of equal ones 1. */
const ALIKE = 0.45;
/** What the pages of one guide are called. */
const BELOW_A_GUIDE = new Set(['worksheet', 'answer-key']);

/** @param wanted The path that was asked for, from the site's root, decoded. */
export function nearestPages(wanted: string, pages: readonly NamedPage[]): NamedPage[] {
  const names = namesIn(wanted.replace(/(?:^|\/)index\.html?$|\.[a-z]{2,5}$/i, ''));
  if (BELOW_A_GUIDE.has(names.at(-1) ?? '')) names.pop();
  const last = pairsIn(names.at(-1) ?? '');
  const above = names.slice(0, -1);
  return pages
    .map((page) => {
      const own = namesIn(page[0]);
      const likeness = alike(last, pairsIn(own.at(-1) ?? ''));
      const isNear = own.slice(0, -1).some((name) => above.includes(name));
      return { page, score: likeness >= ALIKE && isNear ? likeness + 0.1 : likeness };
    })
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ page }) => page);
}

/** Of the folders and the page, without accents and signs. */
function namesIn(path: string): string[] {
  return path
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split('/')
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .filter((name) => name !== '');
}

/** Letters beside each other, each word with its ends. */
function pairsIn(name: string): Set<string> {
  const word = ` ${name.replaceAll('-', ' ')} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < word.length; at += 1) pairs.add(word.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient: from 0 to 1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
