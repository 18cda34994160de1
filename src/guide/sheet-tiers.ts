import type { Guide } from './guide.ts';
import { withParts } from './parts.ts';
import type { Question, Tier } from './questions.ts';
import { givesHelp, isOnSheet, type SheetTier } from './tiers.ts';
import { exercisesOf, questionsOf, totalMarks } from './worksheet.ts';

/**
 * The sheets that a guide has, of those that its settings ask for: each of them other than the core's, and with
 * something on it. A guide in which nothing is marked has one for all.
 */
export function sheetTiers(guide: Guide): SheetTier[] {
  const questions = exercisesOf(guide).flatMap(questionsOf);
  const tiers = guide.worksheet.tiers.filter(
    (tier) => questions.some((one) => isOnSheet(one, tier)) && isOfItsOwn(tier, questions),
  );
  const isMarked = tiers.some((tier) => tier !== 'core') || questions.some(isApart);
  return tiers.length === 0 || !isMarked ? [null] : tiers;
}

/** Sum of all marks on each sheet of a guide; null where a question on it has none. */
export function sheetTotals(guide: Guide): { tier: SheetTier; total: number | null }[] {
  const questions = exercisesOf(guide).flatMap(questionsOf);
  return sheetTiers(guide).map((tier) => ({
    tier,
    total: totalMarks(questions.filter((question) => isOnSheet(question, tier))),
  }));
}

/** The tiers of a unit's packets: those that some guide in it has. @param each Of its guides. */
export function packetTiers(
  wanted: readonly Tier[],
  each: readonly (readonly SheetTier[])[],
): SheetTier[] {
  const tiers = wanted.filter((tier) => each.some((one) => one.includes(tier)));
  return tiers.length === 0 ? [null] : tiers;
}

const isApart = ({ tier }: Question) => tier !== 'core';

function isOfItsOwn(tier: Tier, questions: readonly Question[]): boolean {
  if (tier === 'core') return true;
  return questions.some((one) => one.tier === tier || (givesHelp(tier) && hasHelp(one)));
}

function hasHelp(question: Question): boolean {
  if (question.type === 'structured') return withParts(question).slice(1).some(hasHelp);
  if (question.type !== 'review') return false;
  const [, , , hint, starter] = question.children;
  return hint.children.length > 0 || starter.children.length > 0;
}
