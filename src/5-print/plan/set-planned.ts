import { stretchesOf } from '../../guide/answer-lines.ts';
import type { DocumentData, WorksheetData } from '../data/data.ts';
import type { QuestionData } from '../questions/by-type.ts';
import { answersOf } from './answers.ts';
import { setBalanced } from './balance.ts';
import type { Room } from './column.ts';
import { flowOf } from './flow.ts';
import { type SetDocument, type SetSheet, setSheets } from './marks.ts';
import { planRoom } from './plan-room.ts';

/**
 * Sets a document, plans the room of the written answers on each of its sheets by what it has become, and sets it
 * once more where a plan is better than what it has become by itself. A plan whose pages are not what it foresaw is
 * given up. In two columns there is no room to plan, and they are balanced.
 */
export function setPlanned<Document>(
  data: DocumentData,
  set: (data: DocumentData) => SetDocument<Document>,
): Document {
  return data.look.columns > 1 ? setBalanced(data, set) : setRoomed(data, set);
}

function setRoomed<Document>(
  data: DocumentData,
  set: (data: DocumentData) => SetDocument<Document>,
): Document {
  const first = set(data);
  if (!data.sheets.some((sheet) => sheet.kind === 'worksheet' && isFlexible(sheet))) {
    return first.document;
  }
  const sheets = setSheets(first.layout(), data);
  let rooms = sheets.map((sheet) => sheet && planOf(sheet));
  while (rooms.some((room) => room !== null)) {
    const planned = withRoom(data, rooms);
    const again = set(planned);
    const after = setSheets(again.layout(), planned);
    const kept = rooms.map((room, index) => {
      const [before, now] = [sheets[index], after[index]];
      return room !== null && before && now && isAsForeseen(before, room, now) ? room : null;
    });
    if (kept.every((room, index) => room === rooms[index])) return again.document;
    rooms = kept;
  }
  return first.document;
}

function isFlexible(sheet: WorksheetData): boolean {
  return [...answersOf(sheet).values()].some(({ least, most }) => least < most);
}

/** @returns null where a sheet is at its best as it is. */
function planOf({ column }: SetSheet): Room | null {
  const room = planRoom(column);
  const changes = column.units
    .flatMap(({ within, answer }) => (answer === null ? within : [...within, answer]))
    .some(({ label, lines }) => room?.get(label) !== lines);
  return room !== null && changes ? room : null;
}

function isAsForeseen({ column }: SetSheet, room: Room, { starts }: SetSheet): boolean {
  const foreseen = flowOf(column, room);
  return foreseen?.starts.every((page, index) => page === starts[index]) ?? false;
}

/** @param rooms A sheet each; null leaves it as it is. */
function withRoom(data: DocumentData, rooms: readonly (Room | null)[]): DocumentData {
  const sheets = data.sheets.map((sheet, index) => {
    const room = rooms[index] ?? null;
    return room === null || sheet.kind !== 'worksheet' ? sheet : roomed(sheet, room);
  });
  return { ...data, sheets };
}

function roomed(sheet: WorksheetData, room: Room): WorksheetData {
  const sections = sheet.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => itemWithRoom(item, '', room)),
  }));
  return { ...sheet, sections };
}

/** @param around Numbers of what it is a part of. */
function itemWithRoom(item: QuestionData, around: string, room: Room): QuestionData {
  const label = `${around}${item.label}`;
  if (item.t === 'structured') {
    return { ...item, parts: item.parts.map((part) => itemWithRoom(part, `${label} `, room)) };
  }
  const lines = room.get(label);
  if (lines === undefined || item.t !== 'review' || item.space.kind !== 'lines') return item;
  return { ...item, space: { ...item.space, stretches: stretchesOf(lines) } };
}
