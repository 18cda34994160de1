import { type AnswerKey, answerKeyFrom } from './answer-key.ts';
import type { Version } from './arrange.ts';
import type { Guide } from './guide.ts';
import type { Edition } from './settings.ts';
import type { SheetTier } from './tiers.ts';
import { hasExercises, type Worksheet, worksheetFrom } from './worksheet.ts';

/** A guide's sheets and keys: plain values, each made when it is first asked for and shared by all who ask. */
export interface Paperwork {
  worksheet: (edition: Edition, version: Version, tier?: SheetTier) => Worksheet;
  /** The key to the sheets of these versions. */
  key: (versions: readonly Version[]) => AnswerKey;
}

/** They go when their guides go. */
const known = new WeakMap<Guide, Paperwork>();

/** @returns null where the guide has no exercises; nothing is made to find that out. */
export function paperworkOf(guide: Guide): Paperwork | null {
  if (!hasExercises(guide)) return null;
  const before = known.get(guide);
  if (before !== undefined) return before;
  const worksheets = new Map<string, Worksheet>();
  const keys = new Map<string, AnswerKey>();
  const paperwork: Paperwork = {
    worksheet: (edition, version, tier = null) =>
      madeOnce(worksheets, `${edition} ${version} ${tier}`, () =>
        worksheetFrom(guide, { edition, version, tier }),
      ),
    key: (versions) =>
      madeOnce(keys, versions.join(' '), () => answerKeyFrom(guide, [...versions])),
  };
  known.set(guide, paperwork);
  return paperwork;
}

function madeOnce<Value>(made: Map<string, Value>, name: string, make: () => Value): Value {
  const before = made.get(name);
  if (before !== undefined) return before;
  const value = make();
  made.set(name, value);
  return value;
}
