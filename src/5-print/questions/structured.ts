import type { StructuredEntry, UnansweredStructured } from '../../guide/kinds/structured.ts';
import type { ProseContext } from '../data/context.ts';
import { sum } from '../data/rough-height.ts';
import type { PaperKind } from './paper-kind.ts';

/** A part, made as an item of its own; `lines`: see `ItemBase`. */
interface Item {
  lines: number | null;
}
interface StructuredPart<Part> {
  t: 'structured';
  parts: Part[];
}

/**
 * Each part is set as a question is, beside its letter.
 *
 * @param item Makes an item of a part, `entry` of a part's entry. `lines` are counted for the column of a whole question.
 */
export function structured<Asked, Part extends Item, Entry, EntryPart extends Item>(
  item: PaperKind<Asked, Part, Entry, EntryPart>['part'],
  entry: PaperKind<Asked, Part, Entry, EntryPart>['entry'],
): PaperKind<
  UnansweredStructured<Asked>,
  StructuredPart<Part>,
  StructuredEntry<Entry>,
  StructuredPart<EntryPart>
> {
  return {
    part: ({ parts }, context, words, section) => ({
      t: 'structured',
      parts: parts.map((part) => item(part, within(context), words, section)),
    }),
    entry: ({ parts }, context, words) => ({
      t: 'structured',
      parts: parts.map((part) => entry(part, within(context), words)),
    }),
    partLines: linesOf,
    entryLines: linesOf,
  };
}

const within = (context: ProseContext): ProseContext => ({ ...context, depth: context.depth + 1 });

/** Between two parts stands about a line. */
function linesOf({ parts }: StructuredPart<Item>): number {
  return sum(parts.map(({ lines }) => 1.5 + (lines ?? Number.POSITIVE_INFINITY)));
}
