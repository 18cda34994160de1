/** Moodle's GIFT: questions between blank lines, their answers in braces. A question that can't be read is left over. */
import {
  type Block,
  type Draft,
  emptyDraft,
  type Option,
  type QuestionDraft,
  type Rich,
} from '../draft.ts';
import { blocksFromHtml } from '../html.ts';
import { addLeftover } from '../leftovers.ts';
import { inOneLine } from '../one-line.ts';
import { paragraph, plain, richFrom } from '../rich.ts';
import { gapped } from './gapped.ts';
import { type GiftItem, giftItems } from './gift-items.ts';
import { matchFrom } from './match.ts';
import { keepNames } from './names.ts';
import { numberFrom } from './numbers.ts';
import { categoryName, type Filed, sectionsOf } from './sections-of.ts';
import { shortAnswer } from './short-answer.ts';

export function draftsFromGift(text: string, title: string): Draft[] {
  const draft = emptyDraft(title, 'topic');
  const filed: Filed[] = [];
  const names: { name: string; question: QuestionDraft }[] = [];
  let category = '';
  for (const item of giftItems(text)) {
    if (item.type === 'category') category = categoryName(item.text);
    else if (item.type === 'comment') addLeftover(draft, item.line, 'a comment', item.text);
    else {
      const question = questionFrom(item);
      if (typeof question === 'string') addLeftover(draft, item.line, question, item.source);
      else {
        filed.push({ category, question });
        names.push({ name: item.title, question });
      }
    }
  }
  keepNames(draft, names);
  draft.sections.push(...sectionsOf(filed));
  return [draft];
}

/** One of the answers in the braces. */
interface Answer {
  right: boolean;
  /** Percent; null where none was given. */
  weight: number | null;
  text: string;
  feedback: string;
}

type Question = Extract<GiftItem, { type: 'question' }>;

/** @returns Why it can't be read, where it can't. */
function questionFrom(item: Question): QuestionDraft | string {
  const { line, before, body, after } = item;
  if (body === null) return 'no answer in braces';
  const { inside, general } = generalFeedback(body);
  const asked = richOf(before, item);
  if (plain(asked) === '' && after.trim() === '') return 'a question without words';
  const reasons = blocksOf(general, item);
  const base = { line, marks: null };
  const isGap = after.trim() !== '';
  const stem = isGap ? [...asked, { text: ' … ' }, ...richOf(after, item)] : asked;
  if (inside === '') {
    return { type: 'review', ...base, stem, shown: [], answer: reasons, points: [] };
  }
  const verdict = /^(T|TRUE|F|FALSE)\s*(#[\s\S]*)?$/i.exec(inside);
  if (verdict?.[1] !== undefined) {
    const why = (verdict[2] ?? '').split('#').flatMap((part) => blocksOf(part, item));
    return {
      type: 'trueFalse',
      ...base,
      stem,
      isTrue: /^T/i.test(verdict[1]),
      why: [...why, ...reasons],
    };
  }
  if (inside.startsWith('#')) {
    const number = numberFrom(inside.slice(1));
    if (number === null) return 'a numerical answer that can’t be read';
    return {
      type: 'review',
      ...base,
      stem,
      shown: [],
      ...number,
      answer: [...number.answer, ...reasons],
    };
  }
  const answers = answersIn(inside);
  if (answers.length === 0) return 'answers without `=` or `~` before them';
  if (answers.every(({ right, text }) => right && text.includes('->'))) {
    const pairs = answers.map(({ text }) => {
      const [left = '', ...rest] = text.split('->');
      return { asked: richOf(left, item), answer: richOf(rest.join('->'), item) };
    });
    const match = matchFrom(pairs, { ...base, stem });
    return match ?? 'pairs that can’t be told apart';
  }
  if (answers.every(({ right }) => right)) {
    const [best, ...others] = answers;
    const texts = [best, ...others].map((answer) => richOf(answer?.text ?? '', item));
    const feedback = [...answers.flatMap(({ feedback: said }) => blocksOf(said, item)), ...reasons];
    if (isGap && texts.length === 1) {
      const sentence = gapped(asked, texts[0] ?? [], richOf(after, item));
      if (feedback.length === 0) return { type: 'cloze', ...base, stem: sentence };
    }
    return shortAnswer({ ...base, stem }, texts, feedback);
  }
  const right = rightOnes(answers);
  if (right.size === 0) return 'no option is marked as the right one';
  const options = answers.map(
    (answer): Option => ({
      text: richOf(answer.text, item),
      right: right.has(answer),
      why: blocksOf(answer.feedback, item),
    }),
  );
  options.find((option) => option.right)?.why.push(...reasons);
  return { type: 'multipleChoice', ...base, stem, shown: [], options };
}

function generalFeedback(body: string): { inside: string; general: string } {
  const at = body.indexOf('####');
  return at < 0
    ? { inside: body.trim(), general: '' }
    : { inside: body.slice(0, at).trim(), general: body.slice(at + 4) };
}

function answersIn(body: string): Answer[] {
  return [...body.matchAll(/([=~])\s*(?:%(-?\d+(?:\.\d+)?)%)?([^=~]*)/g)].map(
    ([, sign, weight, rest = '']) => {
      const [text = '', ...feedback] = rest.split('#');
      return {
        right: sign === '=',
        weight: weight === undefined ? null : Number(weight),
        text: text.trim(),
        feedback: feedback.join('#').trim(),
      };
    },
  );
}

/** Where none has `=`, those that earn marks. */
function rightOnes(answers: readonly Answer[]): ReadonlySet<Answer> {
  const sure = answers.filter(({ right }) => right);
  return new Set(sure.length > 0 ? sure : answers.filter(({ weight }) => (weight ?? 0) > 0));
}

function richOf(text: string, item: Question): Rich {
  return inOneLine(blocksOf(text, item));
}

function blocksOf(text: string, { format, decode }: Question): Block[] {
  const words = decode(text).trim();
  if (words === '') return [];
  const isHtml = format === 'html' || /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(words);
  return isHtml
    ? blocksFromHtml(words)
    : words.split(/\n\s*\n/).map((part) => paragraph(richFrom(part.replaceAll(/\s+/g, ' '))));
}
