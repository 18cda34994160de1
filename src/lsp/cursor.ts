import type { Point } from 'unist';
import type { Position } from 'vscode-languageserver';
import type { GuideCard } from '../guide/card.ts';
import type { SiteState } from './edited-site.ts';
import { isSamePath } from './guide-files.ts';
import { linesOf, pointOf } from './place.ts';

/** Where somebody is in a file that is open. */
export interface Cursor {
  site: SiteState;
  /** From the content folder. */
  path: string;
  /** As the editor has it. */
  text: string;
  position: Position;
}

/** The guide of the file; null where it is none, or could not be read. */
export function cardAt({ site: { site }, path }: Pick<Cursor, 'site' | 'path'>): GuideCard | null {
  const guides = site.courses.flatMap((course) => course.guides);
  return guides.find(({ source }) => isSamePath(source, path)) ?? null;
}

export function pointAt({ position, text }: Cursor): Point {
  return pointOf(position, text);
}

/** Nobody writes a longer line by hand. What reads what is half typed, sign by sign, would take minutes on one. */
export const LONGEST_LINE = 10_000;

/** The cursor's line up to it; empty where that is longer than anybody writes. */
export function lineBefore({ text, position: { line, character } }: Cursor): string {
  return character > LONGEST_LINE ? '' : (linesOf(text)[line] ?? '').slice(0, character);
}
