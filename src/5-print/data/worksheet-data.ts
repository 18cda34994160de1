import type { Worksheet } from '../../guide/worksheet.ts';
import { localeFor } from '../../locale/locales.ts';
import { sectionHeading } from '../../locale/section-heading.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import { PAPER_EDITIONS } from '../editions.ts';
import { questionItem } from '../questions/by-type.ts';
import type { ProseContext } from './context.ts';
import type { WorksheetSectionData } from './data.ts';
import { blockData } from './prose-data.ts';
import { blockLines } from './rough-height.ts';
import { sameMarks } from './same-marks.ts';
import { around, forOneLine, titleData, titleInLine } from './title-data.ts';

/** A heading and what to do, each of two lines, with all gaps. */
const HEAD = 5;

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
    const { headings } = worksheet;
    // They stand beside the heading.
    const each = headings ? sameMarks(section.questionType, section.questions) : null;
    const instruction = blockData(section.instruction, context);
    return {
      heading: headings ? titleData(heading, context) : '',
      each: each === null ? '' : `[${words.marksEach(each)}]`,
      task: section.task === null ? '' : words.tasks[section.task],
      continued: headings
        ? around(words.continued, titleInLine(forOneLine(heading, context), context))
        : [],
      instruction,
      lines: Math.min(1000, HEAD + blockLines(instruction, perLine) + (section.bank?.length ?? 0)),
      bank: section.bank?.map((word) => titleData(word, context)) ?? null,
      items: section.questions.map((question) => {
        const item = questionItem(question, context, words, section.questionType);
        return each === null ? item : { ...item, marks: '' };
      }),
    };
  });
}
