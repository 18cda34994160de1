import type { Unanswered } from '../../guide/kinds/kinds.ts';
import type { Worksheet, WorksheetSection } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import { sectionHeading } from '../../locale/section-heading.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import { PAPER_EDITIONS } from '../editions.ts';
import { onPaper } from '../questions/by-type.ts';
import type { ProseContext } from './context.ts';
import type { WorksheetSectionData } from './data.ts';
import { blockData } from './prose-data.ts';
import { blockLines } from './rough-height.ts';
import { sameMarks } from './same-marks.ts';
import type { BlockData, InlineData } from './shapes.ts';
import { around, titleData, titleInLine } from './title-data.ts';

/** A worksheet's sections. There is no answer in a `Worksheet`, so none can come through here. */
export function worksheetSections(
  worksheet: Worksheet,
  context: ProseContext,
  words: SheetWords,
): WorksheetSectionData[] {
  const perLine = PAPER_EDITIONS[worksheet.edition].sureCharacters;
  const { grammar } = localeFor(context.guide.language);
  return worksheet.sections.map((section) => {
    const heading = sectionHeading(section, grammar);
    const each = sameMarks(section.questionType, section.questions);
    const instruction = blockData(section.instruction, context);
    return {
      heading: titleData(heading, context),
      each: each === null ? '' : `[${words.marksEach(each)}]`,
      task: task(section, words),
      continued: around(words.continued, titleInLine(heading, context)),
      instruction,
      lines: Math.min(1000, 6 + blockLines(instruction, perLine) + (section.bank?.length ?? 0)),
      bank: section.bank?.map((word) => titleData(word, context)) ?? null,
      items: section.questions.map((question) => {
        const { number, marks } = question;
        const stem = [...blockData(question.stem, context), ...hintData(question, context, words)];
        const kind = onPaper(question.type);
        const part = kind.part(question, context, words);
        const lines = blockLines(stem, perLine - 12) + kind.partLines(part, perLine - 6);
        return {
          number,
          marks: marks === null || each !== null ? '' : `[${words.marks(marks)}]`,
          stem,
          lines: Number.isFinite(lines) ? lines : null,
          ...part,
        };
      }),
    };
  });
}

/** Below what is asked, as a part of it. */
function hintData(question: Unanswered, context: ProseContext, words: SheetWords): BlockData[] {
  if (question.type !== 'review' || question.hint.length === 0) return [];
  const name: InlineData = { t: 'strong', c: [words.hint] };
  const [first, ...others] = blockData(question.hint, context);
  if (first?.t === 'par') return [{ t: 'par', c: [name, ' ', ...first.c] }, ...others];
  return [{ t: 'par', c: [name] }, ...(first === undefined ? [] : [first]), ...others];
}

function task(section: WorksheetSection, words: SheetWords): string {
  const { questions, questionType, bank, inBooks } = section;
  const banked = questions.some((question) => question.type === 'cloze' && question.bank !== null);
  if (inBooks) return words.instructionInBook;
  if (questions.some((question) => question.type === 'multipleChoice' && question.several)) {
    return words.instructionSeveral;
  }
  return bank !== null || banked ? words.instructionWithBank : words.instructions[questionType];
}
