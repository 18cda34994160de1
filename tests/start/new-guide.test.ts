import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/command-line/options.ts';
import { checkedLine } from '../../src/command-line/report-build.ts';
import { UsageError } from '../../src/command-line/usage-error.ts';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { NEW_KINDS } from '../../src/start/new-kinds.ts';
import { writeGuide } from '../../src/start/write-guide.ts';
import { temporaryFolder } from '../support/content.ts';

async function content(...courses: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const course of courses) {
    mkdirSync(join(folder, course));
    const guide = '---\ntitle: Delta\n---\n\n## Definition\n\nLand that a river has made.\n';
    writeFileSync(join(folder, course, 'delta.md'), guide);
  }
  return folder;
}

const said = async (folder: string, drafts: boolean) =>
  formatMessages((await inspect(folder, { drafts })).files, { prefix: '' });

it('is counted by a check that leaves it out', async () => {
  const folder = await content('rivers');
  await writeGuide(folder, { kind: 'term', title: 'Weir', course: null });
  const { site, draftsLeft } = await inspect(folder, { drafts: false });
  expect(checkedLine(site, draftsLeft)).toBe(
    'No errors in 1 guide.\nLeft out: 1 draft (--drafts checks them too).\n',
  );
  expect(checkedLine(site, 0)).toBe('No errors in 1 guide.\n');
});

describe.each(NEW_KINDS)('%s', (kind) => {
  it('is a draft, told of by nobody until it is wanted', async () => {
    const folder = await content('rivers');
    const written = await writeGuide(folder, { kind, title: 'Why? A: "b"', course: null });
    expect(written).toEqual({ path: join(folder, 'rivers/why-a-b.md'), isNewCourse: false });
    expect(await said(folder, false)).toBe('');
    const asked = await said(folder, true);
    // What is missing is told, and nothing else is wrong with it.
    expect(asked).toContain('why-a-b.md');
    expect(asked).not.toMatch(/values-are|unquoted/);
  });

  it('passes when its comments are taken at their word', async () => {
    const folder = await content('rivers');
    const { path } = await writeGuide(folder, { kind, title: 'Ground water', course: null });
    const filled = readFileSync(path, 'utf8')
      .replace('draft: true\n', '')
      // An example stands under the first line of its comment.
      .replace(/<!-- [^\n]*?:\n([\s\S]*?)-->/g, '$1')
      .replace(/<!-- [^\n]*? -->/g, 'Water that fills gaps in the ground.');
    expect(filled).not.toContain('<!--');
    writeFileSync(
      path,
      kind === 'term' ? filled.replace(/^Water[^\n]*\n\n(?=## Def)/m, '') : filled,
    );
    expect(await said(folder, false)).not.toContain('error');
  });
});

it('names the units of its course', async () => {
  const folder = await content('rivers');
  writeFileSync(join(folder, 'rivers/course.yml'), 'units: [Upper course, "Lower: course"]\n');
  const { path } = await writeGuide(folder, { kind: 'term', title: 'Weir', course: 'rivers' });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('\nunit: Upper course\n');
  expect(text).toContain('Other units of this course: Lower: course');
});

it('knows a course by its course.yml alone', async () => {
  const folder = await content();
  mkdirSync(join(folder, 'geology'));
  writeFileSync(join(folder, 'geology/course.yml'), 'units: [Rocks]\n');
  const slip = writeGuide(folder, { kind: 'term', title: 'Slate', course: 'geolgy' });
  await expect(slip).rejects.toThrow('Unexpected course `geolgy`, expected `geology`');
  const { path, isNewCourse } = await writeGuide(folder, {
    kind: 'term',
    title: 'Slate',
    course: null,
  });
  expect({ path, isNewCourse }).toEqual({
    path: join(folder, 'geology/slate.md'),
    isNewCourse: false,
  });
  expect(readFileSync(path, 'utf8')).toContain('\nunit: Rocks\n');
});

it('knows an empty folder as a course, and others as what they are', async () => {
  const folder = await content();
  for (const name of ['botany', 'images', '_notes', 'static']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'botany/.DS_Store'), '');
  writeFileSync(join(folder, 'images/leaf.svg'), '');
  const slip = writeGuide(folder, { kind: 'term', title: 'Leaf', course: 'botony' });
  await expect(slip).rejects.toThrow('Unexpected course `botony`, expected `botany`');
  const written = await writeGuide(folder, { kind: 'term', title: 'Leaf', course: null });
  expect(written).toEqual({ path: join(folder, 'botany/leaf.md'), isNewCourse: true });
});

it('starts a course where none is called alike', async () => {
  const folder = await content('rivers');
  const written = await writeGuide(folder, { kind: 'term', title: 'Weir', course: 'lakes' });
  expect(written).toEqual({ path: join(folder, 'lakes/weir.md'), isNewCourse: true });
});

it.each([
  ['a course nearly of that name', 'Weir', 'rivrs', 'Unexpected course `rivrs`, expected `rivers`'],
  ['no course among several', 'Weir', null, 'one of `lakes` or `rivers` or a new one'],
  ['a title that is there', 'DELTA', 'rivers', 'Unexpected second guide `delta.md` in `rivers`'],
  ['a title without letters', '?!', 'rivers', 'Unexpected title `?!`'],
])('refuses %s', async (_, title, course, reason) => {
  const folder = await content('rivers', 'lakes');
  const before = readFileSync(join(folder, 'rivers/delta.md'), 'utf8');
  const made = writeGuide(folder, { kind: 'term', title, course });
  await expect(made).rejects.toThrow(UsageError);
  await expect(made).rejects.toThrow(reason);
  expect(readFileSync(join(folder, 'rivers/delta.md'), 'utf8')).toBe(before);
});

it.each([
  ['Con', 'con-guide.md'],
  ['README', 'readme-guide.md'],
  ['H₂O', 'h2o.md'],
  ['CO<sub>2</sub> and H<sub>2</sub>O', 'co2-and-h2o.md'],
  [`${'Very '.repeat(60)}long`, `${'very-'.repeat(16).slice(0, -1)}.md`],
])('makes a file of the title %s that is read', async (title, name) => {
  const folder = await content('rivers');
  const { path } = await writeGuide(folder, { kind: 'term', title, course: 'rivers' });
  expect(path).toBe(join(folder, 'rivers', name));
  const { site } = await inspect(folder, { drafts: true });
  expect(site.courses[0]?.guides).toHaveLength(2);
  expect(await said(folder, true)).not.toMatch(/values-are|titles-are|file-names/);
});

it('leaves a file of its name that is no guide yet', async () => {
  const folder = await content('rivers');
  writeFileSync(join(folder, 'rivers/weir.md'), '');
  const made = writeGuide(folder, { kind: 'term', title: 'Weir', course: null });
  await expect(made).rejects.toThrow('it is there already');
  expect(readFileSync(join(folder, 'rivers/weir.md'), 'utf8')).toBe('');
});

it('makes nothing where the disk lets it make nothing', async () => {
  const folder = await content();
  writeFileSync(join(folder, 'lakes'), 'a file');
  await expect(
    writeGuide(folder, { kind: 'term', title: 'Weir', course: 'lakes' }),
  ).rejects.toThrow();
  expect(existsSync(join(folder, 'lakes/weir.md'))).toBe(false);
  chmodSync(folder, 0o700);
});

describe('the command line', () => {
  const read =
    (...words: string[]) =>
    () =>
      readOptions(['new', ...words], '/home/someone');

  it('says kind, title and course', () => {
    expect(read('term', ' Weir ', '--course', 'rivers')()).toMatchObject({
      options: {
        command: 'new',
        content: '/home/someone/content',
        guide: { kind: 'term', title: 'Weir', course: 'rivers' },
      },
    });
    expect(read('topic', 'Weirs')()).toMatchObject({ options: { guide: { course: null } } });
  });

  it.each([
    [[], 'expected `term`, `question`, `topic` or `worksheet` after `new`'],
    [['terms', 'Weir'], 'Unexpected kind of guide `terms`, expected `term`'],
    [['term'], 'expected a title: new term "The title"'],
    [['term', 'Two', 'words'], 'expected the whole title between quotes: new term "Two words"'],
    [['term', 'Weir', '--course', 'Två floder'], 'Unexpected course `Två floder`'],
    [['term', 'Weir', '--course', 'static'], 'what lies in `static` is published as it is'],
    [['term', 'Weir', '--yes'], 'expected it after `init` alone'],
  ])('%j is refused', (words, reason) => {
    expect(read(...words)).toThrow(UsageError);
    expect(read(...words)).toThrow(reason);
  });
});

describe('what others have put there', () => {
  it('a link in the place of a course is not followed', async () => {
    const folder = await content('rivers');
    const elsewhere = await temporaryFolder();
    symlinkSync(elsewhere, join(folder, 'lakes'));
    const lakes = writeGuide(folder, { kind: 'term', title: 'Weir', course: 'lakes' });
    await expect(lakes).rejects.toThrow('Unexpected link');
    expect(readdirSync(elsewhere)).toEqual([]);
    // Control: whoever names a folder may name a link.
    symlinkSync(folder, join(elsewhere, 'guides'));
    const named = join(elsewhere, 'guides');
    const { path } = await writeGuide(named, { kind: 'term', title: 'Weir', course: 'rivers' });
    expect(path).toBe(join(named, 'rivers/weir.md'));
  });

  it('a name of a unit does not end the comment that it is named in', async () => {
    const folder = await content('rivers');
    writeFileSync(join(folder, 'rivers/course.yml'), 'units: [Upper, "Low --> ## Facts"]\n');
    const { path } = await writeGuide(folder, { kind: 'term', title: 'Weir', course: 'rivers' });
    expect(readFileSync(path, 'utf8')).toContain(
      '<!-- Other units of this course: Low → ## Facts -->',
    );
  });
});

it.each(['a\nb', 'a\u001b[31mb', 'a\u202eb'])('the title %j is none', async (title) => {
  const folder = await content('rivers');
  await expect(writeGuide(folder, { kind: 'term', title, course: null })).rejects.toThrow(
    UsageError,
  );
  expect(readdirSync(join(folder, 'rivers'))).toEqual(['delta.md']);
});
