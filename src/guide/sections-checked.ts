/** Which sections of a guide's text its questions check: said beside the questions, by links to the headings. */
import type { Heading } from 'mdast';
import type { Guide, GuidePart, Prose } from './guide.ts';
import { withParts } from './parts.ts';
import type { Question, SectionLink } from './questions.ts';
import { decoded } from './references.ts';
import { exercisesOf, questionsOf } from './worksheet.ts';

/** What a link to a section names: the anchor of its heading. */
export function sectionOf({ url }: SectionLink): string {
  return decoded(url.slice(1));
}

/** The headings that open sections of running text. */
export function textHeadings(parts: readonly GuidePart[]): Heading[] {
  return parts.flatMap((part) => (part.type === 'prose' ? part.children.filter(isHeading) : []));
}

/** A place after which the page leads to questions. */
export interface CheckedPlace {
  prose: Prose;
  /** How many of its blocks stand before it. */
  after: number;
  /** Those of the guide's page, in its order. A part does not stand beside its question. */
  questions: Question[];
}

/**
 * At the end of every section that is checked, the sections below it included. Where several end, all have one place.
 */
export function checkedPlaces(guide: Guide): CheckedPlace[] {
  const asked = exercisesOf(guide)
    .flatMap(questionsOf)
    .filter(({ worksheetOnly }) => !worksheetOnly)
    .flatMap(withParts)
    .filter(({ checks }) => checks.length > 0);
  if (asked.length === 0) return [];
  const bySection = new Map<string, Question[]>();
  for (const question of asked) {
    for (const name of new Set(question.checks.map(sectionOf))) {
      bySection.set(name, [...(bySection.get(name) ?? []), question]);
    }
  }
  return guide.children.flatMap((part) => (part.type === 'prose' ? placesIn(part, bySection) : []));
}

function placesIn(prose: Prose, bySection: ReadonlyMap<string, Question[]>): CheckedPlace[] {
  const places = [...sectionsByEnd(prose)].map(([after, names]) => {
    const all = new Set(names.flatMap((name) => bySection.get(name) ?? []));
    return { prose, after, questions: wholeOnes([...all].sort(inOrder)) };
  });
  return places.filter(({ questions }) => questions.length > 0);
}

function inOrder(a: Question, b: Question): number {
  const [first, second] = [a, b].map(({ number, part }) => [number, ...part]);
  return (first ?? []).reduce((sum, one, at) => sum || one - (second?.[at] ?? 0), 0);
}

/** Without the parts of a question that is among them. */
function wholeOnes(questions: readonly Question[]): Question[] {
  const isBelow = (one: Question, other: Question) =>
    one.number === other.number &&
    one.part.length > other.part.length &&
    other.part.every((place, at) => place === one.part[at]);
  return questions.filter((one) => !questions.some((other) => isBelow(one, other)));
}

/** The names of a text's sections by the number of the block that follows on them. */
function sectionsByEnd({ children }: Prose): Map<number, string[]> {
  const ends = new Map<number, string[]>();
  /** Where the next heading of each depth stands, of what has been gone through from the end. */
  const next = new Map<number, number>();
  for (const [index, block] of [...children.entries()].reverse()) {
    if (!isHeading(block)) continue;
    const closing = [...next].filter(([depth]) => depth <= block.depth).map(([, at]) => at);
    const end = Math.min(children.length, ...closing);
    ends.set(end, [...(ends.get(end) ?? []), block.data?.id ?? '']);
    next.set(block.depth, index);
  }
  return ends;
}

function isHeading(block: Prose['children'][number]): block is Heading {
  return block.type === 'heading';
}
