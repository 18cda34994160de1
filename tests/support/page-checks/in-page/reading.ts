import { all, isSeen, texts, told } from './dom.ts';

const LEAST_LEADING = 1.5;
const LONGEST = 80;
const LONGEST_CJK = 40;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Running text that is hard to read: lines too close or too long, or of stretched words. */
export function hardLines(): string[] {
  return all('main p, main li, main dd, main blockquote').flatMap((element) => {
    if (!isSeen(element)) return [];
    const own = texts(element).filter(({ parentElement }) => blockOf(parentElement) === element);
    const lines = linesOf(own);
    if (lines.length < 2) return [];
    const { lineHeight, fontSize, textAlign } = getComputedStyle(element);
    const leading = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    const longest = Math.max(...lines.map((line) => line.length));
    const most = CJK.test(lines.join('')) ? LONGEST_CJK : LONGEST;
    return [
      ...(leading + 0.01 < LEAST_LEADING ? [`lines ${leading.toFixed(2)} apart`] : []),
      ...(longest > most ? [`${longest} characters a line`] : []),
      ...(textAlign === 'justify' ? ['justified'] : []),
    ].map((fault) => `${fault}: ${told(element)}`);
  });
}

function blockOf(element: Element | null): Element | null {
  if (element === null || !getComputedStyle(element).display.startsWith('inline')) return element;
  return blockOf(element.parentElement);
}

/** The text of each line as it is set. */
function linesOf(nodes: readonly Text[]): string[] {
  const lines = new Map<number, string>();
  const range = document.createRange();
  for (const node of nodes) {
    const parent = node.parentElement;
    if (parent === null || !isSeen(parent) || parent.closest('math') !== null) continue;
    for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.trimEnd().length);
      const { bottom } = range.getBoundingClientRect();
      const place = [...lines.keys()].find((line) => Math.abs(line - bottom) < 6) ?? bottom;
      lines.set(place, (lines.get(place) ?? '') + word.replace(/\s+/g, ' '));
    }
  }
  return [...lines.values()].map((line) => line.trim());
}
