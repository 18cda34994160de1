import type { Root } from 'mdast';
import { slugFrom } from '../../guide/addresses.ts';
import { allOf } from '../../guide/walk.ts';
import type { RuleId } from '../../messages/rules.ts';
import { type Context, say } from '../context.ts';
import { withHidden } from './hidden.ts';
import type { PlainSource } from './plain-source.ts';

/**
 * What other programs make something of and Markdown prints as it stands: `==marked==`, `[[a page]]`,
 * `> [!note]`, `:smile:`, lines of a table that is none. Reports `signs-are-meant` (a warning),
 * `tables-have-headers`, and `links-lead-somewhere` or `images-exist` for links and pictures that would be lost.
 */
export function reportForeignSigns(
  root: Root,
  sources: readonly PlainSource[],
  context: Context,
): void {
  const callouts = calloutsIn(root);
  for (const source of sources) {
    let { text } = source;
    for (const sign of SIGNS) {
      if (sign.has !== undefined && !text.includes(sign.has)) continue;
      const told: { from: number; to: number }[] = [];
      for (const match of text.matchAll(sign.pattern)) {
        const [written] = match;
        if (sign.isCallout === true && !callouts.has(source.place(0, 0).start.offset ?? -1))
          continue;
        const expected = sign.expected(match);
        if (expected === null) continue;
        const from = match.index;
        const to = from + written.length;
        say(
          context,
          sign.rule ?? 'signs-are-meant',
          source.place(from, to),
          `Unexpected ${shown(source.raw.slice(from, to))}, expected ${expected}`,
          sign.rule === undefined ? { note: sign.note ?? AS_IT_STANDS } : {},
        );
        told.push({ from, to });
      }
      if (told.length > 0) text = withHidden(text, told);
    }
  }
}

const AS_IT_STANDS = 'As it stands, its signs are printed.';

interface Sign {
  /** Global, and linear in the length of a text. */
  pattern: RegExp;
  /** What stands in every text in which the pattern is found: without it there is nothing to look for. */
  has?: string;
  /** For "expected …"; null where it is text after all. */
  expected: (match: RegExpMatchArray) => string | null;
  /** Default: `signs-are-meant`. */
  rule?: RuleId;
  note?: string;
  isCallout?: true;
}

const EMOJI: Readonly<Record<string, string>> = {
  smile: '😄',
  smiley: '😃',
  grin: '😁',
  joy: '😂',
  wink: '😉',
  heart: '❤️',
  star: '⭐',
  fire: '🔥',
  rocket: '🚀',
  tada: '🎉',
  bulb: '💡',
  warning: '⚠️',
  memo: '📝',
  pencil: '📝',
  pencil2: '✏️',
  book: '📖',
  books: '📚',
  bookmark: '🔖',
  question: '❓',
  exclamation: '❗',
  x: '❌',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  point_right: '👉',
  thumbsup: '👍',
  '+1': '👍',
  thumbsdown: '👎',
  '-1': '👎',
  eyes: '👀',
  brain: '🧠',
  earth_africa: '🌍',
  zap: '⚡',
  key: '🔑',
  pushpin: '📌',
  mag: '🔍',
  clock: '🕐',
  atom_symbol: '⚛️',
  microscope: '🔬',
  dna: '🧬',
};

const SIGNS: readonly Sign[] = [
  {
    pattern: /(?<![\w\\\]])(!?)\[\[([^[\]|\n\uFFFC]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/g,
    has: '[[',
    rule: 'links-lead-somewhere',
    expected: ([, picture = '', name = '', words]) => linkInstead(picture, name, words),
  },
  {
    pattern: /(?<![=\w\\])==(?=[^\s=])([^=\n]{0,200}?[^\s=\\])==(?![=\w])/g,
    has: '==',
    expected: ([, inside = '']) => `bold: \`**${inside}**\``,
  },
  {
    pattern: /^\[!(\w{2,20})\][-+]?/g,
    has: '[!',
    isCallout: true,
    expected: ([, kind = '']) =>
      `words in bold: \`> **${kind[0]?.toUpperCase() ?? ''}${kind.slice(1).toLowerCase()}**\``,
  },
  {
    pattern: /%%(?=\S|[ \n])([^%\uFFFC]{1,2000}?)%%/g,
    has: '%%',
    expected: ([, inside = '']) =>
      /\p{L}{2}/u.test(inside) ? 'a comment, which nobody sees: `<!-- … -->`' : null,
    note: 'As it stands, everyone reads it.',
  },
  {
    pattern: /(?<![\w:/\\.])(:([a-z0-9_+-]{1,30}):)(?![\w:/])/g,
    has: ':',
    expected: ([, , name = '']) => (name in EMOJI ? `the sign itself: \`${EMOJI[name]}\`` : null),
  },
  {
    pattern: /(?<=[A-Za-z)\]])~(\d{1,3}[-+−]?|[-+−]|[a-z])~(?!~)/g,
    has: '~',
    expected: ([, inside = '']) => `\`<sub>${inside}</sub>\``,
  },
  {
    pattern: /(?<=[\w)\]~])\^([-+−]?\d{1,3}[-+−]?|[-+−]|th|st|nd|rd)\^(?![\w^])/g,
    has: '^',
    expected: ([, inside = '']) => `\`<sup>${inside}</sup>\``,
  },
  {
    pattern: /(?<=[\p{L}\p{N}.,;:!?”"'])\^\[([^[\]\n\uFFFC]{2,300})\]/gu,
    has: '^[',
    expected: ([, inside = '']) =>
      /\p{L}{2}/u.test(inside)
        ? 'a footnote: `[^1]`, and a line `[^1]: …` after a blank line'
        : null,
  },
  {
    pattern: /(?:^|(?<=\n))[ \t>]*:{3,}[ \t]*\{?\.?[A-Za-z][^\n]*/g,
    has: ':::',
    expected: () => 'a quotation, each line with `> ` before it, or nothing',
  },
  {
    pattern: /(?:^|(?<=\n))[ \t]*:[ \t]+(?=\S)/g,
    has: ':',
    expected: () => 'a list with the word in bold: `- **word**: what it means`',
    note: 'As it stands, the word and its meaning are joined into one paragraph.',
  },
  {
    pattern: /^(?:\[\[?_?TOC_?\]\]?|\{:toc\}|\\tableofcontents)$/gi,
    expected: () => 'nothing: a list of contents is made where there are enough headings',
  },
  {
    pattern: /^\\(?:newpage|pagebreak|clearpage)$/g,
    has: '\\',
    expected: () => 'nothing: pages break by themselves',
  },
  {
    pattern: /(?<![\\{])\{(?::[^{}\n]{0,80}|\.[A-Za-z][^{}\n]{0,80})\}(?=[ \t]*$)/g,
    has: '{',
    expected: () => 'nothing: looks are not chosen in a guide',
  },
  {
    pattern: /^\|[^\n]*\|[ \t]*(?:\n[ \t>]*\|[^\n]*\|[ \t]*)+$/g,
    has: '|',
    rule: 'tables-have-headers',
    expected: ([written]) => tableInstead(written),
  },
];

/** A name of a page begins with a word; `[[1]]` and `[[a, b]]` are lists of programs. */
function linkInstead(picture: string, name: string, words: string | undefined): string | null {
  if (/^_?toc_?$/i.test(name)) return null;
  if (!/^\s*[\p{L}\p{N}]/u.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (picture !== '') return `a picture: \`![what it shows](${encodeURI(name.trim())})\``;
  const [page = '', anchor] = name.split('#');
  const path = page === '' ? '' : `${page.split('/').map(slugFrom).join('/')}.md`;
  const hash = anchor === undefined ? '' : `#${slugFrom(anchor)}`;
  return `a link: \`[${words ?? name}](${path}${hash})\``;
}

function tableInstead(written: string): string {
  const lines = written.split('\n').map((line) => line.replace(/^[ \t>]*/, ''));
  const columns = (line = '') =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/).length;
  const count = columns(lines[0]);
  const rule = `\`|${'---|'.repeat(count)}\``;
  if (lines.some((line) => /^\|[ \t:|-]+\|[ \t]*$/.test(line)))
    return `as many columns in the line of hyphens as in the first row: ${rule}`;
  return `a row with the names of the columns, and ${rule} under it`;
}

/** Where the first paragraphs of quotations begin. */
function calloutsIn(root: Root): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const node of allOf([root], 'blockquote')) {
    const offset = node.children[0]?.position?.start.offset;
    if (offset !== undefined) starts.add(offset);
  }
  return starts;
}

function shown(raw: string): string {
  const [first = ''] = raw.trim().split('\n');
  const cut = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return cut.includes('`') ? `\`\` ${cut} \`\`` : `\`${cut}\``;
}
