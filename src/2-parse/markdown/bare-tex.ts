/** TeX that stands in prose without any signs around it: `E = \frac{1}{2}mv^2`, `\textbf{word}`. */

export interface BareTex {
  from: number;
  to: number;
  /** What to write instead, for "expected …". */
  expected: string;
}

const SYMBOLS =
  'alpha beta gamma delta epsilon varepsilon zeta eta theta lambda mu nu xi pi rho sigma tau phi varphi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega times cdot cdots ldots div pm mp leq geq neq approx equiv infty sum prod int sqrt partial nabla rightarrow leftarrow Rightarrow Leftrightarrow leftrightarrow rightleftharpoons degree circ angle triangle subseteq cup cap forall exists in to dots vdots ddots ell hbar frac';

/** Two letters at least, so that `\d{3}` and `\n` of programs are not meant. */
const COMMAND = new RegExp(
  `(?<!\\\\)\\\\(?:[A-Za-z]{2,}\\*?(?=\\{)|(?:${SYMBOLS.split(' ').join('|')})(?![A-Za-z\\\\]))`,
  'g',
);

const OPERATOR =
  /[-+=<>/·×]|\\(?:times|cdot|div|pm|leq|geq|neq|approx|equiv|to|in|(?:left|right|Left|Right|leftright)[Aa]rrow)/
    .source;
const OPERATOR_FIRST = new RegExp(`^(?:${OPERATOR})`);
const OPERATOR_LAST = new RegExp(`(?:${OPERATOR})$`);

/** Commands for text, and the Markdown for them. */
const IN_MARKDOWN: Readonly<Record<string, (inside: string) => string>> = {
  textbf: (inside) => `\`**${inside}**\``,
  textit: (inside) => `\`*${inside}*\``,
  emph: (inside) => `\`*${inside}*\``,
  texttt: (inside) => `code: \`\`\` \`${inside}\` \`\`\``,
  underline: (inside) => `\`**${inside}**\``,
  chapter: (inside) => `a heading: \`## ${inside}\``,
  section: (inside) => `a heading: \`## ${inside}\``,
  subsection: (inside) => `a heading: \`### ${inside}\``,
  subsubsection: (inside) => `a heading: \`#### ${inside}\``,
  url: (inside) => `\`<${inside}>\``,
  footnote: () => 'a note: `[^1]`, and a line `[^1]: …` below',
  begin: (inside) =>
    /^(?:itemize|enumerate|description)/.test(inside)
      ? 'a list in Markdown'
      : 'the formula between two lines of `$$`',
};
const OTHER_TEXT =
  /^(?:label|ref|eqref|cite|caption|usepackage|documentclass|includegraphics|href|newcommand|vspace|hspace|input)$/;

/** Every stretch of bare TeX in a run of prose, in order. */
export function bareTexIn(text: string): BareTex[] {
  const found: BareTex[] = [];
  for (const match of text.matchAll(COMMAND)) {
    const from = match.index;
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const name = match[0].slice(1).replace('*', '');
    if (name === 'end' || isInPath(text, from)) continue;
    const group = bracedAt(text, from + match[0].length);
    const markdown = IN_MARKDOWN[name];
    if (markdown !== undefined || OTHER_TEXT.test(name)) {
      const to =
        name === 'begin' ? endOf(text, group, from) : from + match[0].length + group.length;
      const inside = group.slice(1, -1);
      found.push({
        from,
        to,
        expected: markdown?.(inside) ?? 'Markdown, of which this is no part',
      });
      continue;
    }
    const [start, end] = wholeFormula(text, from, from + match[0].length, found.at(-1)?.to ?? 0);
    const formula = text.slice(start, end);
    found.push({
      from: start,
      to: end,
      expected: `a formula between two dollar signs on each side: \`$$${formula}$$\``,
    });
  }
  return found;
}

/** `C:\alpha`, `\\server\pi`. */
function isInPath(text: string, at: number): boolean {
  const token = /\S*$/.exec(text.slice(Math.max(0, at - 200), at + 1))?.[0] ?? '';
  return (
    /^[^\w]?[A-Za-z]:\\/.test(token) || /^[^\w]?\\\\\w/.test(token) || /\w\\\w+\\$/.test(token)
  );
}

/** A group in braces with the groups in it; empty where none begins or none ends. */
function bracedAt(text: string, at: number): string {
  if (text[at] !== '{') return '';
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + 400); index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return text.slice(at, index + 1);
  }
  return '';
}

/** From `\begin{…}` to its `\end{…}`, or to the end of its line. */
function endOf(text: string, group: string, from: number): number {
  const close = `\\end${group}`;
  const at = text.indexOf(close, from);
  if (at >= 0) return at + close.length;
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line;
}

/** The words around a command that belong to its formula: `E =` before it, `+ 1` after it. */
function wholeFormula(text: string, from: number, to: number, least: number): [number, number] {
  let end = wordEnd(text, to);
  for (;;) {
    const [, gap = '', word = ''] = /^( +)(\S+)/.exec(text.slice(end, end + 80)) ?? [];
    if (!belongs(word, OPERATOR_LAST.test(text.slice(from, end)))) break;
    end = wordEnd(text, end + gap.length);
  }
  let start = wordStart(text, from, least);
  for (;;) {
    const before = text.slice(Math.max(least, start - 80), start);
    const [, word = '', gap = ''] = /(\S+)( +)$/.exec(before) ?? [];
    if (!belongs(word, OPERATOR_FIRST.test(text.slice(start, end)))) break;
    start = wordStart(text, start - gap.length - 1, least);
  }
  const trailing = /[.,;:!?)\]]*$/.exec(text.slice(start, end))?.[0] ?? '';
  const leading = /^[([“"]*/.exec(text.slice(start, end))?.[0] ?? '';
  const inside = text.slice(start + leading.length, end - trailing.length);
  return isBalanced(inside)
    ? [start + leading.length, end - trailing.length]
    : [start, end - trailing.replace(/[)\]]/g, '').length];
}

/** A word beside a formula goes on with it: an operator, what has signs of TeX, or a letter beside an operator. */
function belongs(word: string, besideOperator: boolean): boolean {
  if (word === '') return false;
  if (/^[-+=<>/·×]+$/.test(word)) return true;
  if (/\\[A-Za-z]|[\^_]/.test(word)) return true;
  return besideOperator && /^[\dA-Za-z()+*/.,-]{1,6}$/.test(word) && !/[A-Za-z]{2}/.test(word);
}

/** A formula ends at a space, at what is hidden, and at the star of emphasis. */
const EDGE = /[\s\uFFFC*|]/;

/** To the end of the word, over spaces inside braces. */
function wordEnd(text: string, at: number): number {
  let depth = 0;
  let index = at;
  for (; index < text.length && index < at + 400; index += 1) {
    const sign = text[index] ?? '';
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '\n' || (EDGE.test(sign) && depth <= 0)) break;
  }
  return index;
}

function wordStart(text: string, at: number, least: number): number {
  let index = at;
  while (index > least && !EDGE.test(text[index - 1] ?? '')) index -= 1;
  return index;
}

function isBalanced(text: string): boolean {
  return (text.match(/[([]/g) ?? []).length === (text.match(/[)\]]/g) ?? []).length;
}
