/**
 * Sheets of one guide for pupils who need support, for everyone and for those who want a challenge. They differ in the
 * questions, hints and sentence starters they have; a question has its number on all of them, so that one key serves all.
 */
import type { Tier } from './questions.ts';

/** null: one sheet for all, with every question and no help. */
export type SheetTier = Tier | null;

/**
 * What a sheet has. Whoever needs support gets all that everyone gets, and smaller steps and help; whoever wants a
 * challenge gets harder questions in addition.
 */
const SHOWN: Record<Tier, { questions: readonly Tier[]; help: boolean }> = {
  core: { questions: ['core'], help: false },
  support: { questions: ['core', 'support'], help: true },
  challenge: { questions: ['core', 'challenge'], help: false },
};

export function isOnSheet(question: { tier: Tier }, tier: SheetTier): boolean {
  return tier === null || SHOWN[tier].questions.includes(question.tier);
}

/** Whether a sheet has hints and sentence starters. */
export function givesHelp(tier: SheetTier): boolean {
  return tier !== null && SHOWN[tier].help;
}
