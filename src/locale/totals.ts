import type { SheetTier } from '../guide/tiers.ts';
import { halves } from './halves.ts';
import type { SheetWords } from './sheet-words.ts';

/**
 * "24", or of several sheets "Core 20 · Challenge 30"; empty where no total can be told.
 *
 * @param said How a number of marks is said.
 */
export function totalsSaid(
  totals: readonly { tier: SheetTier; total: number | null }[],
  { tiers }: SheetWords,
  said: (marks: number) => string = halves,
): string {
  return totals
    .flatMap(({ tier, total }) => {
      if (total === null) return [];
      return [tier === null ? said(total) : `${tiers[tier]} ${said(total)}`];
    })
    .join(' · ');
}
