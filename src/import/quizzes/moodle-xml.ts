/** Moodle's XML: every question an element of its own. A type that has no counterpart is left over whole. */

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
import { NotImported } from '../not-imported.ts';
import { inOneLine } from '../one-line.ts';
import { paragraph, plain, plainBlocks, richFrom } from '../rich.ts';
import { elements, first, parseXml, textIn, type XmlElement, XmlError } from '../xml.ts';
import { embeddedGaps } from './embedded-gaps.ts';
import { matchFrom } from './match.ts';
import { keepNames } from './names.ts';
import { categoryName, type Filed, sectionsOf } from './sections-of.ts';
import { shortAnswer } from './short-answer.ts';

/** @throws NotImported where the file is no XML. */
export function draftsFromMoodle(text: string, title: string): Draft[] {
  const draft = emptyDraft(title, 'topic');
  const filed: Filed[] = [];
  const names: { name: string; question: QuestionDraft }[] = [];
  let category = '';
  for (const element of elements(quizFrom(text), 'question')) {
    const type = element.attributes.type ?? '';
    if (type === 'category') {
      category = categoryName(textIn(first(element, 'category', 'text')));
      continue;
    }
    const question = READERS[type]?.(element, asked(element)) ?? null;
    if (question === null)
      addLeftover(
        draft,
        element.line,
        WHY[type] ?? `a question of the type “${type}”`,
        allText(element),
      );
    else {
      filed.push({ category, question });
      names.push({ name: textIn(first(element, 'name', 'text')).trim(), question });
      keepRest(element, draft);
    }
  }
  keepNames(draft, names);
  draft.sections.push(...sectionsOf(filed));
  return [draft];
}

function quizFrom(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new NotImported(`Unexpected XML: ${error.message}; expected a quiz as Moodle exports it`);
  }
}

interface Asked {
  line: number;
  marks: number | null;
  stem: Rich;
  /** What the stem has below its first paragraph. */
  below: Block[];
  general: Block[];
}

type Reader = (element: XmlElement, asked: Asked) => QuestionDraft | null;

const READERS: Readonly<Record<string, Reader>> = {
  multichoice: choiceFrom,
  truefalse: trueFalseFrom,
  shortanswer: shortFrom,
  numerical: numberFrom,
  essay: essayFrom,
  matching: pairsFrom,
  cloze: clozeFrom,
  ordering: orderFrom,
};

const WHY: Readonly<Record<string, string>> = {
  multichoice: 'no option is marked as the right one',
  cloze: 'gaps of a kind that has no counterpart',
  matching: 'pairs that can’t be told apart',
  description: 'a text that is no question',
};

function asked(element: XmlElement): Asked {
  const [head, ...below] = blocksIn(first(element, 'questiontext'));
  const grade = Number(textIn(first(element, 'defaultgrade')));
  const stem = head === undefined ? [] : head.type === 'paragraph' ? head.text : inOneLine([head]);
  return {
    line: element.line,
    // One is what Moodle gives where nobody has chosen.
    marks: grade > 1 && Number.isInteger(grade * 2) ? grade : null,
    stem,
    below,
    general: blocksIn(first(element, 'generalfeedback')),
  };
}

/** Of an element with a `format`, and its words in `text`. */
function blocksIn(element: XmlElement | undefined): Block[] {
  const words = textIn(
    element === undefined ? undefined : (first(element, 'text') ?? element),
  ).trim();
  if (words === '') return [];
  const format = element?.attributes.format;
  const isHtml = format === 'html' || format === undefined || format === 'moodle_auto_format';
  if (isHtml && /[<&]/.test(words)) return blocksFromHtml(words);
  return words.split(/\n\s*\n/).map((part) => paragraph(richFrom(part.replaceAll(/\s+/g, ' '))));
}

function inLine(element: XmlElement | undefined): Rich {
  return inOneLine(blocksIn(element));
}

function fraction(answer: XmlElement): number {
  return Number(answer.attributes.fraction ?? 0);
}

function choiceFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  const answers = elements(element, 'answer');
  const isSingle = textIn(first(element, 'single')).trim() !== 'false';
  const most = Math.max(...answers.map(fraction));
  const isRight = (answer: XmlElement) =>
    isSingle ? fraction(answer) === most : fraction(answer) > 0;
  if (answers.length < 2 || most <= 0) return null;
  const options = answers.map(
    (answer): Option => ({
      text: inLine(answer),
      right: isRight(answer),
      why: blocksIn(first(answer, 'feedback')),
    }),
  );
  options.find((option) => option.right)?.why.push(...general);
  return { type: 'multipleChoice', line, marks, stem, shown: below, options };
}

function trueFalseFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  const answers = elements(element, 'answer');
  const right = answers.find((answer) => fraction(answer) > 0);
  if (right === undefined) return null;
  const why = [right, ...answers.filter((answer) => answer !== right)].flatMap((answer) =>
    blocksIn(first(answer, 'feedback')),
  );
  return {
    type: 'trueFalse',
    line,
    marks,
    stem: inOneLine([paragraph(stem), ...below]),
    isTrue: textIn(first(right, 'text')).trim().toLowerCase() === 'true',
    why: [...why, ...general],
  };
}

function shortFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  const answers = elements(element, 'answer').filter((answer) => fraction(answer) > 0);
  if (answers.length === 0) return null;
  const feedback = elements(element, 'answer').flatMap((answer) =>
    blocksIn(first(answer, 'feedback')),
  );
  const question = shortAnswer({ line, marks, stem }, answers.map(inLine), [
    ...feedback,
    ...general,
  ]);
  return { ...question, shown: below };
}

function numberFrom(element: XmlElement, question: Asked): QuestionDraft | null {
  const short = shortFrom(element, question);
  const best = elements(element, 'answer').find((answer) => fraction(answer) > 0);
  const tolerance = Number(textIn(first(best, 'tolerance')));
  if (short?.type !== 'review' || best === undefined || !(tolerance > 0)) return short;
  const [, ...rest] = short.answer;
  return {
    ...short,
    answer: [paragraph([...inLine(best), { text: ` (± ${tolerance})` }]), ...rest],
  };
}

function essayFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft {
  const notes = blocksIn(first(element, 'graderinfo'));
  return {
    type: 'review',
    line,
    marks,
    stem,
    shown: below,
    answer: [...notes, ...general],
    points: [],
  };
}

function pairsFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  if (below.length > 0 || general.length > 0) return null;
  const pairs = elements(element, 'subquestion').map((pair) => ({
    asked: inLine(pair),
    answer: inLine(first(pair, 'answer')),
  }));
  return matchFrom(pairs, { line, marks, stem });
}

function clozeFrom(
  _: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  if (general.length > 0) return null;
  const text = embeddedGaps(inOneLine([paragraph(stem), ...below]));
  return text === null ? null : { type: 'cloze', line, marks, stem: text };
}

function orderFrom(
  element: XmlElement,
  { line, marks, stem, below, general }: Asked,
): QuestionDraft | null {
  const steps = elements(element, 'answer').map(inLine);
  if (steps.length < 3 || below.length > 0 || general.length > 0) return null;
  return { type: 'ordering', line, marks, stem, steps };
}

/** Hints and the like, which have no place in a question. */
function keepRest(element: XmlElement, draft: Draft): void {
  const kept = [
    'hint',
    'correctfeedback',
    'partiallycorrectfeedback',
    'incorrectfeedback',
    'responsetemplate',
  ];
  const words = kept
    .flatMap((name) => elements(element, name))
    .map((one) => plainBlocks(blocksIn(one)));
  const said = [...new Set(words)].filter((one) => one !== '' && !STOCK.test(one));
  addLeftover(draft, element.line, 'hints and remarks of the quiz', said.join('\n'));
}

/** What Moodle fills in itself. */
const STOCK = /^Your answer is (?:correct|partially correct|incorrect)\.$/;

/** All words that a question has, whatever they are for. */
function allText(element: XmlElement): string {
  const texts = elements(element).flatMap((child): string[] => {
    const own = first(child, 'text') === undefined ? [] : [plainBlocks(blocksIn(child))];
    const inner =
      elements(child).filter(({ name }) => name !== 'text').length === 0 ? [] : [allText(child)];
    return [...own, ...inner];
  });
  return texts.filter((text) => plain([{ text }]) !== '').join('\n');
}
