/** What `foolscap import` says of each file: what it has become, and where to look. */
import type { Draft, Leftover, Note } from '../import/draft.ts';
import type { Imported, ImportedGuide } from '../import/import-files.ts';
import { inFileOrder } from '../import/leftovers.ts';

/** True where every file has become guides. */
export function isComplete(imported: readonly Imported[]): boolean {
  return imported.every(
    ({ refused, guides }) => refused === '' && guides.every(({ isWritten }) => isWritten),
  );
}

/**
 * @param out The folder of the guides.
 * @param shown A path as the person at the terminal would write it.
 */
export function importReport(
  imported: readonly Imported[],
  out: string,
  shown: (path: string) => string,
): string {
  const written = imported.flatMap(({ guides }) => guides.filter(({ isWritten }) => isWritten));
  const lines = imported.flatMap((file) => fileLines(file, shown));
  const closing =
    written.length === 0
      ? ['Nothing was written.']
      : [
          `${counted(written.length, 'guide')} written to ${shown(out)}. Read them, then run: foolscap check`,
        ];
  return `${[...lines, ...closing].join('\n')}\n`;
}

function fileLines(
  { source, refused, notes, guides, counts }: Imported,
  shown: (path: string) => string,
): string[] {
  if (refused !== '') return [`${shown(source)}: ${refused}`];
  return [
    ...notes.map((note) => `${shown(source)}: ${note}`),
    ...guides.flatMap((guide) => guideLines(guide, shown(source), shown(guide.path), counts)),
  ];
}

function guideLines(
  { isWritten, draft }: ImportedGuide,
  source: string,
  path: string,
  counts: Imported['counts'],
): string[] {
  if (!isWritten) {
    return [
      `${source}: ${path} is there already and was left as it is; rename it, or choose another folder with --out`,
    ];
  }
  const { leftovers } = draft;
  const kept =
    leftovers.length === 0
      ? ''
      : `; not placed: ${counted(leftovers.length, 'passage')}, kept as a comment at its end`;
  return [
    `${source} → ${path}: ${contents(draft)}${kept}`,
    ...inFileOrder(leftovers).map(
      (leftover) =>
        `  not placed: ${place(leftover, counts)}${leftover.because}: “${beginning(leftover.text)}”`,
    ),
    ...grouped(draft.notes, counts).map((note) => `  ${note}`),
  ];
}

/** What holds for several lines is said once. */
function grouped(notes: readonly Note[], counts: Imported['counts']): string[] {
  const lines = new Map<string, number[]>();
  for (const { text, line } of notes) lines.set(text, [...(lines.get(text) ?? []), line]);
  return [...lines].map(([text, numbers]) => {
    const known = numbers.filter((line) => line > 0);
    if (known.length === 0) return text;
    return `${known.length === 1 ? counts : `${counts}s`} ${known.join(', ')}: ${text}`;
  });
}

function place({ line }: Pick<Leftover, 'line'>, counts: Imported['counts']): string {
  return line === 0 ? '' : `${counts} ${line}: `;
}

const NAMES = {
  review: 'review question',
  structured: 'question with parts',
  multipleChoice: 'multiple-choice question',
  trueFalse: 'true-or-false statement',
  cloze: 'sentence with gaps',
  match: 'match',
  ordering: 'order',
} as const;

function contents({ sections }: Draft): string {
  const numbers = new Map<string, number>();
  const add = (name: string, number: number) =>
    numbers.set(name, (numbers.get(name) ?? 0) + number);
  for (const section of sections) {
    if (section.type === 'facts') add('fact', section.items.length);
    else if (section.type === 'keyTerms') add('key term', section.terms.length);
    else if (section.type === 'exercises') {
      for (const question of section.questions) add(NAMES[question.type], 1);
    } else if (section.type === 'prose') add('passage of text', 1);
    else add(section.type, 1);
  }
  return [...numbers].map(([name, number]) => counted(number, name)).join(', ') || 'a title only';
}

function counted(number: number, name: string): string {
  if (number === 1) return `1 ${name}`;
  const [first = '', ...rest] = name.split(' ');
  const many =
    rest[0] === 'of' || rest[0] === 'with'
      ? [`${first}s`, ...rest].join(' ')
      : `${name.replace(/ch$/, 'che')}s`;
  return `${number} ${many}`;
}

function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
