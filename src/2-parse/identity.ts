/**
 * Numbers, marks, ids and anchors. One question has one id and one number in every output; an id
 * that is not authored is derived from what a pupil sees, never from an answer.
 */
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import { withGapsNamed } from '../guide/gaps.ts';
import type { GuidePart } from '../guide/guide.ts';
import { kindOf } from '../guide/kinds/kinds.ts';
import { isAnswer } from '../guide/node-traits.ts';
import type { GuideNode } from '../guide/nodes.ts';
import { PART_ANCHORS } from '../guide/part-anchors.ts';
import { partSign, withParts } from '../guide/parts.ts';
import type { Question } from '../guide/questions.ts';
import { byCodePoint, plainText } from '../guide/text.ts';
import { childrenOf } from '../guide/walk.ts';
import { questionsOf } from '../guide/worksheet.ts';
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
  const questions = parts.flatMap((part) => (part.type === 'exercises' ? questionsOf(part) : []));
  for (const question of questions.flatMap(withParts)) {
    if (question.idIsAuthored) claim(question, taken, context);
  }
  const slugger = new GithubSlugger();
  anchorHeadings(parts, taken, slugger, 'open');
  anchorSections(parts, taken, context);
  const sections = new Map(
    parts.flatMap((part) =>
      part.type === 'exercises'
        ? questionsOf(part).map((question) => [question, part.children[0]] as const)
        : [],
    ),
  );
  questions.forEach((question, index) => {
    settlePlace(question, index + 1, []);
    settleMarks(question, context);
    if (question.id === '') {
      const instruction = sections.get(question);
      question.id = taken.free(derivedId(question, instruction ? plainText(instruction) : ''));
      taken.set(question.id, question);
    }
    settlePartIds(question, taken);
  });
  anchorHeadings(parts, taken, slugger, 'answers');
}

/** Numbers a question, and says of its parts where they stand in it; they are for whom it is. */
function settlePlace(question: Question, number: number, part: number[]): void {
  question.number = number;
  question.part = part;
  if (question.type !== 'structured') return;
  const [, ...parts] = question.children;
  parts.forEach((one, index) => {
    one.tier = question.tier;
    one.worksheetOnly = question.worksheetOnly;
    settlePlace(one, number, [...part, index + 1]);
  });
}

/** Marks that nobody wrote are counted; those of a question with parts are the sum of theirs, whatever is written. */
function settleMarks(question: Question, context: Context): void {
  if (question.type !== 'structured') {
    question.marks ??= kindOf(question).countedMarks(question);
    return;
  }
  const [stem, ...parts] = question.children;
  for (const part of parts) settleMarks(part, context);
  const written = question.marks;
  question.marks = kindOf(question).countedMarks(question);
  if (written === null || written === question.marks) return;
  const unmarked = question.marks === null;
  say(
    context,
    'marks-add-up',
    stem.position === undefined ? question : stem,
    unmarked
      ? 'Unexpected marks at a question with parts, expected marks at the end of every part: they are added up'
      : `Unexpected \`${written}\` as the marks of a question whose parts add up to \`${question.marks}\`, expected their sum, or marks at the parts alone`,
  );
}

/** A part's id is that of its question, and its letter: `how-limestone-is-used-b`. */
function settlePartIds(question: Question, taken: TakenNames): void {
  if (question.type !== 'structured') return;
  const [, ...parts] = question.children;
  for (const part of parts) {
    if (part.id === '') {
      part.id = taken.free(`${question.id}-${partSign(part.part.length, part.part.at(-1) ?? 1)}`);
      taken.set(part.id, part);
    }
    settlePartIds(part, taken);
  }
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

/** Headings inside answers come last of all: what they are called must not move an id that pupils see. */
function anchorHeadings(
  parts: GuidePart[],
  taken: TakenNames,
  slugger: GithubSlugger,
  where: 'open' | 'answers',
): void {
  const anchor = (node: GuideNode, inAnswer: boolean) => {
    const hidden = inAnswer || isAnswer(node.type);
    if (node.type === 'heading' && hidden === (where === 'answers')) {
      const text = plainText(withGapsNamed(node.children));
      const id = taken.free(slugger.slug(text) || 'section');
      node.data = { ...node.data, id };
      taken.set(id, node);
    }
    for (const child of childrenOf(node)) anchor(child, hidden);
  };
  for (const part of parts) anchor(part, false);
}

function anchorSections(parts: GuidePart[], taken: TakenNames, context: Context): void {
  for (const part of parts) {
    if (part.type !== 'exercises') continue;
    part.id = taken.free(
      part.id ||
        ascii(plainText(sectionHeading(part, context.grammar).children)) ||
        part.questionType,
    );
    taken.set(part.id, part);
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
  return (line && plainText(line)) || plainText(stem) || plainText(kindOf(question).text(question));
}

/** A match or an ordering may stand without a word above it; what it offers, sorted, is what a pupil sees. */
function fallbackText(question: Question): string {
  const texts = kindOf(question)
    .offered(question)
    .map((item) => plainText(item));
  const [first = ''] = texts.sort(byCodePoint);
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
