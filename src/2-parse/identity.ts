/**
 * Numbers, marks, ids and anchors. One question has one id and one number in every output; an id
 * that is not authored is derived from what a pupil sees, never from an answer.
 */
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import type { Node, Parent } from 'unist';
import { deletionsIn } from '../guide/deletions.ts';
import type { GuidePart } from '../guide/guide.ts';
import type { Question } from '../guide/questions.ts';
import { PART_ANCHORS } from '../guide/references.ts';
import { byCodePoint, plainText } from '../guide/text.ts';
import { unreachable } from '../guide/unreachable.ts';
import { sectionHeading } from '../locale/section-heading.ts';
import { type Context, say } from './context.ts';
import { TakenNames } from './taken-names.ts';

/**
 * Settles identity in place, in reading order. Reports `question-ids-are-unique`.
 *
 * Authored ids are taken first, then the anchors of headings (a link may name them), and derived
 * ids last: they give way with -2, -3.
 */
export function settleIdentity(parts: GuidePart[], context: Context): void {
  const taken = new TakenNames();
  for (const anchor of Object.values(PART_ANCHORS)) taken.set(anchor, { type: 'part' });
  const questions = parts.flatMap((part) =>
    part.type === 'exercises' ? part.children.filter((child) => child.type !== 'instruction') : [],
  );
  for (const question of questions) if (question.idIsAuthored) claim(question, taken, context);
  const slugger = new GithubSlugger();
  anchorHeadings(parts, taken, slugger, 'open');
  anchorSections(parts, taken, context);
  const sections = new Map(
    parts.flatMap((part) =>
      part.type === 'exercises'
        ? part.children.slice(1).map((question) => [question as Node, part.children[0]] as const)
        : [],
    ),
  );
  questions.forEach((question, index) => {
    question.number = index + 1;
    question.marks ??= countedMarks(question);
    if (question.id === '') {
      const instruction = sections.get(question);
      question.id = taken.free(derivedId(question, instruction ? plainText(instruction) : ''));
      taken.set(question.id, question);
    }
  });
  anchorHeadings(parts, taken, slugger, 'answers');
}

function claim(question: Question, taken: TakenNames, context: Context): void {
  const first = taken.get(question.id);
  if (first === undefined) {
    taken.set(question.id, question);
    return;
  }
  const stem = question.children[0].position === undefined ? question : question.children[0];
  const isQuestion = first.position !== undefined;
  say(
    context,
    'question-ids-are-unique',
    stem,
    `Unexpected second question with id \`${question.id}\`, expected unique ids; \`${taken.free(question.id)}\` is free`,
    {
      ...(isQuestion && { cause: { place: first, reason: 'first used here' } }),
      ...(!isQuestion && { note: 'The page of every guide uses this name itself.' }),
    },
  );
}

/** Parts of a question that only its key shows. */
const ANSWERS = new Set(['modelAnswer', 'markingPoints', 'markingLevels', 'rationale']);

/** Headings inside answers come last of all: what they are called must not move an id that pupils see. */
function anchorHeadings(
  parts: GuidePart[],
  taken: TakenNames,
  slugger: GithubSlugger,
  where: 'open' | 'answers',
): void {
  const walk = (node: Node, inAnswer = false) => {
    const hidden = inAnswer || ANSWERS.has(node.type);
    if (node.type === 'heading' && hidden === (where === 'answers')) {
      const heading = node as Heading;
      const id = taken.free(slugger.slug(plainText(withGapsNamed(heading))) || 'section');
      heading.data = { ...heading.data, id };
      taken.set(id, heading);
    }
    if ('children' in node) for (const child of (node as Parent).children) walk(child, hidden);
  };
  for (const part of parts) walk(part);
}

function anchorSections(parts: GuidePart[], taken: TakenNames, context: Context): void {
  for (const part of parts) {
    if (part.type !== 'exercises') continue;
    part.id = taken.free(
      part.id ||
        ascii(plainText(sectionHeading(part, context.locale).children)) ||
        part.questionType,
    );
    taken.set(part.id, part);
  }
}

/** Marks that the author did not give. */
function countedMarks(question: Question): number | null {
  switch (question.type) {
    case 'review': {
      const marking = question.children[2];
      return marking.type === 'markingPoints' && marking.children.length > 0
        ? marking.children.length
        : null;
    }
    case 'multipleChoice': {
      const [, ...options] = question.children;
      return Math.max(1, options.filter(({ right }) => right).length);
    }
    case 'cloze':
      return Math.max(1, deletionsIn(question.children[1]).length);
    case 'match': {
      const [, ...pairs] = question.children;
      return Math.max(1, pairs.filter((pair) => pair.children[1].children.length > 0).length);
    }
    case 'trueFalse':
    case 'ordering':
      return 1;
    default:
      return unreachable(question);
  }
}

function derivedId(question: Question, instruction: string): string {
  const text = seenText(question) || instruction || fallbackText(question);
  const whole = ascii(text);
  const readable = whole.length > 60 ? whole.slice(0, 60).replace(/-[^-]*$/, '') : whole;
  if (readable.length >= 3 && !losesLetters(text)) return readable;
  // Without the letters that are lost, questions would share an id and take it from one another.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${readable.length >= 3 ? readable : 'question'}-${hash}`;
}

/** The words of a question that stand on every sheet; a gap counts as the word "gap". */
function seenText(question: Question): string {
  const [stem] = question.children;
  const [line] = stem.children;
  const above = (line && plainText(line)) || plainText(stem);
  if (question.type !== 'cloze') return above;
  return above || plainText(withGapsNamed(question.children[1]));
}

/** A copy in which every gap is the word "gap". */
function withGapsNamed(node: Node): Node {
  if (node.type === 'deletion') return { type: 'text', value: 'gap' } as Node;
  if (!('children' in node)) return node;
  return { ...node, children: (node as Parent).children.map(withGapsNamed) } as Node;
}

/** A match or an ordering may stand without a word above it; its items, sorted, are what a pupil sees. */
function fallbackText(question: Question): string {
  const [, ...items] = question.children as [Node, ...Node[]];
  const words =
    question.type === 'match'
      ? question.children.slice(1).map((pair) => (pair as Parent).children[0])
      : items;
  const [first = ''] = words.map((node) => plainText(node as Node)).sort(byCodePoint);
  return `${question.type} ${first}`;
}

/** The letters a–z, digits and hyphens of a text; accents are taken off. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** True where letters of other scripts would go. */
function losesLetters(text: string): boolean {
  return /[^\P{L}a-z]/u.test(text.normalize('NFKD').toLowerCase());
}
