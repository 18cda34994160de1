/** That the pupils' edition holds no answer; and that the proof would notice one. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { build } from '../../src/build.ts';
import { type Options, readOptions } from '../../src/command-line/options.ts';
import type { Render } from '../../src/editions/publish-apart.ts';
import { answerTexts } from '../../src/guide/answer-texts.ts';
import type { OutputFile } from '../../src/guide/output.ts';
import type { Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { newFolder, temporaryFolder } from '../support/content.ts';
import { pdfContents } from '../support/pdf.ts';
import { TOKEN, type TokenContent, writeTokenContent } from './token-content.ts';

const EVERYTHING = [
  'paper: [a4, letter]',
  'worksheet:',
  '  editions: [standard, compact, large-print, extra-large-print]',
  '  versions: 3',
].join('\n');

function optionsFor(folder: string, ...more: string[]): Options {
  const request = readOptions(
    ['build', folder, '--content', join(folder, 'content'), '--out', join(folder, 'dist'), ...more],
    folder,
  );
  if (request.type !== 'run') throw new Error('not a build');
  return request.options;
}

async function project(
  answers: 'open' | 'separate',
  settings = '',
  given?: string,
): Promise<{ folder: string; content: TokenContent }> {
  const folder = given ?? (await temporaryFolder());
  mkdirSync(join(folder, 'content'));
  const content = await writeTokenContent(
    join(folder, 'content'),
    `answers: ${answers}\n${settings}\n`,
  );
  return { folder, content };
}

/** The forms in which a token might hide, by name; each takes a file's text and gives what to search. */
const FORMS: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'case-folded': (text) => text.toLowerCase(),
  entity: (text) =>
    text.replace(/&#x?([0-9a-f]+);/gi, (all, code) =>
      String.fromCodePoint(Number.parseInt(code, all[2] === 'x' ? 16 : 10)),
    ),
  percent: (text) =>
    text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  base64: (text) =>
    (text.match(/[A-Za-z0-9+/]{8,}/g) ?? [])
      .flatMap((run) =>
        [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
      )
      .join('\n'),
  'markup-split': (text) => text.replace(/<[^<>]*>/g, '').replace(/[\s​­-]/g, ''),
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function contentsOf(folder: string, wanted = /(?<!\.woff2)$/): Map<string, string> {
  return new Map(
    filesBelow(folder)
      .filter((name) => wanted.test(name))
      .map((name) => {
        const path = join(folder, name);
        const text = name.endsWith('.pdf') ? pdfContents(path) : readFileSync(path, 'utf8');
        return [name, `${name}\n${text}`];
      }),
  );
}

function found(
  contents: Map<string, string>,
  tokens: string[],
): { hits: string[]; searched: number } {
  const hits: string[] = [];
  let searched = 0;
  // All tokens in one pass: these files are some 100 MB, and each is read in six forms.
  expect(tokens.filter((token) => token.match(TOKEN)?.[0] !== token)).toEqual([]);
  const wanted = new Set(tokens);
  for (const [name, text] of contents) {
    for (const [form, read] of Object.entries(FORMS)) {
      const seen = new Set(read(text).match(TOKEN));
      searched += tokens.length;
      for (const token of seen) if (wanted.has(token)) hits.push(`${token} in ${name} (${form})`);
    }
  }
  return { hits, searched };
}

describe('answers kept apart, every edition, version and paper', () => {
  let folder: string;
  let tokens: string[];
  let site: Site;
  beforeAll(async () => {
    const { remove, ...empty } = await newFolder();
    const made = await project('separate', EVERYTHING, empty.folder);
    ({ folder } = made);
    ({ tokens } = made.content);
    const built = await build(optionsFor(folder));
    expect(built.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    ({ site } = await inspect(optionsFor(folder).content, { drafts: false }));
    return remove;
  });

  it('no pupil’s file holds a token in any form', () => {
    const contents = contentsOf(join(folder, 'dist'));
    const pdfs = [...contents.keys()].filter((name) => name.endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThanOrEqual(3 * 4 * 3 * 2);
    const { hits, searched } = found(contents, tokens);
    process.stdout.write(
      `leaks: ${contents.size} files × ${tokens.length} tokens × ${Object.keys(FORMS).length} forms = ${searched} searches, ${hits.length} found\n`,
    );
    expect(hits).toEqual([]);
  });

  it('the teacher’s folder holds every one (so the search finds what is there)', () => {
    // The guides' own keys for the first paper; the others hold the same again.
    const contents = contentsOf(join(folder, 'dist-teacher'), /(\.html|\/answer-key\.pdf)$/);
    const lacking = (names: RegExp) => {
      const some = [...contents].filter(([name]) => names.test(name));
      expect(some.length).toBeGreaterThanOrEqual(3);
      const text = some.map(([, one]) => one).join('\n');
      return tokens.filter((token) => !text.includes(token));
    };
    expect(lacking(/\/answer-key\/index\.html$/)).toEqual([]);
    // A picture's name is no part of a PDF.
    const all = filesBelow(join(folder, 'dist-teacher'));
    const isPictureName = (token: string) => all.some((name) => name.endsWith(`${token}.svg`));
    const lackingOnPaper = lacking(/\/answer-key\.pdf$/);
    expect(lackingOnPaper.filter((token) => !isPictureName(token))).toEqual([]);
    expect(lackingOnPaper.length).toBeLessThanOrEqual(3);
    expect(all.filter((name) => /answer-key[^/]*\.pdf$/.test(name)).length).toBeGreaterThan(70);
  });

  it('has no key and no link to the teacher’s folder in the pupils’ site', () => {
    const names = filesBelow(join(folder, 'dist'));
    expect(names.filter((name) => name.includes('answer-key'))).toEqual([]);
    const pages = names
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join(folder, 'dist', name), 'utf8'));
    expect(pages.filter((html) => /answer-key|dist-teacher/.test(html))).toEqual([]);
  });

  it('says on every page of the teacher’s folder whose edition it is', () => {
    const root = join(folder, 'dist-teacher');
    const pages = filesBelow(root).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    expect(
      pages.filter((name) => !readFileSync(join(root, name), 'utf8').includes('Teacher’s edition')),
    ).toEqual([]);
  });

  it('knows of every passage it must look for', () => {
    const guides = site.courses.flatMap((course) => course.guides);
    const passages = guides
      .flatMap(answerTexts)
      .map(({ text }) => text)
      .join('\n');
    // Gap words are judged by where they stand; headings, links and pictures go with their passage.
    const known = tokens.filter((token) => passages.includes(token));
    expect(known.length).toBeGreaterThan(tokens.length * 0.6);
  });
});

describe('answers open', () => {
  it('are all in the one site, the sheets without any', async () => {
    const { folder, content } = await project('open');
    await build(optionsFor(folder));
    const contents = contentsOf(join(folder, 'dist'));
    const all = [...contents.values()].join('\n');
    expect(content.tokens.filter((token) => !all.includes(token))).toEqual([]);
    const sheets = new Map([...contents].filter(([name]) => /\/worksheet/.test(name)));
    expect(sheets.size).toBeGreaterThan(3);
    expect(found(sheets, content.tokens).hits).toEqual([]);
  });

  it('leave no key behind when they are kept apart from then on', async () => {
    const { folder } = await project('open');
    await build(optionsFor(folder));
    expect(filesBelow(join(folder, 'dist')).some((name) => name.includes('answer-key'))).toBe(true);
    const site = join(folder, 'content', 'site.yml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('answers: open', 'answers: separate'));
    await build(optionsFor(folder));
    expect(filesBelow(join(folder, 'dist')).filter((name) => name.includes('answer-key'))).toEqual(
      [],
    );
  });
});

/** A template that leaks: it knows the whole site, and puts an answer where nobody looks. */
type Leak = (page: string, site: Site) => string;

const modelAnswer = (site: Site) =>
  answerTexts(site.courses[0]?.guides[0] ?? fail())[0]?.text ?? fail();
function fail(): never {
  throw new Error('the token content has lost its first answer');
}

const LEAKS: Record<string, Leak> = {
  'in an attribute': (page, site) =>
    page.replace('<main', `<main data-hint="${modelAnswer(site)}"`),
  'in a comment': (page, site) =>
    `${page}<!-- ${Buffer.from(modelAnswer(site)).toString('base64')} -->`,
  'in an id': (page, site) =>
    page.replace('<h1', `<h1 id="${modelAnswer(site).replace(/\W+/g, '-')}"`),
  'by the place of an option': (page, site) => {
    const right = site.courses[0]?.guides[0]?.children.flatMap((part) =>
      part.type === 'exercises' && part.questionType === 'multipleChoice'
        ? part.children.slice(1)
        : [],
    )[0];
    if (right?.type !== 'multipleChoice') return fail();
    const [, ...options] = right.children;
    return page.replace('<main', `<main data-n="${options.findIndex((option) => option.right)}"`);
  },
};

describe('the control: what leaks on purpose is found', () => {
  async function builtWith(
    render: Render,
  ): Promise<{ published: boolean; rules: string[]; said: string }> {
    const { folder } = await project('separate');
    const built = await build(optionsFor(folder, '--no-pdf'), { render });
    const messages = built.files.flatMap((file) => file.messages);
    return {
      published: built.published !== null,
      rules: messages.map(({ ruleId }) => ruleId ?? ''),
      said: messages.map(({ reason }) => reason).join('\n'),
    };
  }

  it.each(Object.entries(LEAKS))('%s', async (_, leak) => {
    const render: Render = async (site, options) => {
      const files = await renderSite(site, options);
      if (options.audience === 'teachers') return files;
      return files.map((file) =>
        file.kind === 'text' && file.path.endsWith('/worksheet/index.html')
          ? { ...file, text: leak(file.text, site) }
          : file,
      );
    };
    const { published, rules, said } = await builtWith(render);
    expect(published).toBe(false);
    expect(new Set(rules)).toEqual(new Set(['answers-stay-in-the-key']));
    expect(said).toContain('worksheet/index.html');
  });

  it('in JSON', async () => {
    const { published, rules, said } = await builtWith(async (site, options) => {
      const files = await renderSite(site, options);
      const text = JSON.stringify({ pages: [{ title: 'x', text: modelAnswer(site) }] });
      const leak: OutputFile = { path: 'search.json', kind: 'text', text };
      return options.audience === 'teachers' ? files : [...files, leak];
    });
    expect(published).toBe(false);
    expect(new Set(rules)).toEqual(new Set(['answers-stay-in-the-key']));
    expect(said).toContain('search.json');
  });

  it('in the metadata of a PDF', async () => {
    const { typstPdf } = await import('./typst-pdf.ts');
    const { published, rules, said } = await builtWith(async (site, options) => {
      const files = await renderSite(site, options);
      const leak: OutputFile = {
        path: 'course/sheet.pdf',
        kind: 'bytes',
        bytes: typstPdf({ keyword: modelAnswer(site) }),
      };
      return options.audience === 'teachers' ? files : [...files, leak];
    });
    expect(published).toBe(false);
    expect(new Set(rules)).toEqual(new Set(['answers-stay-in-the-key']));
    expect(said).toContain('sheet.pdf');
  });

  it('and a template that leaks nothing is let through', async () => {
    expect((await builtWith(renderSite)).published).toBe(true);
  });
});
