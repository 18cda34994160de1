/** A guide to fill in: its frontmatter, the sections it may have, and what to write into each, in comments. */
import { stringify } from 'yaml';
import type { GuideKind } from '../guide/guide.ts';
import type { Grammar } from '../locale/grammar.ts';
import type { NewKind } from './new-kinds.ts';

const KINDS: Record<NewKind, GuideKind> = {
  term: 'term',
  question: 'question',
  topic: 'topic',
  worksheet: 'topic',
};

/** @param units Those of its course; the first is filled in. */
export function newGuide(
  kind: NewKind,
  title: string,
  { units, grammar }: { units: readonly string[]; grammar: Grammar },
): string {
  const [unit] = units;
  const settings = { kind: KINDS[kind], title, ...(unit !== undefined && { unit }), draft: true };
  const others = units.slice(1);
  const parts = [
    `---\n${stringify(settings)}---`,
    '<!-- Fill in what follows, take out what you do not want, and take out `draft: true` above: until then the guide is left out of the site. -->',
    ...(others.length === 0
      ? []
      : [`<!-- Other units of this course: ${others.join(' · ').replaceAll('-->', '→')} -->`]),
    ...BODIES[kind](grammar),
  ];
  return `${parts.join('\n\n')}\n`;
}

const BODIES: Record<NewKind, (grammar: Grammar) => string[]> = {
  term: (grammar) => [
    `## ${grammar.parts.definition.name}`,
    '<!-- One paragraph: what it is, in words that a pupil knows. -->',
    `## ${grammar.parts.facts.name}`,
    '<!-- A fact a line. What must be known by heart stands in bold and becomes a gap on the worksheet:\n1. Water boils at **100 °C** at sea level.\n-->',
    ...review(grammar),
  ],
  question: (grammar) => [
    '<!-- First the answer, in a sentence or two. -->',
    '## Explanation',
    '<!-- Why it is so, under headings of your own. -->',
    `## ${grammar.parts.summary.name}`,
    '<!-- What to remember of it. -->',
    ...review(grammar),
  ],
  topic: (grammar) => [
    '## First heading',
    '<!-- Notes, under as many headings of your own as you like. -->',
    `## ${grammar.parts.keyTerms.name}`,
    '<!-- Four or more make a matching exercise:\n- **erosion** — the wearing away of rock and soil\n-->',
    ...review(grammar),
  ],
  worksheet: (grammar) => [
    `## ${grammar.sections.multipleChoice.name}`,
    '<!-- The right option has an x in its box. Under a wrong one, indented, may stand why it is wrong:\n### Which metal is liquid at room temperature?\n\n- [x] Mercury\n- [ ] Copper\n  - Copper melts at 1085 °C.\n-->',
    `## ${grammar.sections.trueFalse.name}`,
    '<!-- Checked means true:\n- [x] Sound travels faster in water than in air.\n- [ ] Sound travels through a vacuum.\n-->',
    `## ${grammar.sections.cloze.name}`,
    '<!-- What is bold is a gap:\n- Plants take in **carbon dioxide**.\n-->',
    ...review(grammar),
  ],
};

function review(grammar: Grammar): string[] {
  return [
    `## ${grammar.sections.review.name}`,
    `<!-- The question, its marks, the model answer, and a line for each mark:\n### Why does ice float on water? (2 marks)\n\nIce is less dense than water, because its particles stand further apart.\n\n#### ${grammar.answerParts.markingPoints.name}\n\n- Ice is less dense\n- Its particles stand further apart\n-->`,
  ];
}
