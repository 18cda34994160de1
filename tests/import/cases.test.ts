/** Old guides in every shape people have them in, what becomes of each, and laws: it passes check, reads as it was meant, and no word is lost. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { decode } from '../../src/import/decode.ts';
import { inspect } from '../../src/inspect.ts';
import { type Case, casesOf, expectGolden } from '../support/cases.ts';
import { type Ran, runImport, writeDocx } from '../support/import.ts';
import { wordCounts, wordsMissing } from '../support/words.ts';
import { isStructure } from './structure.ts';
import { textsOfDraft, textsOfGuide } from './texts.ts';

const home = mkdtempSync(join(tmpdir(), 'foolscap-cases-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const cases = casesOf('import');

describe.each(cases)('$name', (one) => {
  it('becomes the guides and the report that are kept, which pass check, read as they were meant and lose no word', async () => {
    const inputs = inputsOf(one);
    const ran = await runImport(inputs.map(({ path }) => path));
    try {
      holdGoldens(one, ran);
      const { errors, guides } = await checked(ran);
      expect(errors).toEqual([]);
      for (const { path, draft } of ran.imported.flatMap((file) => file.guides)) {
        const guide = guides.get(basename(path));
        expect(guide === undefined ? [] : textsOfGuide(guide)).toEqual(textsOfDraft(draft));
      }
      const out = [...ran.guides.values()].map(unescaped).join('\n');
      const words = inputs.map((input) => input.words).join('\n');
      const lost = wordsMissing(onceOnly(words), out);
      expect(lost.filter((word) => !isStructure(word))).toEqual([]);
    } finally {
      ran.done();
    }
  });
});

describe('the cases', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  it('would tell of a lost word', () => {
    expect(wordsMissing('Warm air rises, and air cools.', 'Air rises')).toEqual([
      'warm',
      'air',
      'and',
      'cools',
    ]);
    expect(isStructure('mitochondria')).toBe(false);
  });
});

interface Input {
  path: string;
  words: string;
}

/** Files named `input…`; a folder `….docx` is packed. */
function inputsOf({ name, folder }: Case): Input[] {
  const names = readdirSync(folder).filter((file) => !['expected', 'report.txt'].includes(file));
  return names.sort().map((file) => {
    const path = join(folder, file);
    if (!file.endsWith('.docx')) return { path, words: visible(file, readFileSync(path)) };
    const packed = join(home, name, file);
    mkdirSync(join(home, name), { recursive: true });
    writeDocx(path, packed);
    const parts = readdirSync(join(path, 'word')).filter((part) =>
      /^(?:document|footnotes|comments|header\d*|footer\d*)\.xml$/.test(part),
    );
    const xml = parts.map((part) => readFileSync(join(path, 'word', part), 'utf8')).join('\n');
    return { path: packed, words: wordText(xml) };
  });
}

/** What a document says, deleted text aside. */
function wordText(xml: string): string {
  return xml
    .replaceAll(/<w:del [\s\S]*?<\/w:del>/g, '')
    .replaceAll(/<\/w:p>|<w:br\/>|<w:tab\/>|<w:txbxContent>/g, '\n')
    .replaceAll(/<\/m:r>|<m:t[ >]/g, ' $&')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<');
}

function visible(name: string, bytes: Buffer): string {
  const text = (decode(bytes)?.text ?? '')
    // An option that its key says again.
    .replaceAll(/^(Answer: [a-h]\)).*$/gm, '$1');
  if (text.startsWith('#separator')) {
    return distinct(text.replaceAll(/^#.*|^(?:Basic|Cloze)\t|\{\{c\d::|<[^>]*>/gm, ' '));
  }
  if (/\.gift$/.test(name))
    return distinct(text.replaceAll(/\$CATEGORY:.*\/|\[html\]|<\/?[a-z][^<>]*>|%-?\d+%/gi, ''));
  if (!/\.xml$/.test(name)) return text.replaceAll(/<\/?[a-z][^<>]*>|&nbsp;/gi, ' ');
  const words = text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(
      /<(?:defaultgrade|penalty|hidden|idnumber|single|shuffleanswers|answernumbering|tolerance)>[^<]*<\/\w+>/g,
      '',
    )
    .replaceAll(
      /<category>[\s\S]*?<\/category>/g,
      (found) =>
        found
          .replace(/<\/.*$/s, '')
          .split('/')
          .at(-1) ?? '',
    )
    .replaceAll(/<!\[CDATA\[|\]\]>/g, ' ')
    .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
    .replaceAll(/\{\d:\w+:/g, '')
    .replaceAll('Your answer is correct.', '');
  return distinct(words);
}

/** A name that quizzes give a question is most often its words again. */
function distinct(text: string): string {
  return [...wordCounts(text).keys()].join(' ');
}

/** What a heading says again of the title, once. */
function onceOnly(words: string): string {
  const lines = words.split('\n');
  const headings = lines.filter((line) => REPEATS.test(line));
  const said = new Set(wordCounts(lines.filter((line) => !REPEATS.test(line)).join('\n')).keys());
  const own = headings
    .flatMap((line) => [...wordCounts(line).keys()])
    .filter((word) => !said.has(word));
  return [...lines.filter((line) => !REPEATS.test(line)), ...own].join('\n');
}

const REPEATS = /must[- ]know/i;

function unescaped(markdown: string): string {
  return markdown
    .replaceAll(/<\/?su[bp]>|\\(?=[^\p{L}\p{N}\s])|\*\*/gu, '')
    .replaceAll('&nbsp;', ' ');
}

function holdGoldens(one: Case, { guides, pictures, report }: Ran): void {
  const kept = existsSync(join(one.folder, 'expected'))
    ? readdirSync(join(one.folder, 'expected'))
    : [];
  if (process.env.UPDATE === '1') {
    for (const name of kept) if (!guides.has(name)) unlinkSync(join(one.folder, 'expected', name));
    if (guides.size > 0 && kept.length === 0) makeFolder(join(one.folder, 'expected'));
  } else expect([...guides.keys()]).toEqual(kept.sort());
  for (const [name, text] of guides) expectGolden(one, join('expected', name), text);
  const shown = pictures.length === 0 ? '' : `\nPictures: ${pictures.join(', ')}\n`;
  expectGolden(one, 'report.txt', report + shown);
}

function makeFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path);
}

interface Checked {
  errors: string[];
  /** By file name. */
  guides: Map<string, Guide>;
}

async function checked({ guides, out }: Ran): Promise<Checked> {
  if (guides.size === 0) return { errors: [], guides: new Map() };
  const { files, site } = await inspect(out, { drafts: true });
  const errors = files.flatMap(({ path, messages }) =>
    messages
      .filter(({ fatal }) => fatal === true)
      .map(({ line, reason }) => `${path}:${line} ${reason}`),
  );
  const trees = site.courses.flatMap((course) => course.guides);
  return { errors, guides: new Map(trees.map((guide) => [guide.source, guide])) };
}
