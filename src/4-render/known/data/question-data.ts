import { askedIn, entriesIn, type KeyEntry, type Unanswered } from '../../../guide/kinds/kinds.ts';
import { mapProse } from '../../../guide/map-prose.ts';
import type { GuideNode } from '../../../guide/nodes.ts';
import type { Block } from '../../../guide/prose.ts';
import type { SectionType } from '../../../guide/questions.ts';
import { plainText } from '../../../guide/text.ts';
import type { SheetWords } from '../../../locale/sheet-words.ts';
import type { AskedQuestion } from '../../views/exercises-view.ts';
import { type Thing, thing } from './thing.ts';

type AskedOf<T extends SectionType> = Extract<Unanswered, { type: T }>;
type EntryOf<T extends SectionType> = Extract<KeyEntry, { type: T }>;

/** What is asked, and its answers where they may be told. */
interface Told {
  /** Of the forms that search engines know. */
  form: 'Flashcard' | 'Multiple choice' | 'Checkbox' | 'Open ended';
  /** Empty where all of it stands in the stem. */
  text: string;
  accepted: string[];
  /** Offered and wrong; all that is offered where nobody is told which is right. */
  suggested: string[];
}

/** Methods, as in `Kind`. null for what is no question with an answer in words: what is asked is an order. */
interface Teller<T extends SectionType> {
  told(asked: AskedOf<T>, entry: EntryOf<T> | null, words: SheetWords): Told | null;
}
interface AnyTeller {
  told(asked: Unanswered, entry: KeyEntry | null, words: SheetWords): Told | null;
}

const TELLERS: { [T in SectionType]: Teller<T> } = {
  review: {
    told: (_asked, entry) =>
      flashcard('', entry === null || entry.question.open ? '' : plainText(entry.answer)),
  },
  multipleChoice: {
    told: ({ several, options }, entry) => {
      const right = new Set(
        entry?.options.flatMap(({ option, letters: [letter = ''] }) =>
          option.right ? [letter] : [],
        ),
      );
      const those = (isRight: boolean) =>
        options
          .filter(({ letter }) => right.has(letter) === isRight)
          .map(({ children, blocks }) => plainText([...children, ...blocks]));
      const form = several ? 'Checkbox' : 'Multiple choice';
      return { form, text: '', accepted: those(true), suggested: those(false) };
    },
  },
  trueFalse: {
    told: (_asked, entry, words) => {
      const both = [words.true, words.false];
      const right = entry === null ? null : entry.question.isTrue ? words.true : words.false;
      return {
        form: 'Multiple choice',
        text: '',
        accepted: both.filter((word) => word === right),
        suggested: both.filter((word) => word !== right),
      };
    },
  },
  cloze: {
    told: ({ text }, entry) =>
      flashcard(
        plainText(withDots(text)),
        entry === null ? '' : entry.accepted.map(([word]) => word?.plain ?? '').join(' · '),
      ),
  },
  match: { told: () => null },
  ordering: { told: () => null },
};

/** A question of its own, or each part of one together with what its parts share. */
export function questionData(
  { asked, entry }: AskedQuestion,
  words: SheetWords,
  urlOf: (anchor: string) => string,
): Thing[] {
  const shared = asked.type === 'structured' ? plainText(asked.stem) : '';
  const entries = new Map(
    entry === null ? [] : entriesIn([entry]).map((one) => [one.question.id, one] as const),
  );
  return askedIn([asked]).flatMap((one) => {
    // The table's teller of a question's own type is given what that type has.
    const teller: AnyTeller = TELLERS[one.type];
    const told = teller.told(one, entries.get(one.id) ?? null, words);
    if (told === null) return [];
    const text = joined([shared, plainText(one.stem), told.text]);
    return text === '' ? [] : [questionThing(told, text, urlOf(asked.id))];
  });
}

/** Also for what is no exercise: the question of a question page. */
export function flashcardThing(text: string, answer: string, url: string): Thing {
  return questionThing(flashcard('', answer), text, url);
}

function questionThing(
  { form, accepted, suggested }: Pick<Told, 'form' | 'accepted' | 'suggested'>,
  text: string,
  url: string,
): Thing {
  const answers = (texts: readonly string[]) =>
    texts.filter(Boolean).map((one) => thing('Answer', { text: one }));
  const [right = null, ...more] = answers(accepted);
  return thing('Question', {
    url,
    eduQuestionType: form,
    text,
    acceptedAnswer: more.length > 0 && right !== null ? [right, ...more] : right,
    suggestedAnswer: answers(suggested),
  });
}

/** @param answer Empty where there is none, or none that may be told. */
function flashcard(text: string, answer: string): Told {
  const form = answer === '' ? 'Open ended' : 'Flashcard';
  return { form, text, accepted: [answer], suggested: [] };
}

function joined(texts: readonly string[]): string {
  return texts.filter(Boolean).join(' ');
}

/** Gaps as they are read over. */
function withDots(blocks: readonly Block[]): readonly GuideNode[] {
  return mapProse(blocks, (node) => (node.type === 'gap' ? [{ type: 'text', value: '…' }] : null));
}
