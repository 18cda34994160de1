/** What an author does by hand is found where it gives an answer away, and let through where it does not. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { provedLine } from '../../src/command-line/report-build.ts';
import { temporaryFolder } from '../support/content.ts';

const HEAD = '---\nkind: topic\ntitle: Cells\nunit: Biology\n---\n\nCells are small.\n\n';
const FIRST = 'The nucleus holds the genes of the cell.';
const SECOND = 'The membrane lets some substances through.';
const GUIDE = `${HEAD}## Review questions\n\n### What do the parts do? (2 marks)\n\n${FIRST} ${SECOND}\n`;

/** Files by their paths from the project's folder. */
async function project(files: Record<string, string>): Promise<string> {
  const root = await temporaryFolder();
  const all = { 'content/site.yml': 'answers: separate\n', 'content/c/cells.md': GUIDE, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function built(root: string): Promise<{ published: boolean; said: string[] }> {
  const request = readOptions(['build', root, '--no-pdf'], root);
  if (request.type !== 'run') throw new Error('not a build');
  const { published, files } = await build(request.options);
  const said = files.flatMap(({ messages }) => messages.map(({ reason }) => reason));
  return { published: published !== null, said };
}

describe('an answer in a file that the author copies is found', () => {
  it.each([
    ['in a table', 'static/notes.tsv', `1\t${FIRST} ${SECOND}`],
    ['in a log without a known ending', 'static/notes.log', `${FIRST} ${SECOND}`],
    ['one sentence of several', 'static/hint.txt', `A hint: ${SECOND}`],
  ])('%s', async (_, path, text) => {
    const { published, said } = await built(await project({ [`content/${path}`]: text }));
    expect(published).toBe(false);
    expect(said.join()).toContain(path.replace('static/', ''));
  });

  it('and short as it is in Chinese', async () => {
    const answer = '细胞核保存着遗传物质';
    const { published } = await built(
      await project({
        'content/c/cells.md': `${HEAD}## Review questions\n\n### 细胞核有什么用？\n\n${answer}。\n`,
        'content/static/k.txt': `提示：${answer}`,
      }),
    );
    expect(published).toBe(false);
  });

  it('and where it was put into the pupils’ folder by hand', async () => {
    const root = await project({});
    expect((await built(root)).published).toBe(true);
    writeFileSync(join(root, 'dist', 'my-notes.txt'), FIRST);
    const before = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
    const { published, said } = await built(root);
    expect(published).toBe(false);
    expect(said.join()).toContain('my-notes.txt');
    expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe(before);
  });
});

describe('a source that pupils may read and an answer quotes', () => {
  const quoting = (answer: string) =>
    `${HEAD}## Review questions\n\n### What does the source say?\n\n#### Answer\n\nIt says so.\n\n${answer}\n`;
  const quotation = `> ${FIRST}\n> — Source A`;

  it('is let through where the quotation names it', async () => {
    const { published, said } = await built(
      await project({ 'content/c/cells.md': quoting(quotation), 'content/static/a.txt': FIRST }),
    );
    expect(said).toEqual([]);
    expect(published).toBe(true);
  });

  it('and refused where it is the author’s own sentence, or a quotation of nothing', async () => {
    for (const answer of [FIRST, `> ${FIRST}`]) {
      const { published } = await built(
        await project({ 'content/c/cells.md': quoting(answer), 'content/static/a.txt': FIRST }),
      );
      expect(published).toBe(false);
    }
  });
});

describe('what the proof could not read is told', () => {
  const bytes = new Uint8Array(2000).map((_, index) => (index * 7) % 251);

  it('each file at its place, pictures by their number', async () => {
    const root = await project({ 'content/static/a.txt': 'Nothing to hide.' });
    for (const path of ['content/static/mock.doc', 'content/static/a.jpg', 'content/c/old.pdf']) {
      writeFileSync(join(root, path), bytes);
    }
    const cells = readFileSync(join(root, 'content/c/cells.md'), 'utf8');
    writeFileSync(join(root, 'content/c/cells.md'), cells.replace('small.', '[small](old.pdf).'));
    const request = readOptions(['build', root, '--no-pdf'], root);
    if (request.type !== 'run') throw new Error('not a build');
    expect((await build(request.options)).published).not.toBe(null);
    writeFileSync(join(root, 'dist', 'mine.doc'), bytes);
    const { published, files } = await build(request.options);
    const told = files.flatMap(({ path, messages }) =>
      messages.map(({ reason, ruleId }) => `${path}: ${ruleId}: ${reason}`),
    );
    expect(told.sort()).toEqual([
      'c/old.pdf: files-can-be-searched: Unexpected PDF that is damaged, expected a file that can be searched for answers',
      'site.yml: files-can-be-searched: Unexpected office file `mine.doc` in the pupils’ folder that holds no plain text, expected a file that can be searched for answers',
      'static/mock.doc: files-can-be-searched: Unexpected office file that holds no plain text, expected a file that can be searched for answers',
    ]);
    if (published === null || published.teachers === null) throw new Error('not published');
    expect(provedLine(published.proof)).toMatch(
      /^Proved: none of 3 passages of the answers is in any of \d+ files for pupils; 4 not read \(1 PDF, 2 office files, 1 picture\)\.$/,
    );
  });

  it('and nothing is, where all was read', async () => {
    const { published, said } = await built(await project({ 'content/static/a.txt': 'Nothing.' }));
    expect(said).toEqual([]);
    expect(published).toBe(true);
  });
});

describe('honest content is let through', () => {
  const asking = (answer: string, more = '') =>
    `${HEAD}${more}## Review questions\n\n### What is it called?\n\n${answer}\n`;

  it.each([
    [
      'a guide in Chinese',
      `${HEAD}## Review questions\n\n### 山是怎样形成的？ (1 mark)\n\n${'地壳运动使岩层弯曲隆起，'.repeat(5)}形成山脉。\n`,
    ],
    [
      'a unit’s title as the answer',
      asking('The Cuban Missile Crisis').replace('unit: Biology', 'unit: The Cuban Missile Crisis'),
    ],
    [
      'the long form of an abbreviation',
      asking(
        'World Health Organization',
        'See the <abbr title="World Health Organization">WHO</abbr>.\n\n',
      ),
    ],
    [
      'the address of a link',
      asking(
        'Treaty of Versailles',
        '[Read on](https://example.org/wiki/Treaty_of_Versailles).\n\n',
      ),
    ],
    ['genotypes', `${HEAD}## Put in order\n\n1. AA\n2. Aa\n3. aa\n`],
    [
      'raised and lowered signs',
      `${HEAD}## Put in order\n\n1. x<sup>2</sup>\n2. x<sub>2</sub>\n3. y\n`,
    ],
    [
      'a section’s word bank and a passage with its own',
      `${HEAD}## Fill in the gaps\n\nWord bank: rock\n\n- A **cell** has a **wall**.\n\n### A passage\n\nWord bank: sand\n\nThe **sun** and the **moon**.\n`,
    ],
  ])('%s', async (_, guide) => {
    const { published, said } = await built(await project({ 'content/c/cells.md': guide }));
    expect(said).toEqual([]);
    expect(published).toBe(true);
  });
});

it('a gap word in a heading of its passage is in no address', async () => {
  const root = await project({
    'content/c/cells.md': `${HEAD}## Fill in the gaps\n\n### Read this\n\n#### The **mitochondrion**\n\nIt makes **energy**.\n`,
  });
  const { published, said } = await built(root);
  expect(said).toEqual([]);
  expect(published).toBe(true);
  for (const page of ['index.html', 'worksheet/index.html']) {
    expect(readFileSync(join(root, 'dist/c/cells', page), 'utf8')).not.toContain('mitochondrion');
  }
});

describe('a question that Markdown does not see, with its answer under it', () => {
  const section = (text: string) =>
    `${HEAD}## Review questions\n\n${text}\n\n### What are cells? (1 mark)\n\nSmall rooms.\n`;
  const unseen: [string, string][] = [
    ['a no-break space behind the signs', `###\u00a0What do the parts do?\n\n${FIRST}`],
    ['four spaces before them', `    ### What do the parts do?\n\n${FIRST}`],
    ['full-width signs', `＃＃＃ What do the parts do?\n\n${FIRST}`],
    ['bold in place of a heading', `**What do the parts do? (2 marks)**\n\n${FIRST}`],
    ['Q: and A:', `Q: What do the parts do?\nA: ${FIRST}`],
    ['a number and a colon in bold', `**Question 1:** What do the parts do?\n\n${FIRST}`],
    ['marks in the line', `What do the parts do (2 marks) and why?\n\n${FIRST}`],
    ['an answer line', `What do the parts do?\n\nAnswer: ${FIRST}`],
  ];
  it.each(unseen)('is refused before anything is published: %s', async (_, text) => {
    const { published } = await built(await project({ 'content/c/cells.md': section(text) }));
    expect(published).toBe(false);
  });

  it('where a source that only reads so is published', async () => {
    const source = `Read this first.\n\n> Q: What do the parts do? They said: it depends.\n\nIt is of 1665.`;
    const { published, said } = await built(
      await project({ 'content/c/cells.md': section(source) }),
    );
    expect(said).toEqual([]);
    expect(published).toBe(true);
  });
});
