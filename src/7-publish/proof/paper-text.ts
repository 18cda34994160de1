import type { PrintedDocument } from '../../5-print/documents.ts';
import { type Maths, mathsLetters } from '../../guide/maths.ts';
import type { OutputFile } from '../../guide/output.ts';

/**
 * What Typst is given for each PDF, as a text that is searched and compared like a page: words stand between tags,
 * names of files and addresses in them. Notes come after the text they are made in, as at the foot of a sheet: a
 * sentence with a note in it stays a sentence. Fonts are left out: they are the site's, whatever its guides say.
 *
 * @returns Each under the path of its PDF.
 */
export function paperTexts(documents: readonly PrintedDocument[]): OutputFile[] {
  // The same sheets are set on several papers.
  const known = new Map<object, string>();
  return documents.map(({ path, data }) => {
    const { sheets, fonts, ...around } = data;
    const texts = [...sheets].map((sheet) => {
      const text = known.get(sheet) ?? textOf('sheet', sheet);
      known.set(sheet, text);
      return text;
    });
    return { path, kind: 'text', text: [textOf('document', around), ...texts].join('\n') };
  });
}

function textOf(name: string, value: object): string {
  const notes: string[] = [];
  const body = markup(name, value, notes);
  return [body, ...notes].join('\n');
}

/** What is on no sheet: the rest is text. */
const UNPRINTED = new Set(['t', 'id', 'url', 'file', 'key', 'plain', 'svg', 'lang', 'region']);

function markup(name: string, value: unknown, notes: string[]): string {
  if (typeof value === 'string') {
    return UNPRINTED.has(name) ? `<${name} ${quoted(value)}>` : escaped(value);
  }
  // Nothing else has this name. Its parts in the order in which answers are looked for.
  if (name === 'maths') return escaped(mathsLetters(value as Maths));
  if (typeof value !== 'object' || value === null) return `<${name} ${String(value)}>`;
  const inner = Array.isArray(value)
    ? value.map((one: unknown) => markup('item', one, notes)).join('')
    : Object.entries(value)
        .map(([key, one]) => markup(key, one, notes))
        .join('');
  const whole = `<${name}>${inner}</${name}>`;
  if (!('t' in value) || value.t !== 'note') return whole;
  notes.push(whole);
  return `<note ${notes.length}>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
const quoted = (text: string) => `"${text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)}"`;
