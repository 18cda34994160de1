import type { getDocumentProxy } from 'unpdf';
import { joined } from './joined.ts';
import type { Allowance, ReadInner, Reading } from './reading.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Its letters have no meaning: a font that does not say what its shapes stand for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what such a letter is read as.
const NAMELESS = /[\u0000\ufffd\p{Co}]/gu;

/**
 * What a PDF of any program says: its pages, what is attached and noted, bookmarks, metadata. The pages' text
 * comes in the order in which it was set; white space is not to be relied on.
 */
export async function readingOfPdf(
  bytes: Uint8Array,
  allowance: Allowance,
  readInner: ReadInner,
): Promise<Reading> {
  // A large library, for the few sites that have such a file.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set(
    Object.entries(OPS).flatMap(([name, id]) =>
      /paint|constructPath|shading/i.test(name) ? [id] : [],
    ),
  );
  let pdf: Pdf;
  try {
    // A copy: the library takes the bytes for itself.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const needsPassword = error instanceof Error && error.name === 'PasswordException';
    return unread(needsPassword ? 'that asks for a password' : 'that is damaged');
  }
  try {
    return await reading(pdf, allowance, readInner, (fn) => fn.some((one) => paints.has(one)));
  } catch {
    return unread('that is damaged');
  } finally {
    await pdf.destroy();
  }
}

function unread(because: string, texts: string[] = []): Reading {
  return { texts, unread: { kind: 'PDF', because } };
}

async function reading(
  pdf: Pdf,
  allowance: Allowance,
  readInner: ReadInner,
  paints: (operators: number[]) => boolean,
): Promise<Reading> {
  const bodies: string[] = [];
  const others: string[] = [];
  let mute = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const text = await textOf(page);
    bodies.push(text);
    others.push(...strings(await page.getAnnotations()), ...strings(await page.getStructTree()));
    const letters = text.replace(/\s/g, '');
    const nameless = letters.match(NAMELESS)?.length ?? 0;
    const isMute =
      letters === ''
        ? paints((await page.getOperatorList()).fnArray)
        : nameless * 20 > letters.length;
    if (isMute) mute += 1;
    page.cleanup();
  }
  const { info, metadata } = await pdf.getMetadata();
  others.push(...strings(info), ...strings(metadata === null ? null : [...metadata]));
  others.push(...strings(await pdf.getOutline()));
  const attached = await attachments(pdf, allowance, readInner);
  const texts = [bodies.join('\n'), others.join('\n'), ...attached.texts];
  if (mute > 0) {
    const pages = mute === 1 ? 'a page' : `${mute} pages`;
    return unread(`with ${pages} that can’t be read, such as a scan`, texts);
  }
  return { texts, unread: attached.unread };
}

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
}

async function attachments(pdf: Pdf, allowance: Allowance, readInner: ReadInner): Promise<Reading> {
  const all = attachedFiles(await pdf.getAttachments());
  if (all.length === 0) return { texts: [], unread: null };
  if (allowance.depth < 1) return unread('that holds others in others');
  allowance.depth -= 1;
  const parts: Reading[] = [];
  for (const { filename, content } of all) parts.push(await readInner(filename, content));
  allowance.depth += 1;
  return joined(parts, 'PDF', (index) => all[index]?.filename ?? '');
}

function attachedFiles(found: unknown): { filename: string; content: Uint8Array }[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('content' in one)) return [];
    const filename = 'filename' in one ? String(one.filename) : '';
    return one.content instanceof Uint8Array ? [{ filename, content: one.content }] : [];
  });
}

/** Every string in what the library hands out, whatever its shape. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(strings);
}
