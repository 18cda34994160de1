import type { AnswerKey } from './answer-key.ts';
import type { Version } from './arrange.ts';
import { kindOf } from './kinds/kinds.ts';
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
    const { id, number } = entry.question;
    const found = asked.get(number);
    if (found?.id !== id || found.type !== entry.type) return number;
    if (!kindOf(entry).agrees(entry, found, at)) return number;
  }
  return null;
}
