/** Texts in runs: making, cutting and reading them. */
import type { Block, Rich, Run } from './draft.ts';

const ADDRESS = /https?:\/\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/g;

/** LaTeX between `$$` and `$$`, `\\(` and `\\)`, or Anki's `[$]` and `[/$]`. */
const FORMULA = /\$\$([^$]+)\$\$|\\\((.+?)\\\)|\\\[(.+?)\\\]|\[\$\](.+?)\[\/\$\]/gs;

/** Text as it stands; addresses in it are links, LaTeX is a formula. */
export function richFrom(text: string): Rich {
  return withSigns([{ text }]);
}

/** The same for text with a look. */
export function withSigns(rich: Rich): Rich {
  return withLinks(rich.flatMap((run) => (isPlain(run) ? formulasIn(run) : [run])));
}

function isPlain({ link, code, formula, picture }: Run): boolean {
  return link === undefined && picture === undefined && !code && !formula;
}

function formulasIn(run: Run): Rich {
  return replaced([run], FORMULA, (found) => {
    const [, ...parts] = new RegExp(FORMULA.source, 's').exec(found) ?? [];
    const text = parts.find((part) => part !== undefined)?.trim() ?? '';
    return [{ text, formula: true }];
  });
}

function withLinks(rich: Rich): Rich {
  return rich.flatMap((run): Rich => {
    if (!isPlain(run)) return [run];
    const parts: Rich = [];
    let from = 0;
    for (const { 0: link, index } of run.text.matchAll(ADDRESS)) {
      if (index > from) parts.push({ ...run, text: run.text.slice(from, index) });
      parts.push({ ...run, text: link, link });
      from = index + link.length;
    }
    if (from < run.text.length) parts.push({ ...run, text: run.text.slice(from) });
    return parts;
  });
}

export function paragraph(text: Rich): Block {
  return { type: 'paragraph', text };
}

/** Its words, white space as single spaces. */
export function plain(rich: Rich): string {
  return rawText(rich).replaceAll(/\s+/g, ' ').trim();
}

/** Its words as they were typed; offsets in it are those of `slice`. */
export function rawText(rich: Rich): string {
  return rich.map(({ text }) => text).join('');
}

/** From one offset of `rawText` to another, white space at both ends gone. */
export function slice(rich: Rich, from: number, to = Number.POSITIVE_INFINITY): Rich {
  return trimmed(between(rich, from, to));
}

/** The same, white space kept. A picture is in it where its place is. */
function between(rich: Rich, from: number, to: number): Rich {
  let at = 0;
  return rich.flatMap((run): Rich => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.text.length);
    const isThere = start < end || (run.picture !== undefined && from <= at && at < to);
    at += run.text.length;
    return isThere ? [{ ...run, text: run.text.slice(start, end) }] : [];
  });
}

/** Without white space at either end. */
export function trimmed(rich: Rich): Rich {
  const parts = rich.map((run) => ({ ...run }));
  while (isBlank(parts[0])) parts.shift();
  while (isBlank(parts.at(-1))) parts.pop();
  const [first] = parts;
  const last = parts.at(-1);
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return parts;
}

function isBlank(run: Run | undefined): boolean {
  return run !== undefined && run.picture === undefined && run.text.trim() === '';
}

/** At the matches of a pattern (global), which are cut out. */
export function split(rich: Rich, pattern: RegExp): Rich[] {
  const parts: Rich[] = [];
  let from = 0;
  for (const { 0: found, index } of rawText(rich).matchAll(pattern)) {
    parts.push(slice(rich, from, index));
    from = index + found.length;
  }
  return [...parts, slice(rich, from)];
}

/** With other runs in place of each match of a pattern (global). */
export function replaced(
  rich: Rich,
  pattern: RegExp,
  by: (found: string, index: number) => Rich,
): Rich {
  const parts: Rich = [];
  let from = 0;
  for (const [count, { 0: found, index }] of [...rawText(rich).matchAll(pattern)].entries()) {
    parts.push(...between(rich, from, index), ...by(found, count));
    from = index + found.length;
  }
  return [...parts, ...between(rich, from, Number.POSITIVE_INFINITY)];
}

/** Without bold: of bold words sheets make gaps, and whole lines are bold for looks alone. */
export function unbold(rich: Rich): Rich {
  return rich.map(({ bold: _, ...run }) => run);
}

/** Text that is bold from its first word to its last. */
export function isAllBold(rich: Rich): boolean {
  const seen = rich.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return seen.length > 0 && seen.every(({ bold }) => bold === true);
}

/** Blocks as a person would type them: what is kept in a comment. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).filter(Boolean).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return typed(block.text);
    case 'list':
      return block.items
        .map(({ text, more }, index) => {
          const inner = plainBlocks(more).replaceAll(/^/gm, '  ').trimEnd();
          const line = `${block.ordered ? `${index + 1}.` : '-'} ${typed(text)}`;
          return inner === '' ? line : `${line}\n${inner}`;
        })
        .join('\n');
    case 'table':
      return block.rows.map((row) => row.map(typed).join(' | ')).join('\n');
    case 'code':
      return block.text;
  }
}

/** A text with its pictures, which are told by their files. */
export function typed(rich: Rich): string {
  return rich
    .map(({ text, picture }) => (picture === undefined ? text : `[picture: ${picture} ${text}]`))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
