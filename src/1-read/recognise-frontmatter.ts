import type { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import { FRONTMATTER_KEYS } from './settings/frontmatter-schema.ts';

/** `broken`: meant as frontmatter and not recognisable as such; reported. */
export type Recognised = 'fenced' | 'none' | 'broken';

const FENCE = /^---[ \t]*$/;
const KEY_LINE = new RegExp(`^(?:${FRONTMATTER_KEYS.join('|')}):(?:\\s|$)`);

/**
 * Whether a text starts with frontmatter, before any splitter sees it. Only a line of three hyphens
 * opens and closes it: `---js` would have gray-matter run code.
 * Reports `frontmatter-is-recognised`.
 */
export function recogniseFrontmatter(text: string, file: VFile): Recognised {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (FENCE.test(first)) return recogniseEnd(lines, file);
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  const trimmed = line.trim();
  const next = lines[index + 1] ?? '';
  const isFence = /^-{3,}/.test(trimmed);
  if (line === first && line.startsWith('---'))
    return broken(file, index, line, `\`---\` alone on its line`);
  if (isFence && FENCE.test(trimmed) && /^\s*[\w-]+\s*:/.test(next)) {
    const what = index === 0 ? 'no space before it' : 'it on the first line of the file';
    return broken(file, index, line, what);
  }
  if (trimmed === '+++') return broken(file, index, line, `\`---\``);
  if (KEY_LINE.test(line)) {
    return broken(file, index, line, `a line of \`---\` above the settings and one below them`);
  }
  return 'none';
}

function recogniseEnd(lines: readonly string[], file: VFile): Recognised {
  const index = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  if (index === -1) {
    return broken(file, 0, '---', 'a second line of `---` where the settings end');
  }
  const line = lines[index] ?? '';
  return FENCE.test(line) ? 'fenced' : broken(file, index, line, `\`---\` alone on its line`);
}

function broken(file: VFile, index: number, line: string, expected: string): 'broken' {
  const start = { line: index + 1, column: 1 };
  const end = { line: index + 1, column: line.length + 1 };
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  const reason = `Unexpected \`${shown}\`, expected ${expected}`;
  report(file, 'frontmatter-is-recognised', { start, end }, reason, {
    note: 'A guide starts with a line of three hyphens, then `title: …` and the like, then three hyphens',
  });
  return 'broken';
}
