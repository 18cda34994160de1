/** Which format a file is in: by what is in it, and by its ending where that leaves it open. */
import { extname } from 'node:path';

export type TextFormat =
  | 'study guide'
  | 'pasted Markdown'
  | 'cards'
  | 'Anki notes'
  | 'GIFT'
  | 'Aiken'
  | 'Moodle XML';

/** Files of bytes that other programs read: how they begin, in Latin-1, and what to do with them. */
const OTHER_PROGRAMS: readonly (readonly [start: string, what: string])[] = [
  ['%PDF', 'a PDF, expected the document it was made from: open that and save it as .docx'],
  ['{\\rtf', 'a rich text file, expected .docx: open it and save it as .docx'],
  ['\xd0\xcf\x11\xe0', 'a document of an older Word, expected .docx: open it and save it as .docx'],
  ['\x89PNG', 'a picture, expected a text'],
  ['\xff\xd8\xff', 'a picture, expected a text'],
  ['GIF8', 'a picture, expected a text'],
  ['\x1f\x8b', 'a packed archive, expected the files in it'],
  ['Rar!', 'a packed archive, expected the files in it'],
  ['7z\xbc\xaf', 'a packed archive, expected the files in it'],
  ['SQLite format', 'a database, expected a text: in Anki choose Export, “Notes in Plain Text”'],
];

/** @returns null where nothing tells that it is another program's file. */
export function otherProgram(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return OTHER_PROGRAMS.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

export function formatOf(name: string, text: string): TextFormat {
  const ending = extname(name).toLowerCase();
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<quiz[\s>]/.test(text))
    return 'Moodle XML';
  if (
    /^#(?:separator|html|notetype|deck|tags|columns|guid)\b[^\n]*:/im.test(text.slice(0, 500)) &&
    text.startsWith('#')
  ) {
    return 'Anki notes';
  }
  if (ending === '.csv' || ending === '.tsv') return 'cards';
  if (ending === '.gift') return 'GIFT';
  if (ending === '.md' || ending === '.markdown') return 'pasted Markdown';
  if (isAiken(text)) return 'Aiken';
  if (isGift(text)) return 'GIFT';
  return isTabbed(text) ? 'cards' : 'study guide';
}

function isAiken(text: string): boolean {
  return (
    /^ANSWER\s*:\s*[A-Z]\s*$/m.test(text) &&
    /^[A-Z][.)] +\S/m.test(text) &&
    !/^\s*\d+[.)]\s/m.test(text)
  );
}

/** `::title::`, `$CATEGORY:`, or braces with an answer in them. */
function isGift(text: string): boolean {
  return (
    /^\$CATEGORY:/m.test(text) ||
    /^::[^\n]{1,200}::/m.test(text) ||
    /(?<!\\)\{\s*(?:[=~]|#-?\d|T(?:RUE)?\s*[#}]|F(?:ALSE)?\s*[#}])[^{}]*\}/.test(text)
  );
}

/** Nearly every line is two texts with a tab between. */
function isTabbed(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.filter(
    (line) => /^[^\s•▪–-][^\t]*\t[^\t]*\S/.test(line) && !/^o\t|^\(?\w{1,2}[.)]\t/.test(line),
  );
  return lines.length > 1 && pairs.length >= lines.length * 0.9;
}
