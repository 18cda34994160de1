/**
 * Guides as people write them, read by what `check` reads them with. `content/` is what is legitimate, with
 * an oddity here and there; each guide in `slips/` holds one honest slip; those in `scripts/` need a font. `UPDATE=1` writes what is said
 * today into expected.md; the judgements there are written by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { inspect } from '../../src/inspect.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { temporaryFolder } from '../support/content.ts';
import { type Counted, expectedText, judgementsIn, toldOf, UNJUDGED } from './judgements.ts';

const CORPUS = new URL('.', import.meta.url).pathname;
const EXPECTED = join(CORPUS, 'expected.md');

function guidesIn(folder: string): string[] {
  return readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
}

async function counted(folder: string): Promise<Counted> {
  const content = join(CORPUS, folder);
  const { files } = await inspect(content, { drafts: false, pdf: true });
  return { folder, guides: guidesIn(folder).length, told: toldOf(files, folder) };
}

describe('the corpus', () => {
  let parts: Counted[];
  let expected: string;
  beforeAll(async () => {
    parts = [await counted('content'), await counted('slips'), await counted('scripts')];
    expected = readFileSync(EXPECTED, 'utf8');
    if (process.env.UPDATE !== '1') return;
    expected = expectedText(parts, judgementsIn(expected));
    writeFileSync(EXPECTED, expected);
  });

  it('is told what expected.md says, and nothing else', () => {
    expect(expectedText(parts, judgementsIn(expected))).toBe(expected);
  });

  it('has a judgement for every message', () => {
    expect(expected).not.toContain(UNJUDGED);
    const messages = parts.flatMap(({ told }) => told).length;
    expect(judgementsIn(expected).size).toBe(messages);
    for (const judgement of judgementsIn(expected).values()) expect(judgement).toMatch(/^right: ./);
  });

  it('would show a message that nobody has judged, and a judgement that no message has', () => {
    const [clean, slips, ...others] = parts;
    if (clean === undefined || slips === undefined) throw new Error('The corpus has two parts');
    const more = {
      file: 'content/x.md',
      rule: 'images-exist',
      line: '- 1:1 error images-exist: x',
    };
    const judged = judgementsIn(expected);
    expect(expectedText([{ ...clean, told: [...clean.told, more] }, slips, ...others], judged)).toContain(
      UNJUDGED,
    );
    expect(expectedText([clean, { ...slips, told: slips.told.slice(1) }, ...others], judged)).not.toBe(
      expected,
    );
  });

  it('is large: sixty guides that are legitimate, none of them refused', () => {
    const [clean] = parts;
    expect(clean?.guides).toBeGreaterThanOrEqual(60);
    expect(clean?.told.filter(({ line }) => line.includes(' error '))).toEqual([]);
  });

  it('has an honest slip in each guide of slips/, and each is told of', () => {
    const told = new Set(parts[1]?.told.map(({ file }) => file));
    expect(guidesIn('slips').filter((path) => !told.has(`slips/${path}`))).toEqual([]);
  });
});

describe('what is legitimate', () => {
  async function built(content: string, ...flags: string[]) {
    const out = join(await temporaryFolder(), 'site');
    const request = readOptions(['build', '--content', content, '--out', out, ...flags], CORPUS);
    if (request.type !== 'run') throw new Error('This is a command line to run');
    const { published } = await build(request.options);
    return { published, paths: readdirSync(out, { recursive: true, encoding: 'utf8' }) };
  }

  it('is built: a page for every guide, and a proof for the course that keeps its answers apart', async () => {
    const { published, paths } = await built(join(CORPUS, 'content'), '--no-pdf');
    expect(published?.teachers).not.toBeNull();
    for (const guide of guidesIn('content')) {
      expect(paths).toContain(join(guide.slice(0, -'.md'.length), 'index.html'));
    }
  });

  it('is printed: sheets and keys of a course with formulas, pictures and money', async () => {
    const content = await temporaryFolder();
    await cp(join(CORPUS, 'content', 'maths'), join(content, 'maths'), { recursive: true });
    const { paths } = await built(content);
    const sheets = paths.filter((path) => path.endsWith('.pdf'));
    for (const guide of guidesIn('content').filter((path) => path.startsWith('maths'))) {
      const name = guide.slice('maths/'.length, -'.md'.length);
      expect(sheets.filter((path) => path.includes(name))).toHaveLength(2);
    }
  });
});
