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
import { absolutesAreFair } from './advice/absolutes-are-fair.ts';
import { commandWordsFitMarks } from './advice/command-words-fit-marks.ts';
import { directAnswersAreShort } from './advice/direct-answers-are-short.ts';
import { factsAreAsked } from './advice/facts-are-asked.ts';
import { gapsCanBeUnderstood } from './advice/gaps-can-be-understood.ts';
import { grammarTellsNothing } from './advice/grammar-tells-nothing.ts';
import { marksFitPoints } from './advice/marks-fit-points.ts';
import { negativesStandOut } from './advice/negatives-stand-out.ts';
import { optionsAreAlikeInLength } from './advice/options-are-alike-in-length.ts';
import { optionsAreThreeOrMore } from './advice/options-are-three-or-more.ts';
import { questionsKeepAnswers } from './advice/questions-keep-answers.ts';
import { readingFitsLevel } from './advice/reading-fits-level.ts';
import { relatedIsReturned } from './advice/related-is-returned.ts';
import { rightOptionsAreNotLongest } from './advice/right-options-are-not-longest.ts';
import { termsAreDefined } from './advice/terms-are-defined.ts';
import type { CardRule, CourseContext, GuideRule } from './rule.ts';

/** On guides beside each other. */
const ON_CARDS = {
  'terms-are-defined': termsAreDefined,
  'related-is-returned': relatedIsReturned,
} satisfies Partial<Record<AdviceId, CardRule>>;

/** And on a guide by itself. */
const ON_GUIDES = {
  'facts-are-asked': factsAreAsked,
  'right-options-are-not-longest': rightOptionsAreNotLongest,
  'options-are-alike-in-length': optionsAreAlikeInLength,
  'options-are-three-or-more': optionsAreThreeOrMore,
  'grammar-tells-nothing': grammarTellsNothing,
  'absolutes-are-fair': absolutesAreFair,
  'negatives-stand-out': negativesStandOut,
  'questions-keep-answers': questionsKeepAnswers,
  'gaps-can-be-understood': gapsCanBeUnderstood,
  'marks-fit-points': marksFitPoints,
  'command-words-fit-marks': commandWordsFitMarks,
  'direct-answers-are-short': directAnswersAreShort,
  'reading-fits-level': readingFitsLevel,
} satisfies Record<Exclude<AdviceId, keyof typeof ON_CARDS>, GuideRule>;

export function adviseOnGuide(guide: Guide, file: VFile): void {
  for (const rule of wanted<GuideRule>(ON_GUIDES, guide, file)) rule(guide, file);
}

export function adviseOnCard(guide: GuideCard, file: VFile, context: CourseContext): void {
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
