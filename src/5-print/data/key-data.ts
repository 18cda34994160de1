import type { AnswerKey } from '../../guide/answer-key.ts';
import type { Edition } from '../../guide/settings.ts';
import { sheetTotals } from '../../guide/sheet-tiers.ts';
import { listed, type Title, titleFromText } from '../../guide/title.ts';
import { directionOf } from '../../locale/direction.ts';
import { glanceTitle } from '../../locale/glance-title.ts';
import { halves } from '../../locale/halves.ts';
import { END, OWN_DIRECTION } from '../../locale/isolate.ts';
import { localeFor } from '../../locale/locales.ts';
import { sectionHeading } from '../../locale/section-heading.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import { totalsSaid } from '../../locale/totals.ts';
import { entryItem } from '../questions/by-type.ts';
import type { SheetContext } from './context.ts';
import type { KeyData, KeySectionData } from './data.ts';
import { blockData } from './prose-data.ts';
import { around, forOneLine, titleData, titleInLine } from './title-data.ts';

type KeyBody = Pick<KeyData, 'versions' | 'grid' | 'beside' | 'sections' | 'total'>;

/** Everything a key says, the table for marking at a glance first. */
export function keyBody(key: AnswerKey, context: SheetContext, words: SheetWords): KeyBody {
  const { language } = context.guide;
  const direction = directionOf(language);
  const { grammar } = localeFor(language);
  const grid = key.grid.map(({ answers, ...row }) => ({
    ...row,
    answers: answers.map((answer) => glanceTitle(answer, words)),
  }));
  const beside = tablesBeside(grid, key.versions.length, context.edition, direction);
  return {
    versions: key.versions.length > 1 ? key.versions : [''],
    grid: grid.map(({ label, marks, answers }) => {
      const said = answers.map((answer) => titleData(inOwnOrder(answer, direction), context));
      const wraps = beside > 1 && answers.some(({ plain }) => plain.length > HALF_A_LINE);
      const isLine = said.every((answer) => typeof answer === 'string' && ALPHABET.test(answer));
      return {
        ...{ label, marks: marks === null ? '' : halves(marks), answers: said },
        isLine: isLine && !wraps,
        wraps,
      };
    }),
    beside,
    total: totalsSaid(sheetTotals(context.guide), words),
    sections: key.sections.map((section): KeySectionData => {
      const heading = sectionHeading(section, grammar);
      return {
        heading: titleData(heading, context),
        continued: around(words.continued, titleInLine(forOneLine(heading, context), context)),
        instruction: blockData(section.instruction, context),
        items: section.entries.map((entry) => entryItem(entry, context, words)),
      };
    }),
  };
}

/** Latin, Greek and Cyrillic letters, their signs and those of mathematics: none is wider than is counted with. */
const ALPHABET = /^[\u0020-\u024f\u0370-\u052f\u2000-\u22ff]*$/;

/** Short signs in an order of their own keep to it on a right-to-left page. */
function inOwnOrder(answer: Title, direction: 'ltr' | 'rtl'): Title {
  if (direction === 'ltr' || answer.plain === '') return answer;
  return listed([titleFromText(OWN_DIRECTION), answer, titleFromText(END)], '');
}

/** So many characters of an answer go into one of two tables: 11 points Atkinson Hyperlegible on A4. */
const HALF_A_LINE = 24;
/** "1–c  2–a  3–b": ten of them go on two such lines. */
const PAIRS = /^\d+–\p{L}(?: {2}\d+–\p{L}){0,9}$/u;

function tablesBeside(
  grid: readonly { answers: readonly Title[] }[],
  versions: number,
  edition: Edition,
  direction: 'ltr' | 'rtl',
): number {
  if (edition !== 'standard') return 1;
  const answers = grid.flatMap((row) => row.answers.map(({ plain }) => plain));
  // On a page from right to left they would not keep their order over two lines.
  const mayWrap = (plain: string) => direction === 'ltr' && PAIRS.test(plain);
  const fit = answers.every((plain) => plain.length <= HALF_A_LINE || mayWrap(plain));
  if (versions > 1 || grid.length < 6 || !fit) return 1;
  return grid.length > 8 && answers.every((plain) => plain.length <= 10) ? 3 : 2;
}
