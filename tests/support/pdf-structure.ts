import { execFileSync } from 'node:child_process';
import { need } from './tools.ts';

/** The tree of a tagged PDF as poppler tells it: an element a line, its text in quotes below it. */
export function pdfStructure(path: string): string {
  need('poppler');
  return execFileSync('pdfinfo', ['-struct-text', path], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    // poppler complains of a flag that Typst writes, and reads on.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * What a sheet's tree lacks: a heading for every question and every part of one, in ranks that step by one.
 *
 * @param questions Their labels as they are printed, such as `3` and `(a)`.
 */
export function wrongStructure(structure: string, questions: readonly string[]): string[] {
  const lines = structure.split('\n');
  const headings = lines.flatMap((line, index) => {
    const rank = /^\s*H([1-6])\b/.exec(line)?.[1];
    return rank === undefined ? [] : [{ rank: Number(rank), text: textBelow(lines, index) }];
  });
  const first = headings.filter(({ rank }) => rank === 1);
  const skipped = headings.filter(({ rank }, at) => rank > (headings[at - 1]?.rank ?? 0) + 1);
  let from = 0;
  const missing = questions.filter((label) => {
    const at = headings.findIndex(({ text }, index) => index >= from && text.startsWith(label));
    if (at >= 0) from = at + 1;
    return at < 0;
  });
  return [
    ...(first.length === 1 ? [] : [`${first.length} headings of rank 1`]),
    ...skipped.map(({ text }) => `a rank is skipped at ${text}`),
    ...missing.map((label) => `no heading for ${label}`),
  ];
}

/** The text that stands further in than a line. */
function textBelow(lines: readonly string[], index: number): string {
  const depth = (line: string) => line.search(/\S/);
  const own = depth(lines[index] ?? '');
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => line.trim() !== '' && depth(line) <= own);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? [])
    .join('');
}
