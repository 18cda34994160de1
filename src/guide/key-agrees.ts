import type { AnswerKey, KeyEntry } from './answer-key.ts';
import type { Version } from './arrange.ts';
import { optionShown } from './option-shown.ts';
import { plainText } from './text.ts';
import type { Lettered, LetteredOption, Unanswered } from './unanswered.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * Whether a key, read against the sheet of a version as a teacher reads it, leads to the author's own
 * answers: every letter to the option, term, statement or step that it stands for.
 *
 * @returns The number of the first question where it does not; null where all agree.
 */
export function firstDisagreement(
  key: AnswerKey,
  worksheet: Worksheet,
  version: Version,
): number | null {
  const at = key.versions.indexOf(version);
  const asked = new Map(
    worksheet.sections.flatMap(({ questions }) => questions.map((one) => [one.number, one])),
  );
  for (const entry of key.sections.flatMap(({ entries }) => entries)) {
    const { number } = entry.question;
    if (!agrees(entry, asked.get(number), at)) return number;
  }
  return null;
}

function agrees(entry: KeyEntry, asked: Unanswered | undefined, at: number): boolean {
  if (asked === undefined || asked.id !== entry.question.id) return false;
  switch (entry.type) {
    case 'review':
    case 'trueFalse':
    case 'cloze':
      return asked.type === entry.type;
    case 'multipleChoice':
      return (
        asked.type === entry.type &&
        entry.options.every(({ option, letters }) =>
          leadsTo(asked.options, letters[at], plainText(optionShown(option))),
        )
      );
    case 'match':
      return (
        asked.type === entry.type &&
        entry.pairs.every(({ pair, places }) => {
          const [term, meaning] = pair.children.map((part) => plainText(part));
          const [, row, letter] = /^(?:(\d+)–)?(\w+)$/.exec(places[at] ?? '') ?? [];
          const statement =
            row === undefined ? '' : plainText(asked.meanings[Number(row) - 1] ?? []);
          return statement === meaning && leadsTo(asked.terms, letter, term ?? '');
        })
      );
    case 'ordering':
      return (
        asked.type === entry.type &&
        entry.steps.every(({ step, letters }) => leadsTo(asked.steps, letters[at], plainText(step)))
      );
  }
}

function leadsTo(
  items: readonly (Lettered | LetteredOption)[],
  letter: string | undefined,
  text: string,
): boolean {
  const found = items.find((item) => item.letter === letter);
  if (found === undefined) return false;
  return plainText([...found.children, ...('blocks' in found ? found.blocks : [])]) === text;
}
