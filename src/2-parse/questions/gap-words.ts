import type { PhrasingContent, Strong } from 'mdast';
import type { Deletion } from '../../guide/prose.ts';
import { exactText, plainText } from '../../guide/text.ts';
import { trimmed } from '../../guide/title.ts';
import { wordFrom } from '../../guide/word-bank.ts';
import { type Context, placeOf, say } from '../context.ts';

/**
 * A gap of the bold words: what stands between ` / ` is right alike, and the first is what is printed. It is a slash
 * with blanks on both sides, as mark schemes have it: no word has that in it ("km/h", "and/or"), and to a table it is
 * nothing. With a backslash it is a slash; see escaped-slashes.ts. Reports `alternatives-are-readable`.
 */
export function deletionFrom(gap: Strong, context: Context): Deletion {
  const deletion = (children: PhrasingContent[]): Deletion => ({
    type: 'deletion',
    alternatives: [],
    children,
    ...placeOf(gap),
  });
  const pieces = piecesInLanguage(gap.children).map(trimmed);
  const words = pieces.map(wordFrom);
  const [first = [], ...others] = pieces;
  // Alone, a slash is what is asked for.
  if (others.length === 0 || words.every(({ children }) => children.length === 0)) {
    refuseOtherSigns(gap, context);
    return deletion(gap.children);
  }
  if (words.some(({ children }) => children.length === 0)) {
    sayUnreadable(gap, 'Unexpected ` / ` with nothing on one side of it', context);
    return deletion(first);
  }
  const texts = words.map(({ children }) => exactText(children));
  const again = words.find((_, index) => texts.indexOf(texts[index] ?? '') < index);
  if (again !== undefined) {
    const reason = `Unexpected second \`${again.plain}\` in a gap, expected each word once`;
    say(context, 'alternatives-are-readable', gap, reason);
  }
  return { ...deletion(first), alternatives: words.slice(1).map(({ children }) => children) };
}

/** Words that are all of another language are each of it. */
function piecesInLanguage(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const [only, ...more] = nodes;
  if (only?.type !== 'foreign' || more.length > 0) return piecesOf(nodes);
  return piecesOf(only.children).map((piece) => {
    const children = trimmed(piece);
    return children.length === 0 ? [] : [{ ...only, children }];
  });
}

/** A gap at its signs, where its ends count as blanks. */
function piecesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      pieces.at(-1)?.push(node);
      continue;
    }
    const padded = `${index === 0 ? ' ' : ''}${node.value}${index === nodes.length - 1 ? ' ' : ''}`;
    const [before = '', ...after] = padded.split(/\s+\/(?=\s)/);
    pieces.at(-1)?.push({ type: 'text', value: before });
    pieces.push(...after.map((value): PhrasingContent[] => [{ type: 'text', value }]));
  }
  return pieces;
}

const WORDS = /[\p{L}\p{M}][\p{L}\p{M}'’ -]+/u.source;
/** `colour|color`. The bars of a formula stand beside single letters and brackets. */
const BARS = new RegExp(`^${WORDS}(?:\\|${WORDS})+$`, 'u');
/** `colour/ color`. */
const ONE_BLANK = /\p{L}{2}(?:\/\s+|\s+\/)\p{L}{2}/u;

/** What is meant as the sign and is none. */
function refuseOtherSigns(gap: Strong, context: Context): void {
  const { children } = gap;
  if (BARS.test(plainText(gap)))
    sayUnreadable(gap, `Unexpected \`|\` in \`${plainText(gap)}\``, context);
  else if (children.some((node) => node.type === 'text' && ONE_BLANK.test(node.value)))
    sayUnreadable(
      gap,
      `Unexpected slash with a space on one side in \`${plainText(gap)}\``,
      context,
    );
}

function sayUnreadable(gap: Strong, found: string, context: Context): void {
  const reason = `${found}, expected a space, a slash and a space between words that are right alike: \`**colour / color**\``;
  const note = 'To print a slash as it is, write `\\/`.';
  say(context, 'alternatives-are-readable', gap, reason, { note });
}
