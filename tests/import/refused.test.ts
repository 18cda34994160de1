/** Files that can't be read get one clear message each, and none is written over. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReport, isComplete } from '../../src/command-line/report-import.ts';
import { importFiles } from '../../src/import/import-files.ts';

const home = mkdtempSync(join(tmpdir(), 'foolscap-refused-'));
const out = join(home, 'imported');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (body: string, before = '') =>
  zipSync({
    'word/document.xml': strToU8(`${before}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  });
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** The sizes that a ZIP says its files have are made larger than they are. */
function lying(zip: Uint8Array, bytes: number): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  }
  return copy;
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(home, name);
  writeFileSync(path, bytes);
  const [imported] = await importFiles([path], join(home, 'refused'));
  expect(imported?.guides).toEqual([]);
  return imported?.refused ?? '';
}

describe('a file that can’t be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty.txt', new Uint8Array(), 'Unexpected empty file, expected a text'],
    ['blank.txt', strToU8(' \n\n\t\n'), 'Unexpected empty file, expected a text'],
    ['scan.pdf', strToU8('%PDF-1.7 …'), 'save it as .docx'],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'an older Word'],
    ['notes.rtf', strToU8('{\\rtf1 Hello}'), 'a rich text file'],
    ['photo.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a picture'],
    ['noise.txt', Uint8Array.from({ length: 500 }, (_, index) => (index * 97) % 251), 'no text'],
    ['guide.md', strToU8('---\ntitle: A\n---\n\n## Definition\n\nA meaning.\n'), 'copy the file'],
    ['half.docx', document(paragraph('Hello')).subarray(0, 60), 'damaged'],
    ['text.docx', strToU8('Definition'), 'no Word document, whatever its name says'],
    [
      'slides.pptx',
      zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }),
      'without a Word document',
    ],
    ['broken.docx', document('<w:p>'), 'Unexpected damage in the document'],
    ['elements.docx', document('<a/>'.repeat(1_000_001)), 'more than 1000000 elements'],
    ['book.docx', document(paragraph('a b '.repeat(1_100_000))), 'more than four million letters'],
    ['empty.docx', document('<w:p/>'), 'a title at most'],
    ['deep.docx', document('<w:p>'.repeat(500) + '</w:p>'.repeat(500)), 'elements in one another'],
    ['broken.xml', strToU8('<quiz><question type="essay">'), 'Unexpected XML'],
  ])('%s', async (name, bytes, expected) => {
    const refusal = await refusalOf(name, bytes);
    expect(refusal).toContain(expected);
    expect(refusal).toMatch(/^Unexpected .*expected /);
    expect(refusal.split('\n')).toHaveLength(1);
  });

  it('that is not there, and a folder', async () => {
    const [gone, folder] = await importFiles([join(home, 'nowhere.txt'), home], out);
    expect(gone?.refused).toContain('missing');
    expect(folder?.refused).toContain('folder');
  });

  it('with entities to expand, or from elsewhere', async () => {
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await refusalOf('bomb.docx', document(paragraph('&b;'), bomb))).toContain(
      'document type',
    );
    const file = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>';
    expect(await refusalOf('file.xml', strToU8(`<?xml version="1.0"?>${file}`))).not.toContain(
      'root:',
    );
  });

  it('that unpacks to more than a document has', async () => {
    const large = lying(document(paragraph('Hello')), 300 * 1024 * 1024);
    expect(await refusalOf('large.docx', large)).toContain('too large');
    const zeros = zipSync({ 'word/document.xml': new Uint8Array(31 * 1024 * 1024) });
    expect(zeros.length).toBeLessThan(100_000);
    expect(await refusalOf('zeros.docx', zeros)).toContain('too large');
  });
});

describe('what is there', () => {
  const source = join(home, 'osmosis.txt');
  const text = 'Osmosis\n\nDefinition\nWater moves through a membrane.\n';
  beforeAll(() => {
    mkdirSync(out, { recursive: true });
    writeFileSync(source, text);
  });

  it('is never written over, and told of', async () => {
    writeFileSync(join(out, 'osmosis.md'), 'mine');
    const other = join(home, 'diffusion.txt');
    writeFileSync(other, text.replaceAll('Osmosis', 'Diffusion'));
    const imported = await importFiles([source, other], out);
    expect(readFileSync(join(out, 'osmosis.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(out, 'diffusion.md'), 'utf8')).toContain('title: Diffusion');
    expect(isComplete(imported)).toBe(false);
    expect(importReport(imported, out, (path) => path)).toContain(
      'is there already and was left as it is',
    );
    expect(readdirSync(out).sort()).toEqual(['diffusion.md', 'osmosis.md']);
    expect(readFileSync(source, 'utf8')).toBe(text);
  });

  it('may be a link in the place of a course: it is not followed', async () => {
    const content = join(home, 'content');
    mkdirSync(content);
    symlinkSync(out, join(content, 'cells'));
    const before = readdirSync(out);
    await expect(importFiles([source], join(content, 'cells'), content)).rejects.toThrow(
      'Unexpected link',
    );
    expect(readdirSync(out)).toEqual(before);
  });

  it('of two guides of one name the second has a number', async () => {
    const folder = join(home, 'twice');
    const imported = await importFiles([source, source], folder);
    expect(isComplete(imported)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['osmosis-2.md', 'osmosis.md']);
  });

  it.each([
    ['CON', 'con-guide.md'],
    ['README', 'readme-guide.md'],
    ['H₂O', 'h2o.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['???', 'imported-from-there.md'],
    ['x'.repeat(200), 'imported-from-there.md'],
  ])('a title such as %s makes a file name that is safe', async (title, expected) => {
    const folder = join(home, `names-${expected}-${title.length}`);
    const path = join(home, 'imported from there.txt');
    writeFileSync(path, `${title}\n\nDefinition\nA meaning.\n`);
    await importFiles([path], folder);
    expect(readdirSync(folder)).toEqual([expected]);
  });
});
