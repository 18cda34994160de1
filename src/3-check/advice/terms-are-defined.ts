import type { GuideCard, GuideFace } from '../../guide/card.ts';
import type { Course, Site } from '../../guide/site.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';

/** A term in bold in fewer guides may be stressed for what it does there. */
const FEWEST_GUIDES = 3;

/** "Catalysts" is defined where "catalyst" is. */
const ENDING = 2;

/**
 * A term is what authors set in bold in running text, as textbooks do; in facts, bold is what Recall asks for. One
 * that stands in three guides of a course is a guide's title, one of its other names or a key term somewhere. It is
 * told once, in the first of these guides.
 */
export const termsAreDefined: CardRule = (guide, file, { site, course }) => {
  for (const { term, guides } of undefinedTerms(site, course)) {
    const own = guides[0] === guide ? guide.terms.find(({ text }) => text === term) : undefined;
    if (own === undefined) continue;
    const others = guides.slice(1).map(({ slug }) => `\`${slug}.md\``);
    report(
      file,
      'terms-are-defined',
      own.position,
      `Unexpected term \`${term}\` in bold in ${guides.length} guides and defined in none, expected a guide of that name, or a line of \`## Key terms\``,
      { note: `Also in ${others.slice(0, 5).join(', ')}${others.length > 5 ? ', …' : ''}.` },
    );
  }
};

interface Used {
  term: string;
  /** In reading order. */
  guides: GuideCard[];
}

const known = new WeakMap<Course<GuideCard>, Used[]>();

function undefinedTerms(site: Site<GuideFace>, course: Course<GuideCard>): Used[] {
  const before = known.get(course);
  if (before !== undefined) return before;
  const used = new Map<string, GuideCard[]>();
  for (const guide of course.guides) {
    if (guide.checks['terms-are-defined'] === false) continue;
    for (const { text } of guide.terms) used.set(text, [...(used.get(text) ?? []), guide]);
  }
  const often = [...used].filter(([, guides]) => guides.length >= FEWEST_GUIDES);
  const defined = often.length === 0 ? [] : definedIn(site);
  const found = often
    .filter(([term]) => !defined.some((name) => isForm(term, name)))
    .map(([term, guides]) => ({ term, guides }));
  known.set(course, found);
  return found;
}

/** Lower case: all that has a guide or a line of key terms, in any course. */
function definedIn({ courses }: Site<GuideFace>): string[] {
  return courses
    .flatMap(({ guides }) => guides)
    .flatMap(({ title, aliases, keyTermNames }) => [
      title.plain,
      ...aliases.map(({ plain }) => plain),
      ...keyTermNames,
    ])
    .map((name) => name.toLowerCase());
}

function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= ENDING;
}
