/** What the proof reads in files of other programs, and what it says of those it can't read. */
import { readFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formsOf } from '../../src/7-publish/proof/forms.ts';
import { readingOf } from '../../src/7-publish/proof/read/read-file.ts';
import { compact } from '../../src/guide/compact.ts';
import { typstPdf } from './typst-pdf.ts';

const ANSWER = 'The nucleus holds the genes of the cell.';
const ACCENTED = 'Le noyau protège l’hérédité de la cellule.';

async function read(path: string, bytes: Uint8Array | string) {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const reading = await readingOf({ path, kind: 'bytes', bytes: content });
  const found = (passage: string) =>
    (reading?.texts ?? [])
      .flatMap(formsOf)
      .some((text) => compact(text).includes(compact(passage)));
  return { found, unread: reading?.unread ?? null };
}

const fixture = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url));
const zip = (files: Zippable) => zipSync(files);
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const word = (text: string) =>
  `<w:document><w:p><w:r><w:t>${text.slice(0, 9)}</w:t></w:r><w:r><w:t>${text.slice(9)}</w:t></w:r></w:p></w:document>`;

describe('text in any encoding', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${ACCENTED}`), ACCENTED],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${ACCENTED}`, 'utf16le'), ACCENTED],
    ['UTF-16 the other way round, with a mark', utf16be(`\ufeff${ACCENTED}`), ACCENTED],
    ['UTF-16 without a mark', Buffer.from(ACCENTED, 'utf16le'), ACCENTED],
    ['UTF-16 the other way round, without a mark', utf16be(ACCENTED), ACCENTED],
    [
      'UTF-16 in Chinese, without a mark',
      Buffer.from('细胞核保存着遗传物质', 'utf16le'),
      '细胞核保存着遗传物质',
    ],
    [
      'Latin-1',
      Buffer.from("L'h\xe9r\xe9dit\xe9 du noyau prot\xe8ge", 'latin1'),
      'hérédité du noyau protège',
    ],
    [
      'Windows-1252, with its curly quotes',
      Buffer.from('prot\xe8ge l\x92h\xe9r\xe9dit\xe9', 'latin1'),
      'protège l’hérédité',
    ],
    [
      'Windows-1251',
      Buffer.from('\xdf\xe4\xf0\xee \xf5\xf0\xe0\xed\xe8\xf2 \xe3\xe5\xed\xfb', 'latin1'),
      'Ядро хранит гены',
    ],
    ['GBK', Buffer.from('\xcf\xb8\xb0\xfb\xba\xcb\xb1\xa3\xb4\xe6', 'latin1'), '细胞核保存'],
    ['Shift JIS', Buffer.from('\x8d\xd7\x96\x45\x8a\x6a', 'latin1'), '細胞核'],
  ])('%s', async (_, bytes, text) => {
    expect(await read('notes.txt', bytes)).toMatchObject({ unread: null });
    expect((await read('notes.txt', bytes)).found(text)).toBe(true);
  });
});

describe('files of other programs', () => {
  it.each<[string, string, Uint8Array | string]>([
    [
      'a Word document, its words in pieces',
      'key.docx',
      zip({ 'word/document.xml': Buffer.from(word(ANSWER)) }),
    ],
    [
      'a comment in a Word document',
      'key.docx',
      zip({ 'word/comments.xml': Buffer.from(word(ANSWER)) }),
    ],
    [
      'a spreadsheet',
      'key.xlsx',
      zip({ 'xl/sharedStrings.xml': Buffer.from(`<si><t>${ANSWER}</t></si>`) }),
    ],
    [
      'slides, with speaker notes',
      'key.pptx',
      zip({ 'ppt/notesSlides/n1.xml': Buffer.from(`<a:t>${ANSWER}</a:t>`) }),
    ],
    [
      'OpenDocument',
      'key.odt',
      zip({
        'content.xml': Buffer.from(`<text:p>The<text:s/>${ANSWER.slice(4)}</text:p>`),
        'layout-cache': new Uint8Array([0, 1, 2]),
      }),
    ],
    ['an electronic book', 'key.epub', zip({ 'OEBPS/1.xhtml': Buffer.from(`<p>${ANSWER}</p>`) })],
    [
      'an archive with a document in it',
      'all.zip',
      zip({ 'key.docx': zip({ 'word/document.xml': Buffer.from(word(ANSWER)) }) }),
    ],
    [
      'the name of a packed file',
      'all.zip',
      zip({ 'The-nucleus-holds-the-genes-of-the-cell.txt': Buffer.from('') }),
    ],
    [
      'rich text',
      'key.rtf',
      "{\\rtf1\\ansi The nucleus\\par holds \\b the\\b0  ge\\'6ees of the cell.}",
    ],
    [
      'a notebook',
      'lab.ipynb',
      JSON.stringify({ source: ['The nucleus\n', 'holds the genes\tof the cell.'] }),
    ],
    ['a drawing’s title', 'a.svg', `<svg><title>${ANSWER}</title></svg>`],
    [
      'a drawing’s words in pieces',
      'a.svg',
      `<svg><text><tspan>${ANSWER.slice(0, 7)}</tspan><tspan>${ANSWER.slice(7)}</tspan></text></svg>`,
    ],
    ['a drawing’s comment', 'a.svg', `<svg><!-- ${ANSWER} --></svg>`],
    ['a drawing’s character data', 'a.svg', `<svg><desc><![CDATA[${ANSWER}]]></desc></svg>`],
    ['a PDF of ours', 'sheet.pdf', typstPdf({ text: ANSWER })],
    ['the metadata of a PDF', 'sheet.pdf', typstPdf({ keyword: ANSWER })],
    ['a PDF in packed objects', 'key.pdf', fixture('packed.pdf')],
    ['a PDF of another name', 'key.dat', fixture('packed.pdf')],
    ['a file attached to a PDF', 'key.pdf', fixture('attached.pdf')],
  ])('%s', async (_, path, bytes) => {
    const { found, unread } = await read(path, bytes);
    expect(unread).toBe(null);
    expect(found(ANSWER)).toBe(true);
  });

  it('and nothing is found that is not there', async () => {
    const { found } = await read(
      'key.docx',
      zip({ 'word/document.xml': Buffer.from(word(ANSWER)) }),
    );
    expect(found('The membrane lets some substances through.')).toBe(false);
  });
});

/** A megabyte of bytes that no encoding has, the same each time. */
const NOISE = Uint8Array.from(
  { length: 4096 },
  (_, index) => Math.imul(index + 1, 2654435761) >>> 24,
);

describe('what can’t be read is told', () => {
  it.each<[string, string, Uint8Array | string, string, string]>([
    ['a PDF with a password', 'key.pdf', fixture('locked.pdf'), 'PDF', 'that asks for a password'],
    [
      'a scan',
      'key.pdf',
      fixture('scanned.pdf'),
      'PDF',
      'with a page that can’t be read, such as a scan',
    ],
    ['a PDF cut short', 'key.pdf', '%PDF-1.7\n1 0 obj', 'PDF', 'that is damaged'],
    [
      'an old Word document',
      'key.doc',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), NOISE]),
      'office file',
      'that holds no plain text',
    ],
    [
      'a document cut short',
      'key.docx',
      zip({ 'a.xml': NOISE }).slice(0, 100),
      'office file',
      'that is damaged or asks for a password',
    ],
    [
      'an archive that unpacks to 300 MB',
      'a.zip',
      zip({ 'a.txt': new Uint8Array(3e8) }),
      'archive',
      'that is too large when it is unpacked',
    ],
    [
      'an archive in an archive in an archive in an archive',
      'a.zip',
      [1, 2, 3].reduce((inner) => zip({ 'a.zip': inner }), zip({ 'a.txt': Buffer.from(ANSWER) })),
      'archive',
      'with `a.zip` in it, which can’t be read',
    ],
    [
      'an archive with a program in it',
      'a.zip',
      zip({ 'run.exe': NOISE }),
      'archive',
      'with `run.exe` in it, which can’t be read',
    ],
    ['a program', 'run.exe', NOISE, 'other file', 'that holds no plain text'],
    ['a photograph', 'cell.jpg', NOISE, 'picture', 'that holds no plain text'],
  ])('%s', async (_, path, bytes, kind, because) => {
    expect((await read(path, bytes)).unread).toEqual({ kind, because });
  });

  it('and what letters there are in it are searched all the same', async () => {
    const old = Buffer.concat([NOISE, Buffer.from(ANSWER), NOISE, Buffer.from(ANSWER, 'utf16le')]);
    expect((await read('key.doc', old)).found(ANSWER)).toBe(true);
    const words = Buffer.concat([NOISE, Buffer.from(ANSWER, 'utf16le'), NOISE]);
    expect((await read('photo.jpg', words)).found(ANSWER)).toBe(true);
    expect((await read('photo.jpg', NOISE)).found(ANSWER)).toBe(false);
  });

  it('a font is neither read nor missed, an empty page and an empty file are read', async () => {
    expect(await readingOf({ path: 'a.woff2', kind: 'bytes', bytes: NOISE })).toBe(null);
    expect((await read('blank.pdf', fixture('blank.pdf'))).unread).toBe(null);
    expect((await read('empty.txt', '')).unread).toBe(null);
  });
});
