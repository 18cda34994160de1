/** Guides around examples: each stands where its fence says, and nowhere else. */
import type { Fence } from './fences.ts';

const ANSWER = 'Because that is how it is.';
const OPTIONS = '- [x] Copper\n- [ ] Mercury\n- [ ] Helium';
const QUESTION = `## Review questions\n\n### Why is it so?\n\n${ANSWER}`;

type Around = (example: string) => string;

const guide =
  (settings: string): Around =>
  (text) =>
    `---\n${settings}\n---\n\n${text}\n`;
const topic: Around = (text) =>
  guide('kind: topic\ntitle: A topic')(`## Notes\n\nSome words.\n\n${text}`);
const term: Around = (text) =>
  guide('title: A term')(
    text.includes('## Definition') ? text : `## Definition\n\nSome words.\n\n${text}`,
  );
const under =
  (heading: string, around: Around = (text) => text): Around =>
  (text) =>
    topic(`## ${heading}\n\n${around(text)}`);

/** Questions with nothing below them get what each of them needs. */
const completed =
  (below: string): Around =>
  (text) =>
    /^### .*$(?!\n\n?(?!### )[^\n])/m.test(text)
      ? text.replace(/^### .*$/gm, (stem) => `${stem}\n\n${below}`)
      : text;

/** What stands in a fence's first line after its language. */
const PLACES: Readonly<Record<string, Around>> = {
  // A whole guide, a frontmatter, or what may stand among other text.
  '': (text) => {
    if (!text.startsWith('---')) return topic(text);
    return /\n-{3,}\n+\S|\ndefinition:/.test(text)
      ? text
      : `${text}\n\n## Definition\n\nSome words.\n`;
  },
  'as a file': (text) => text,
  'in a term': term,
  'in a question': guide('kind: question\ntitle: Why?'),
  'in Definition': (text) => term(`## Definition\n\n${text}`),
  'in Facts': under('Facts', (text) => `${text}\n\n${QUESTION}`),
  'in Key terms': under('Key terms'),
  'in Review questions': under('Review questions', completed(ANSWER)),
  'in Multiple choice': under('Multiple choice', (text) =>
    text.includes('### ') ? completed(OPTIONS)(text) : `### Which is it?\n\n${text}`,
  ),
  'in True or false': under('True or false'),
  'in Fill in the gaps': under('Fill in the gaps'),
  'in Match': under('Match'),
  'in Put in order': under('Put in order'),
  'at Year 7': (text) =>
    guide('kind: topic\ntitle: A topic\nlevel: Year 7')(
      `## Notes\n\n${Array(8).fill(text).join('\n\n')}`,
    ),
};

/** @throws Error where the fence names no place that there is. */
export function guideAround({ language, where, text, line }: Fence): string {
  // What nobody sees, and what no page can hold, can't be shown.
  const shown = text.replaceAll(
    /\[U\+([0-9A-F]{4})(?: × (\d+))?\]/g,
    (_, code: string, times: string | undefined) =>
      String.fromCodePoint(Number.parseInt(code, 16)).repeat(Number(times ?? 1)),
  );
  if (language === 'yaml') return guideWith(shown);
  const around = PLACES[where];
  if (around === undefined) throw new Error(`Line ${line}: no example stands "${where}"`);
  return around(shown);
}

/** @param settings The frontmatter of a term; it needs no title. */
function guideWith(settings: string): string {
  const title = /^title/m.test(settings) ? '' : 'title: A term\n';
  return `---\n${title}${settings}\n---\n\n## Definition\n\nSome words.\n`;
}
