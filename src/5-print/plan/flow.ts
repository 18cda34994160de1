import { stretchesOf } from '../../guide/answer-lines.ts';
import type { Answer, Column, Room, Unit } from './column.ts';

/** What is lost where lengths are added up. */
export const HAIR = 0.05;

export interface Flow {
  /** The page each unit starts on, from 0. */
  starts: number[];
  /** What each page leaves empty at its foot, in points; the last one too. */
  feet: number[];
}

/**
 * The pages that a column takes as Typst fills them: each as far as it goes.
 *
 * @returns null where a unit is higher than a page.
 */
export function flowOf(column: Column, room: Room): Flow | null {
  const starts: number[] = [];
  const feet: number[] = [];
  let used = 0;
  let gap = 0;
  const place = (height: number, above: number): boolean => {
    const between = used > 0 ? Math.max(gap, above) : 0;
    if (used + between + height <= column.height + HAIR) used += between + height;
    else if (height <= column.height + HAIR) {
      feet.push(column.height - used);
      used = height;
    } else return false;
    return true;
  };
  for (const unit of column.units) {
    const [first = 0, ...others] = stretchesIn(unit, room);
    const lines = first + unit.within.reduce((sum, answer) => sum + linesOf(answer, room), 0);
    if (!place(unit.height + lines * column.step, unit.above)) return null;
    starts.push(feet.length);
    gap = 0;
    for (const lines of others) if (!place(lines * column.step, 0)) return null;
    gap = unit.below;
  }
  return { starts, feet: [...feet, column.height - used] };
}

function stretchesIn({ answer }: Unit, room: Room): number[] {
  return answer === null ? [] : stretchesOf(linesOf(answer, room));
}

const linesOf = ({ label, lines }: Answer, room: Room) => room.get(label) ?? lines;
