import { deletionsIn, wordsFor } from '../../guide/deletions.ts';
import { withGapsNamed } from '../../guide/gaps.ts';
import type { Guide } from '../../guide/guide.ts';
import { fullLabel } from '../../guide/parts.ts';
import type { Question } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { allQuestionsOf, exercisesOf } from '../../guide/worksheet.ts';
import { teachingFor } from '../../locale/locales.ts';
import type { Teaching } from '../../locale/teaching.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';
import { wholeWords } from '../whole-words.ts';
import { contentWords, shareOf } from './content-words.ts';

/** Shorter answers stand everywhere. */
const FEWEST_LETTERS = 4;
/** A question of fewer words can be spoken of by chance. */
const FEWEST_WORDS = 4;
/** So much of what a question speaks of stands beside its answer. */
const SHARE = 0.7;

/**
 * What one question says does not answer another: a right option or a gap's word does not stand in the stem of
 * another question together with most of what its own question speaks of. Statements that may be false say nothing.
 */
export const questionsKeepAnswers: GuideRule = (guide, file) => {
  const teaching = teachingFor(guide.language);
  if (teaching === null) return;
  const questions = authored(guide);
  const said = indexed(questions.map((question) => saidIn(question, teaching)));
  for (const { question, asked, answer } of questions.flatMap((one) => wantedBy(one, teaching))) {
    if (asked.size < FEWEST_WORDS) continue;
    const written = wholeWords(answer);
    const other = said
      .get(firstWord(written))
      ?.find(
        ({ question: by, text, words }) =>
          by !== question &&
          !isSourceOf(by, question) &&
          text.includes(written) &&
          shareOf(asked, words) >= SHARE,
      );
    if (other === undefined) continue;
    report(
      file,
      'questions-keep-answers',
      other.question.children[0].position === undefined
        ? other.question
        : other.question.children[0],
      `Unexpected \`${answer}\`, which answers question ${fullLabel(question)}, expected a question that tells nothing of another`,
      { cause: { place: question, reason: 'what is asked there' } },
    );
  }
};

/** What parts share may well be read for their answers. */
function isSourceOf(by: Question, question: Question): boolean {
  return by.type === 'structured' && by.number === question.number;
}

function authored(guide: Guide): Question[] {
  return exercisesOf(guide).flatMap((section) =>
    section.origin === 'authored' ? allQuestionsOf(section) : [],
  );
}

interface Said {
  question: Question;
  /** As `spaced` makes it. */
  text: string;
  words: Set<string>;
}

function saidIn(question: Question, teaching: Teaching): Said {
  const text = saidBy(question);
  return { question, text: wholeWords(text), words: contentWords(text, teaching) };
}

/** By every word in them. */
function indexed(all: readonly Said[]): Map<string, Said[]> {
  const index = new Map<string, Said[]>();
  for (const said of all) {
    for (const word of new Set(said.text.trim().split(' '))) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [said]);
      else known.push(said);
    }
  }
  return index;
}

function firstWord(spacedText: string): string {
  return spacedText.trim().split(' ', 1)[0] ?? '';
}

/** What everyone may take for true. */
function saidBy(question: Question): string {
  if (question.type === 'trueFalse') return '';
  const [stem] = question.children;
  if (question.type !== 'cloze') return plainText(stem);
  return plainText([stem, ...withGapsNamed(question.children[1].children)]);
}

interface Wanted {
  question: Question;
  /** What the question speaks of. */
  asked: Set<string>;
  answer: string;
}

/** The short answers of a question, each with what is asked for it. */
function wantedBy(question: Question, teaching: Teaching): Wanted[] {
  const answers = answersOf(question);
  if (answers.length === 0) return [];
  const asked = contentWords(saidBy(question), teaching);
  return answers
    .filter((answer) => answer.length >= FEWEST_LETTERS)
    .map((answer) => ({ question, asked, answer }));
}

function answersOf(question: Question): string[] {
  switch (question.type) {
    case 'multipleChoice': {
      const [, ...options] = question.children;
      return options.flatMap(({ right, children: [text] }) => (right ? [plainText(text)] : []));
    }
    case 'cloze':
      return deletionsIn(question.children[1]).flatMap(wordsFor);
    default:
      return [];
  }
}
