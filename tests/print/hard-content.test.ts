/** Whatever an author writes ends on a good page or in one clear problem for that file. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/guide/settings.ts';
import { titleFromText } from '../../src/guide/title.ts';
import { expectInsideMargins, pagesOf, tight, tightPages } from './measure.ts';
import {
  courseOf,
  type PrintedSite,
  printed,
  printedCourse,
  siteFrom,
  TOPIC,
  withSheets,
  worksheetOf,
} from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

async function print(
  files: Record<string, string | Uint8Array>,
  editions: Edition[] = ['standard'],
): Promise<PrintedSite> {
  const result = await printedCourse(files, editions);
  cleaning.push(result.remove);
  return result;
}

describe('text', () => {
  it('is never Typst: whatever is written is printed as it is', async () => {
    const hostile = fc.stringMatching(/^[a-z#$\\[\]{}"'*/@<>_`~=+&;:()|!?%^.,-]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 6, maxLength: 6 }), async (texts) => {
        const questions = texts.map((_, index) => `### Stem ${index} goes here\n\nAnswer.\n`);
        const folder = await courseOf({
          'guide.md': `${TOPIC}## Review questions\n\n${questions.join('\n')}`,
        });
        cleaning.push(() => rmSync(folder, { recursive: true, force: true }));
        const site = withSheets(await siteFrom(folder), { editions: ['standard'] });
        const guide = site.courses[0]?.guides[0];
        if (guide === undefined) throw new Error('No guide was parsed');
        guide.title = titleFromText(`Title ${texts[0]}`);
        // Put into the tree, past Markdown: any text at all may arrive from there.
        const found = texts.map((value, index) => ({ value, stem: `Stem ${index} goes here` }));
        const replace = (node: object): void => {
          if ('value' in node && typeof node.value === 'string') {
            const { value } = node;
            const match = found.find(({ stem }) => value === stem);
            if (match !== undefined) Object.assign(node, { value: match.value });
          }
          if ('children' in node) for (const child of node.children as object[]) replace(child);
        };
        replace(guide);
        const result = await printed(site, folder, { workers: 1, packets: false });
        cleaning.push(result.remove);
        expect(result.problems).toEqual([]);
        const text = tightPages(worksheetOf(result)).join('');
        for (const one of texts) expect(text).toContain(tight(one));
      }),
      { numRuns: 25 },
    );
  });

  it('may be one word of 5,000 letters', async () => {
    const word = 'x'.repeat(5000);
    const result = await print(
      { 'guide.md': `${TOPIC}## Review questions\n\n### Read ${word} end (1 mark)\n\nNo.\n` },
      ['standard', 'compact', 'extra-large-print'],
    );
    expect(result.problems).toEqual([]);
    for (const suffix of ['', '-compact', '-extra-large-print']) {
      const text = tightPages(worksheetOf(result, suffix)).join('');
      expect([...text].filter((letter) => letter === 'x').length).toBeGreaterThanOrEqual(5000);
      expectInsideMargins(worksheetOf(result, suffix));
    }
  });

  it('in a script that no font has is named with its place', async () => {
    const result = await print({
      'guide.md': `${TOPIC}## Review questions\n\n### What is 中 here?\n\nNo.\n`,
    });
    expect(result.files).toEqual([]);
    expect(result.problems).toMatchObject([
      {
        source: 'course/guide.md',
        rule: 'characters-can-be-printed',
        position: { start: { line: 10, column: 5 } },
        sign: { text: '中', nth: 0 },
      },
    ]);
    expect(result.problems[0]?.reason).toContain('`中` (U+4E2D)');
  });

  it('has the usual signs, Greek and Cyrillic', async () => {
    const signs = 'A → B ⇌ C ✓ ☐ H₂O x² ½ × ÷ − ≤ ≥ ≠ ≈ √ π ∞ ° £ € αβγΔΩ Привет';
    const result = await print({
      'guide.md': `${TOPIC}## Review questions\n\n### ${signs}?\n\nNo.\n`,
    });
    expect(result.problems).toEqual([]);
    expect(tightPages(worksheetOf(result)).join('')).toContain(tight(signs));
  });
});

describe('long and wide things', () => {
  it('a unit is never broken at its stroke', async () => {
    const words = (count: number) => 'w'.repeat(count);
    const stems = Array.from(
      { length: 40 },
      (_, i) => `### ${words(20 + i)} ${words(25)} 150 kJ/mol?\n\nNo.\n`,
    );
    const result = await print({
      'guide.md': `${TOPIC}## Review questions\n\n${stems.join('\n')}`,
    });
    const found = pagesOf(worksheetOf(result)).flatMap(({ words: all }) =>
      all.map(({ text }) => text),
    );
    expect(found.filter((text) => text.startsWith('kJ/')).length).toBe(40);
    expect(found.filter((text) => text === 'kJ/')).toEqual([]);
  });

  it('a table of forty columns is cut into several', async () => {
    const row = (cell: (index: number) => string) =>
      `|${Array.from({ length: 40 }, (_, index) => cell(index)).join('|')}|`;
    const table = [row((i) => `C${i}`), row(() => '---'), row((i) => `value${i}`)].join('\n');
    const result = await print(
      {
        'guide.md': `${TOPIC}## Review questions\n\n### What is in it?\n\n${table}\n\n#### Answer\n\nNumbers.\n`,
      },
      ['standard', 'large-print'],
    );
    expect(result.problems).toEqual([]);
    for (const suffix of ['', '-large-print']) {
      const text = tightPages(worksheetOf(result, suffix)).join('');
      for (let index = 0; index < 40; index++) expect(text).toContain(`value${index}`);
      expectInsideMargins(worksheetOf(result, suffix));
    }
  });

  it('nothing of a question longer than a page is lost', async () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, index) =>
        `Paragraph ${index} begins. ${'Words that fill a line of the source. '.repeat(8)}`,
    );
    const result = await print(
      {
        'guide.md': `${TOPIC}## Review questions\n\n### Read this (3 marks, 40 lines)\n\n${paragraphs.join('\n\n')}\n\n![Energy profile](images/energy-profile-a-b.svg)\n\n#### Answer\n\nYes.\n\n## Multiple choice\n\n### Which?\n\n- [x] ${'a right option '.repeat(300)}\n- [ ] ${'a wrong option '.repeat(300)} with its end\n`,
      },
      ['standard', 'compact', 'easy-read', 'large-print', 'extra-large-print'],
    );
    expect(result.problems).toEqual([]);
    for (const suffix of ['', '-compact', '-easy-read', '-large-print', '-extra-large-print']) {
      const text = tightPages(worksheetOf(result, suffix)).join('');
      for (let index = 0; index < 30; index++) expect(text).toContain(`Paragraph${index}begins.`);
      expect(text).toContain('withitsend');
      expectInsideMargins(worksheetOf(result, suffix));
    }
  });

  it('five hundred questions are a good sheet', async () => {
    const questions = Array.from({ length: 500 }, (_, i) => `### Question ${i} of many?\n\nYes.\n`);
    const result = await print({
      'guide.md': `${TOPIC}## Review questions\n\n${questions.join('\n')}`,
    });
    expect(result.problems).toEqual([]);
    expect(tightPages(worksheetOf(result)).join('')).toContain('Question499ofmany?');
  });
});

describe('pictures and fonts', () => {
  it('a picture that is none is named at its place, and other guides are printed', async () => {
    const other = `${TOPIC}## Review questions\n\n### Why?\n\nSo.\n`;
    const bad = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
      9, 0, 0, 0, 9,
    ]);
    const result = await print({
      'guide.md': `${TOPIC}## Review questions\n\n### What is this?\n\n![A thing](images/bad.png)\n\n#### Answer\n\nA thing.\n`,
      'images/bad.png': bad,
      'other.md': other,
    });
    expect(result.problems).toMatchObject([
      { source: 'course/guide.md', rule: 'images-are-images', position: { start: { line: 12 } } },
    ]);
    expect(result.files.map(({ path }) => path)).toContain('course/other/worksheet.pdf');
  });

  it('a font that is none is told once, at site.yml', async () => {
    const folder = await courseOf({
      'guide.md': `${TOPIC}## Review questions\n\n### Why?\n\nSo.\n`,
      'no.ttf': 'no font',
    });
    cleaning.push(() => rmSync(folder, { recursive: true, force: true }));
    const site = await siteFrom(folder);
    site.settings.fonts = ['course/no.ttf'];
    const result = await printed(site, folder, { workers: 1 });
    cleaning.push(result.remove);
    expect(result.problems).toMatchObject([{ source: 'site.yml', rule: 'fonts-are-fonts' }]);
  });
});
