/**
 * Guides with other answers. What a pupil gets must not depend on the answers: made from a guide and
 * from its twin with other answers, a worksheet is the same, byte for byte. The one exception, the order
 * that is passed over because it is the solution, is the same in both.
 */
import { deletionsIn } from './deletions.ts';
import type { Exercises, Guide } from './guide.ts';
import { changedNotes, changeProse } from './other-prose.ts';
import type { Cloze, Pair, Question } from './questions.ts';
import type { Site } from './site.ts';
import { unreachable } from './unreachable.ts';

/**
 * A copy of the site in which the questions chosen have other answers. Default: all questions.
 *
 * @param chosen Asked with the copies: know a question by its id.
 */
export function siteWithOtherAnswers(
  site: Site,
  chosen: (question: Question, guide: Guide) => boolean = () => true,
): Site {
  const twins = new Map<Guide, Guide>();
  const twin = (guide: Guide) => {
    const known =
      twins.get(guide) ?? withOtherAnswers(guide, (question) => chosen(question, guide));
    twins.set(guide, known);
    return known;
  };
  const courses = site.courses.map((course) => ({
    ...course,
    guides: course.guides.map(twin),
    unsorted: course.unsorted.map(twin),
    units: course.units.map((unit) => ({ ...unit, guides: unit.guides.map(twin) })),
  }));
  return { ...site, courses };
}

/**
 * A copy in which written answers are others as long, ticks have moved (as many), gap words,
 * pairings and right sequences are changed. Where a word bank is printed, its words change places.
 */
export function withOtherAnswers(
  guide: Guide,
  chosen: (question: Question) => boolean = () => true,
): Guide {
  // Only exercises have answers: the rest is the guide's own.
  const children = guide.children.map((part) => (part.type === 'exercises' ? copyOf(part) : part));
  const copy = { ...guide, children };
  for (const part of copy.children) {
    if (part.type !== 'exercises') continue;
    const questions = part.children.filter((child) => child.type !== 'instruction').filter(chosen);
    for (const question of questions) change(question);
    changeGaps(part, questions);
  }
  copy.footnotes = changedNotes(copy.children, guide.footnotes, copyOf);
  return copy;
}

/** A deep copy of plain data; ten times as fast as `structuredClone`, which is for much more. */
function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) copy[name] = copyOf(one);
  return copy as Value;
}

function change(question: Question): void {
  switch (question.type) {
    case 'review': {
      const [, ...answer] = question.children;
      changeProse(answer);
      return;
    }
    case 'multipleChoice': {
      const [, ...options] = question.children;
      const right = options.map((option) => option.right);
      options.forEach((option, index) => {
        option.right = right[(index + 1) % right.length] ?? false;
        changeProse([option.children[2]]);
      });
      return;
    }
    case 'trueFalse':
      question.isTrue = !question.isTrue;
      changeProse([question.children[1]]);
      return;
    case 'cloze':
      return;
    case 'match': {
      const [stem, ...pairs] = question.children;
      question.passedOver = pairs;
      const meanings = pairs.map((pair) => pair.children[1]);
      const others = pairs.map((pair, index): Pair => {
        const meaning = meanings[(index + 1) % meanings.length] ?? pair.children[1];
        return { ...pair, children: [pair.children[0], meaning] };
      });
      question.children = [stem, ...others];
      return;
    }
    case 'ordering': {
      const [stem, first, ...rest] = question.children;
      question.passedOver = first === undefined ? [] : [first, ...rest];
      question.children = first === undefined ? [stem] : [stem, ...rest, first];
      return;
    }
    default:
      unreachable(question);
  }
}

/** Gap words become others; with a bank, they change places within what the bank serves. */
function changeGaps(part: Exercises, questions: Question[]): void {
  const clozes = questions.filter((child) => child.type === 'cloze');
  const shared = part.bank === null ? [] : clozes.filter(({ bank }) => bank === null);
  const alone = clozes.filter((cloze) => !shared.includes(cloze));
  changeGapsOf(shared, true);
  for (const cloze of alone) changeGapsOf([cloze], cloze.bank !== null);
}

function changeGapsOf(clozes: readonly Cloze[], banked: boolean): void {
  const gaps = clozes.flatMap((cloze) => deletionsIn(cloze.children[1]));
  const words = gaps.map(({ children }) => children);
  gaps.forEach((gap, index) => {
    gap.children = banked
      ? (words[(index + 1) % words.length] ?? gap.children)
      : [{ type: 'text', value: `other${'x'.repeat(index % 17)}` }];
  });
}
