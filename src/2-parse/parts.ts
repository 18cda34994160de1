import type { Heading, RootContent } from 'mdast';
import type { GuideKind, GuidePart, Prose } from '../guide/guide.ts';
import { plainText } from '../guide/text.ts';
import { offered } from '../messages/alike.ts';
import { asBlocks } from './as-blocks.ts';
import { TRAILING_ATTRIBUTES } from './attributes/attributes.ts';
import { type Context, say, spanOf } from './context.ts';
import { cutsAnswer } from './cut-answers.ts';
import { exercisesFrom } from './exercises.ts';
import { factsFrom } from './facts.ts';
import { reportStrayHelp } from './help.ts';
import { keyTermsFrom } from './key-terms.ts';
import { lookingLike } from './looks-like.ts';
import { parsingOf } from './questions/by-type.ts';
import type { ExerciseSection } from './section.ts';
import {
  reportStrayAnswerHeadings,
  reportStrayAnswers,
  reportStrayIds,
  reportStrayMarkingPoints,
  reportStraySections,
  reportStrayTaskLists,
} from './slips.ts';
import { reportTermStrays, type TermStrays } from './term-strays.ts';
import { reportAnsweredLists } from './unseen/answered-lists.ts';
import { reportUnseenHeadings } from './unseen/headings.ts';
import { reportUnseenLists } from './unseen/lists.ts';
import { reportDisguisedQuestions } from './unseen/questions.ts';
import type { Where } from './unseen/where.ts';
import {
  type LooksLike,
  nameOf,
  type Recognised,
  recogniseSection,
  type SectionName,
} from './words.ts';

/**
 * The body of a guide, cut at its level-2 headings, as parts in the author's order.
 *
 * Reports `sections-are-known`, `sections-come-once`, `term-guides-have-sections-only`,
 * `question-guides-start-with-an-answer`, and whatever the parts' own parsers report.
 */
export function partsFrom(kind: GuideKind, nodes: RootContent[], context: Context): GuidePart[] {
  const { before, sections } = cut(nodes);
  reportUnseen(before, 'prose', context);
  const parts = [...opening(kind, before, sections[0]?.heading, context)];
  const strays: TermStrays = { text: kind === 'term' ? (before[0] ?? null) : null, headings: [] };
  const seen = new Map<string, Heading>();
  for (const section of sections) {
    if (parts.some(({ type }) => type === 'exercises') && cutsAnswer(section.heading, context))
      continue;
    const part = partFrom(kind, section, seen, strays, context);
    if (part === null) continue;
    const last = parts.at(-1);
    if (part.type === 'prose' && last?.type === 'prose') merge(last, part);
    else parts.push(part);
  }
  reportTermStrays(strays, context);
  return parts;
}

function cut(nodes: RootContent[]): { before: RootContent[]; sections: ExerciseSection[] } {
  const before: RootContent[] = [];
  const sections: ExerciseSection[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2) sections.push({ heading: node, nodes: [] });
    else (sections.at(-1)?.nodes ?? before).push(node);
  }
  return { before, sections };
}

/** What stands before the first section. */
function opening(
  kind: GuideKind,
  before: RootContent[],
  next: Heading | undefined,
  context: Context,
): GuidePart[] {
  reportStrays(before, context);
  const [first, ...rest] = before;
  switch (kind) {
    case 'term':
      return [];
    case 'question': {
      if (first?.type !== 'paragraph') {
        say(
          context,
          'question-guides-start-with-an-answer',
          first ?? next ?? null,
          'Unexpected start of a question guide, expected the direct answer before anything else, in one paragraph',
        );
        return first === undefined ? [] : [proseOf(before, first)];
      }
      const answer: GuidePart = {
        type: 'directAnswer',
        children: [first],
        ...spanOf([first], first),
      };
      const [second] = rest;
      return second === undefined ? [answer] : [answer, proseOf(rest, second)];
    }
    case 'topic':
      return first === undefined ? [] : [proseOf(before, first)];
  }
}

function partFrom(
  kind: GuideKind,
  section: ExerciseSection,
  seen: Map<string, Heading>,
  strays: TermStrays,
  context: Context,
): GuidePart | null {
  const { heading, nodes } = section;
  const text = plainText(heading).replace(TRAILING_ATTRIBUTES, '');
  const isLike = lookingLike(nodes, context);
  const read = sectionMeant(kind, text, heading, isLike, context);
  if (read === null) return null;
  reportUnseen(nodes, whereOf(read, kind), context);
  const all = [heading, ...nodes];
  const place = spanOf(all, heading);
  if (read.found !== 'section' || heading.depth === 1 || !belongs(read.name, kind)) {
    if (kind === 'term') {
      strays.headings.push(heading);
      return null;
    }
    reportStrays(all, context);
    return proseOf(all, heading);
  }
  refuseSecond(read.name, read.subtitle, heading, seen, context);
  switch (read.name) {
    case 'definition':
    case 'summary':
      reportStrays(nodes, context);
      return { type: read.name, children: asBlocks(nodes), ...place };
    case 'facts':
      reportStrayTaskLists(nodes, context);
      return factsFrom(section, context);
    case 'keyTerms':
      reportStrayTaskLists(nodes, context);
      return keyTermsFrom(section, context);
    default: {
      const { hasBoxes, hasAnswerParts } = parsingOf(read.name);
      if (!hasBoxes) reportStrayTaskLists(nodes, context);
      if (!hasAnswerParts) {
        reportStrayMarkingPoints(nodes, context);
        reportStrayAnswerHeadings(nodes, context);
        reportStrayHelp(nodes, context);
      }
      return exercisesFrom(read.name, section, context);
    }
  }
}

/** Exercises in what everyone reads: their answers would be published. */
function reportStrays(nodes: RootContent[], context: Context): void {
  reportStrayTaskLists(nodes, context);
  reportStrayMarkingPoints(nodes, context);
  reportStrayAnswers(nodes, context);
  reportStraySections(nodes, context);
  reportStrayIds(nodes, context);
  reportAnsweredLists(nodes, context);
  reportDisguisedQuestions(nodes, 'prose', 'asked', context);
}

/**
 * What a heading opens. One that is nearly a section's name is refused and what stands under it looked at as that
 * section, so that all that is wrong there is told at once.
 *
 * @returns null where nothing can be said of what stands under it: it does not look like that section.
 */
function sectionMeant(
  kind: GuideKind,
  text: string,
  heading: Heading,
  isLike: LooksLike,
  context: Context,
): Exclude<Recognised, { found: 'nearly' }> | null {
  const read = recogniseSection(text, context.grammar, isLike);
  if (read.found !== 'nearly') return read;
  const { name } = read;
  // Facts and terms hide nothing where they stay prose.
  const isMild = kind !== 'term' && (name === 'facts' || name === 'keyTerms');
  const isTaken = name === 'definition' || name === 'summary' || isLike(name);
  refuseNearly(text, read, isMild, isTaken, heading, context);
  if (isMild) return { found: 'prose' };
  return isTaken && heading.depth === 2 && belongs(name, kind)
    ? { found: 'section', name, subtitle: text }
    : null;
}

/** Too near to a section to be prose. */
function refuseNearly(
  text: string,
  { right, name }: Extract<Recognised, { found: 'nearly' }>,
  isMild: boolean,
  isTaken: boolean,
  heading: Heading,
  context: Context,
): void {
  const own = nameOf(name, context.grammar);
  const example =
    right === own
      ? ` A section may have words of its own after a colon: \`## ${own}: Source A\`.`
      : '';
  say(
    context,
    'sections-are-known',
    heading,
    `Unexpected heading \`${text}\`, expected ${offered(`## ${text}`, `## ${right}`)}`,
    {
      note: `${isTaken && !isMild ? 'What stands under it is looked at as if the heading were right.' : 'What stands under it is looked at once the heading is right.'} If it is no such section, give it other words.${example}`,
      ...(isMild && { asWarning: true as const }),
    },
  );
}

function whereOf(read: Recognised, kind: GuideKind): Where {
  if (read.found !== 'section' || !belongs(read.name, kind)) return 'prose';
  if (read.name === 'definition' || read.name === 'summary') return 'prose';
  return read.name === 'facts' || read.name === 'keyTerms' ? 'taught' : 'exercises';
}

function reportUnseen(nodes: RootContent[], where: Where, context: Context): void {
  reportUnseenHeadings(nodes, where, context);
  reportUnseenLists(nodes, where, context);
}

/** A definition belongs to a term and a summary to a question; elsewhere these are ordinary headings. */
function belongs(name: SectionName, kind: GuideKind): boolean {
  if (name === 'definition') return kind === 'term';
  return name !== 'summary' || kind === 'question';
}

/** The same section twice needs words of its own after a colon, so that a pupil can tell them apart. */
function refuseSecond(
  name: SectionName,
  subtitle: string,
  heading: Heading,
  seen: Map<string, Heading>,
  context: Context,
): void {
  const mayRepeat = name in context.grammar.sections;
  const key = mayRepeat ? `${name}\n${subtitle.toLowerCase()}` : name;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, heading);
    return;
  }
  const words = plainText(heading);
  say(
    context,
    'sections-come-once',
    heading,
    `Unexpected second section \`${words}\`, expected ${mayRepeat ? `it once, or with words of its own: \`## ${words}: Source A\`` : 'it once'}`,
    {
      cause: { place: first, reason: 'first one here' },
    },
  );
}

function proseOf(nodes: RootContent[], fallback: RootContent): Prose {
  return { type: 'prose', children: asBlocks(nodes), ...spanOf(nodes, fallback) };
}

function merge(into: Prose, more: Prose): void {
  into.children.push(...more.children);
  if (into.position !== undefined && more.position !== undefined) {
    into.position = { start: into.position.start, end: more.position.end };
  }
}
