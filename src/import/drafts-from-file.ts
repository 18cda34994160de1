/** A file's bytes to drafts of guides. Pure: what it shows beside text comes back as files to be written. */
import { basename, extname } from 'node:path';
import { titleFromName } from '../1-read/text/slug-from-name.ts';
import { draftFromTable } from './cards/drafts-from-cards.ts';
import { separatorOf } from './cards/read-table.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import type { Found } from './found.ts';
import { NotImported } from './not-imported.ts';
import { formatOf, isZip, otherProgram, type TextFormat } from './recognise.ts';
import { isGuide } from './settle.ts';
import { draftsFromLines } from './study-guide/drafts-from-lines.ts';
import { linesFromText } from './study-guide/lines-from-text.ts';

/** Bytes. A document of a thousand pages is smaller, its pictures included. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** Characters of text: ten times what a guide may hold. */
const MOST_TEXT = 4 * 1024 * 1024;

/**
 * @param name Of the file, with its ending.
 * @param picturesName What the names of its pictures begin with.
 * @throws NotImported
 */
export async function draftsFromFile(
  name: string,
  bytes: Uint8Array,
  picturesName: string,
): Promise<Found> {
  if (bytes.length === 0) throw new NotImported('Unexpected empty file, expected a text');
  if (bytes.length > MOST_BYTES) {
    throw new NotImported('Unexpected file of more than 50 MiB, expected a smaller one');
  }
  const other = otherProgram(bytes);
  if (other !== null) throw new NotImported(`Unexpected file: it is ${other}`);
  const title = titleFromName(basename(name, extname(name))) || 'Imported';
  if (isZip(bytes)) {
    const { draftsFromDocx } = await import('./docx/drafts-from-docx.ts');
    return draftsFromDocx(bytes, title, picturesName);
  }
  if (/^\.doc[xm]$/i.test(extname(name))) {
    throw new NotImported(
      'Unexpected file that is no Word document, whatever its name says, expected one',
    );
  }
  const decoded = decode(bytes);
  if (decoded === null) {
    throw new NotImported('Unexpected bytes that are no text, expected a text in UTF-8');
  }
  const { text, notes } = decoded;
  if (text.trim() === '') throw new NotImported('Unexpected empty file, expected a text');
  if (text.length > MOST_TEXT) {
    throw new NotImported(
      'Unexpected text of more than four million letters, expected a shorter one',
    );
  }
  const drafts = await READERS[formatOf(name, text)](text, title);
  return { drafts, pictures: [], notes, counts: 'line' };
}

type Reader = (text: string, title: string) => Draft[] | Promise<Draft[]>;

const READERS: Record<TextFormat, Reader> = {
  'study guide': (text, title) =>
    draftsFromLines(linesFromText(text, { isMarkdown: false }), title),
  'pasted Markdown': (text, title) => {
    if (isGuide(text)) {
      throw new NotImported(
        'Unexpected guide that passes check as it is, expected a text to make one of: copy the file',
      );
    }
    return draftsFromLines(linesFromText(text, { isMarkdown: true }), title);
  },
  cards: (text, title) => [draftFromTable(text, separatorOf(text), title)],
  'Anki notes': async (text, title) =>
    (await import('./cards/drafts-from-anki.ts')).draftsFromAnki(text, title),
  GIFT: async (text, title) => (await import('./quizzes/gift.ts')).draftsFromGift(text, title),
  Aiken: async (text, title) => (await import('./quizzes/aiken.ts')).draftsFromAiken(text, title),
  'Moodle XML': async (text, title) =>
    (await import('./quizzes/moodle-xml.ts')).draftsFromMoodle(text, title),
};
