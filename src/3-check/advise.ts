/**
 * Advice on teaching: nothing is wrong with the file, and an author may know better. It is given where nothing is
 * wrong with the guide, since what is wrong is mended first, and not where the guide, its course or its site has
 * switched it off (`checks`).
 */
import type { VFile } from 'vfile';
import type { GuideCard } from '../guide/card.ts';
import type { Guide, GuideHeading } from '../guide/guide.ts';
import { severity } from '../messages/message.ts';
import type { AdviceId } from '../messages/rules.ts';
import { relatedIsReturned } from './advice/related-is-returned.ts';
import type { CardRule, CheckContext, GuideRule } from './rule.ts';

/** On guides beside each other. */
const ON_CARDS = {
  'related-is-returned': relatedIsReturned,
} satisfies Partial<Record<AdviceId, CardRule>>;

/** And on a guide by itself. */
const ON_GUIDES = {} satisfies Record<Exclude<AdviceId, keyof typeof ON_CARDS>, GuideRule>;

export function adviseOnGuide(guide: Guide, file: VFile): void {
  for (const rule of wanted<GuideRule>(ON_GUIDES, guide, file)) rule(guide, file);
}

export function adviseOnCard(guide: GuideCard, file: VFile, context: CheckContext): void {
  for (const rule of wanted<CardRule>(ON_CARDS, guide, file)) rule(guide, file, context);
}

function wanted<Rule>(
  rules: Readonly<Record<string, Rule>>,
  { checks }: GuideHeading,
  file: VFile,
): Rule[] {
  if (file.messages.some((message) => severity(message) === 'error')) return [];
  const off = new Set(Object.entries(checks).flatMap(([id, isOn]) => (isOn ? [] : [id])));
  return Object.entries(rules).flatMap(([id, rule]) => (off.has(id) ? [] : [rule]));
}
