import type { DocumentData } from '../data/data.ts';
import {
  grouped,
  type Layout,
  type Mark,
  marksOf,
  type Piece,
  piecesOf,
  type SetDocument,
} from './marks.ts';

/** What stays together in a column. Points. */
interface Block {
  /** Of its first question, as it is printed. */
  label: string;
  height: number;
  above: number;
  below: number;
  /** Where it starts, from the upper edge of the page. */
  y: number;
}

/**
 * Sets a document in two columns, and once more where the columns on the last page of a sheet can be more alike in
 * height: pages are filled column by column, so that the second would stay empty beside a short first.
 */
export function setBalanced<Document>(
  data: DocumentData,
  set: (data: DocumentData) => SetDocument<Document>,
): Document {
  const first = set(data);
  const { marks } = first.layout();
  const turns = data.sheets.map((_, index) => turnOf(marksOf(marks, index)));
  if (turns.every((turn) => turn === '')) return first.document;
  const sheets = data.sheets.map((sheet, index) =>
    sheet.kind === 'worksheet' ? { ...sheet, turn: turns[index] ?? '' } : sheet,
  );
  const again = set({ ...data, sheets });
  return lastPage(again.layout()) === lastPage(first.layout()) ? again.document : first.document;
}

const lastPage = ({ marks }: Layout) => marks.at(-1)?.page;

/**
 * The label of the question with which the second column of a sheet's last page is to start; empty where the columns
 * are at their best, or a page ends in what stands on it.
 *
 * @param marks Of the sheet alone.
 */
export function turnOf(marks: readonly Mark[]): string {
  const last = marks.at(-1)?.page;
  const pieces = piecesOf(marks).filter(({ end }) => end.page === last);
  // The head stands over both columns.
  const own = pieces.filter(({ start }) => start.label !== null);
  if (own.some(({ start }) => start.page !== last)) return '';
  const blocks = grouped(own).map(blockOf);
  // The second column starts above where the first has ended.
  const second = blocks.findIndex(({ y }, index) => y < (blocks[index - 1]?.y ?? 0));
  const now = second < 0 ? blocks.length : second;
  const best = blocks
    .map((_, count) => ({ count, height: higher(blocks, count) }))
    .slice(1)
    .reduce((one, other) => (other.height <= one.height ? other : one), {
      count: now,
      height: higher(blocks, now),
    });
  return best.count === now ? '' : (blocks[best.count]?.label ?? '');
}

function blockOf(group: readonly Piece[]): Block {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new Error('Unexpected group of nothing');
  return {
    label: group.map(({ start }) => start.label).find((label) => label !== '') ?? '',
    height: last.end.y - first.start.y,
    above: first.start.above,
    below: last.start.below,
    y: first.start.y,
  };
}

/** Of two columns, the first of which has so many blocks. */
function higher(blocks: readonly Block[], count: number): number {
  return Math.max(heightOf(blocks.slice(0, count)), heightOf(blocks.slice(count)));
}

function heightOf(blocks: readonly Block[]): number {
  let height = 0;
  let below = 0;
  for (const block of blocks) {
    height += (height > 0 ? Math.max(below, block.above) : 0) + block.height;
    below = block.below;
  }
  return height;
}
