import { pupilsDocuments } from '../../5-print/all-jobs.ts';
import type { DocumentData } from '../../5-print/data/data.ts';
import { type Maths, mathsLetters } from '../../guide/maths.ts';
import type { OutputFile } from '../../guide/output.ts';
import type { Site } from '../../guide/site.ts';

/** The text of every PDF for pupils under the PDF's path. */
export function paperTexts(site: Site): OutputFile[] {
  return pupilsDocuments(site).map(({ path, data }) => ({
    path,
    kind: 'text',
    text: paperText(data),
  }));
}

/**
 * What Typst is given for a PDF, as one text that is searched and compared like a page: words stand between
 * tags, names of files and addresses in them. Notes come after the text they are made in, as at the foot of a
 * sheet: a sentence with a note in it stays a sentence.
 */
export function paperText(data: DocumentData): string {
  const notes: string[] = [];
  const body = markup('document', data, notes);
  return [body, ...notes].join('\n');
}

/** What is on no sheet: the rest is text. */
const UNPRINTED = new Set(['t', 'id', 'url', 'file', 'key', 'svg', 'lang', 'region']);

function markup(name: string, value: unknown, notes: string[]): string {
  if (typeof value === 'string') {
    return UNPRINTED.has(name) ? `<${name} ${quoted(value)}>` : escaped(value);
  }
  // Its parts in the order in which answers are looked for.
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
