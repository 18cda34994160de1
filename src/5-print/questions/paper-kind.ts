import type { SectionType } from '../../guide/questions.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';
import type { ProseContext } from '../data/context.ts';

/**
 * What paper knows of one kind of question. The functions of ../typst/questions read what is made here.
 *
 * @template Asked What a pupil may see of a question; `Part`: what of it stands under its stem on the sheet.
 * @template Entry Its entry in a key; `EntryPart`: what of it stands under its stem there.
 */
export interface PaperKind<Asked, Part, Entry, EntryPart> {
  /** @param section Type of the section it stands in. */
  part(asked: Asked, context: ProseContext, words: SheetWords, section: SectionType): Part;
  entry(entry: Entry, context: ProseContext, words: SheetWords): EntryPart;
  /** No more than so many lines of text, as `blockLines` counts them. */
  partLines(part: Part, perLine: number): number;
  entryLines(part: EntryPart, perLine: number): number;
}
