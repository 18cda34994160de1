import { LINES_TOGETHER } from '../../guide/answer-lines.ts';
import type { Answer, Column, Room, Unit } from './column.ts';
import { HAIR } from './flow.ts';
import { spread, unevenness } from './spread.ts';

/** The rest of a column from the top of a page on, at its best. */
interface Plan {
  pages: number;
  /** Whole lines that would have gone at the feet of pages, the last aside. */
  empty: number;
  uneven: number;
  /** Of the answers that end on these pages or start on them. */
  room: readonly (readonly [label: string, lines: number])[];
}

/**
 * The room of the written answers with which a column takes the fewest pages, of those arrangements the one with the
 * least white at the feet of pages, and of these the one with the most even room. A page is filled as far as it goes
 * (`flowOf`), so that no page's end has to be forced; what a plan decides is the room alone.
 *
 * @returns null where a unit is higher than a page.
 */
export function planRoom(column: Column): Room | null {
  const plan = planFrom(column, 0, 0, new Map());
  return plan === null ? null : new Map(plan.room);
}

/**
 * @param at The unit at the top of the page.
 * @param rest So many lines of its answer are left over from the page before, and stand there in its place; or 0.
 */
function planFrom(
  column: Column,
  at: number,
  rest: number,
  known: Map<string, Plan | null>,
): Plan | null {
  const key = `${at} ${rest}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let best: Plan | null = null;
  // The later a page ends, the fewer are left.
  for (const end of [...endsOf(column, at, rest)].reverse()) {
    const next = end.isLast ? LAST : planFrom(column, end.at, end.rest, known);
    if (next === null) continue;
    const pages = next.pages + 1;
    const empty = next.empty + (end.isLast ? 0 : Math.floor((end.foot + HAIR) / column.step));
    if (best !== null && pages > best.pages) break;
    if (best !== null && empty > best.empty) continue;
    const lines = spread(end.answers, end.lines);
    const uneven = next.uneven + unevenness(end.answers, lines);
    if (best !== null && empty === best.empty && uneven >= best.uneven) continue;
    const here = end.answers.map(({ label }, index) => [label, lines[index] ?? 0] as const);
    best = { pages, empty, uneven, room: [...here, ...next.room] };
  }
  known.set(key, best);
  return best;
}

const LAST: Plan = { pages: 0, empty: 0, uneven: 0, room: [] };

/** Where a page may end, and what its answers have between them then. */
interface End {
  /** What the next page starts with. */
  at: number;
  rest: number;
  isLast: boolean;
  /** Points that are left empty. */
  foot: number;
  /** That start on this page, with all their lines: those on the next page are in `least`, `most` and `lines`. */
  answers: Answer[];
  lines: number;
}

/** The earlier ones first. */
function* endsOf({ units, height, step }: Column, at: number, rest: number): Generator<End> {
  if (rest * step > height + HAIR) {
    // A page of nothing but lines.
    const next = Math.max(LINES_TOGETHER, rest - Math.floor((height + HAIR) / step));
    const foot = height - (rest - next) * step;
    yield { at, rest: next, isLast: false, foot, answers: [], lines: 0 };
    return;
  }
  const started = rest > 0;
  let used = rest * step;
  let gap = started ? (units[at]?.below ?? 0) : 0;
  const answers: Answer[] = [];

  for (let index = started ? at + 1 : at; ; index += 1) {
    const unit = units[index];
    if (unit === undefined) {
      const room = sharedRoom(answers, height - used, step);
      const lines = Math.min(
        room?.lines ?? 0,
        sum(answers, ({ lines }) => lines),
      );
      if (room !== null) yield { at: index, rest: 0, isLast: true, foot: 0, answers, lines };
      return;
    }
    const between = used > 0 ? Math.max(gap, unit.above) : 0;
    if (used > 0) {
      const room = sharedRoom(answers, height - used, step);
      // Else the unit would start on this page.
      const isFull = room !== null && between + lowest(unit, step) > room.foot + HAIR;
      if (isFull) yield { at: index, rest: 0, isLast: false, ...room, answers: [...answers] };
    }
    used += between + unit.height;
    gap = unit.below;
    answers.push(...unit.within);
    if (unit.answer !== null) {
      yield* endsWithin(unit.answer, index, answers, height - used, step);
      answers.push(unit.answer);
    }
    if (used + sum(answers, ({ least }) => least) * step > height + HAIR) return;
  }
}

/** A page that ends between the lines of its last answer. @param left For answer lines, in points. */
function* endsWithin(
  answer: Answer,
  at: number,
  before: readonly Answer[],
  left: number,
  step: number,
): Generator<End> {
  for (let rest = answer.most - LINES_TOGETHER; rest >= LINES_TOGETHER; rest -= 1) {
    const least = Math.max(answer.least, rest + LINES_TOGETHER);
    const answers = [...before, { ...answer, least }];
    const room = sharedRoom(answers, left + rest * step, step);
    // Else more of them would stand on this page.
    const isFull =
      room !== null && room.foot < (rest === LINES_TOGETHER ? LINES_TOGETHER : 1) * step - HAIR;
    if (isFull) yield { at, rest, isLast: false, ...room, answers };
  }
}

/** As many lines as go; null where the least do not. */
function sharedRoom(answers: readonly Answer[], left: number, step: number) {
  if (left < -HAIR) return null;
  const least = sum(answers, (answer) => answer.least);
  const most = sum(answers, (answer) => answer.most);
  const fitting = most === 0 ? 0 : Math.floor((left + HAIR) / step);
  if (fitting < least) return null;
  const lines = Math.min(most, fitting);
  return { lines, foot: left - lines * step };
}

/** What has to go on a page for a unit to start there. */
function lowest({ height, within, answer }: Unit, step: number): number {
  const inside = height + sum(within, ({ least }) => least) * step;
  if (answer === null) return inside;
  const lines =
    answer.most < 2 * LINES_TOGETHER ? answer.least : Math.min(answer.least, LINES_TOGETHER);
  return inside + lines * step;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
