import { freeOptions } from '../guide/kinds/multiple-choice.ts';
import { optionShown } from '../guide/option-shown.ts';
import type { Option } from '../guide/questions.ts';
import { plainText } from '../guide/text.ts';
import type { Grammar } from '../locale/grammar.ts';
import { sortKeys } from './quantities.ts';

/**
 * Options with all that the words of a language decide of their order: which stay last, and by what numbers, dates
 * and labels are sorted. It is decided by what pupils read of them.
 */
export function inPlaces(options: readonly Option[], grammar: Grammar): Option[] {
  const placed = options.map((option) => ({ ...option, stays: staysOf(textOf(option), grammar) }));
  const free = freeOptions(placed);
  const keys = sortKeys(free.map(textOf), grammar.months);
  return placed.map((option) => ({ ...option, rank: keys?.[free.indexOf(option)] ?? null }));
}

function staysOf(text: string, { patterns }: Grammar): Option['stays'] {
  if (patterns.dontKnow.test(text)) return 'lastOfAll';
  return patterns.noneOfThese.test(text) ? 'last' : null;
}

function textOf(option: Option): string {
  return plainText(optionShown(option));
}
