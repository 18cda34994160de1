import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { afterAll, describe, expect, it } from 'vitest';
import { fixContent } from '../../src/fix-content.ts';
import { fixesOf, withFixes } from '../../src/fixes.ts';
import { inspect } from '../../src/inspect.ts';
import { keptMessages, tellAgain } from '../../src/messages/kept-messages.ts';

const root = mkdtempSync(join(tmpdir(), 'foolscap-fix-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A content folder of one guide. */
function folder(name: string, guide: string): string {
  const file = join(root, name, 'course', 'guide.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, guide);
  return join(root, name);
}

async function fixedOnce(content: string): Promise<number> {
  const { files } = await inspect(content, { drafts: true });
  return fixContent(content, files).reduce((sum, { changes }) => sum + changes.length, 0);
}

/** Fixes until there is nothing to fix, as `check --fix` does. */
async function fixed(name: string, guide: string): Promise<string> {
  const content = folder(name, guide);
  for (let round = 0; round < 5 && (await fixedOnce(content)) > 0; round += 1);
  return readFileSync(join(content, 'course', 'guide.md'), 'utf8');
}

const head = '---\ntitle: Rivers\n---\n\n## Definition\n\nWater.\n\n';

describe('what can mean one thing only is put right', () => {
  it.each([
    ['a heading without a space', '## Review questions\n\n###Why?\n\nSo.', '###Why?', '### Why?'],
    [
      'a heading with a no-break space',
      '## Review questions\n\n###\u00a0Why?\n\nSo.',
      '###\u00a0Why?',
      '### Why?',
    ],
    ['marks in square brackets', '## Review questions\n\n### Why? [3]\n\nSo.', '[3]', '(3 marks)'],
    [
      'a box without a space',
      '## Multiple choice\n\n### Which?\n\n- [X]a\n- [ ] b',
      '- [X]a',
      '- [x] a',
    ],
    ['an empty box', '## Multiple choice\n\n### Which?\n\n- [x] a\n- [] b', '- [] b', '- [ ] b'],
    ['a pasted bullet', '## Facts\n\n• One fact.', '• One', '- One'],
    ['stars with spaces', '## Fill in the gaps\n\n- A ** b ** c.', '** b **', '**b**'],
  ])('%s', async (name, section, before, after) => {
    const guide = `${head}${section}\n`;
    expect(await fixed(name, guide)).toBe(guide.replace(before, after));
  });

  it.each([
    ['a title with a colon', 'title: Rivers: a study', 'title: "Rivers: a study"'],
    ['a key nearly right', 'title: Rivers\naliasses: [a]', 'title: Rivers\naliases: [a]'],
    ['a value nearly right', 'title: Rivers\nkind: tem', 'title: Rivers\nkind: term'],
  ])('%s', async (name, before, after) => {
    const guide = head.replace('title: Rivers', before);
    expect(await fixed(name, guide)).toBe(head.replace('title: Rivers', after));
  });
});

describe('what could mean something else is left to its author', () => {
  it.each([
    ['a number in round brackets', '## Review questions\n\n### Why in (3)\n\nSo.'],
    ['a cross in a box', '## Multiple choice\n\n### Which?\n\n- [✗] a\n- [x] b'],
    ['stars in the middle of words', '## Fill in the gaps\n\n- 2** 3 **4 and **more**.'],
    ['an indented heading', '## Review questions\n\n### Why?\n\nSo.\n\n    ### Why not? (2 marks)'],
  ])('%s', async (name, section) => {
    const guide = `${head}${section}\n`;
    expect(await fixed(name, guide)).toBe(guide);
  });

  it('a key that would then be there twice', async () => {
    const guide = head.replace('title: Rivers', 'title: Rivers\ntitel: Streams');
    expect(await fixed('twice', guide)).toBe(guide);
  });

  it('a value with what may be a comment behind it', async () => {
    const guide = head.replace('title: Rivers', 'title: Rivers: a study # for year 8');
    expect(await fixed('comment', guide)).toBe(guide);
  });
});

describe('a file that is put right', () => {
  it('keeps its line ends and its byte order mark', async () => {
    const guide = `\ufeff${`${head}## Review questions\n\n###Why? [3]\n\nSo.\n`.replaceAll('\n', '\r\n')}`;
    expect(await fixed('windows', guide)).toBe(guide.replace('###Why? [3]', '### Why? (3 marks)'));
  });

  it('is left alone where there is nothing to put right, and nothing else lies beside it', async () => {
    const content = folder('right', `${head}## Review questions\n\n### Why?\n\nSo.\n`);
    expect(await fixedOnce(content)).toBe(0);
    expect(readdirSync(join(content, 'course'))).toEqual(['guide.md']);
    const other = folder('wrong', `${head}## Review questions\n\n###Why?\n\nSo.\n`);
    expect(await fixedOnce(other)).toBe(1);
    expect(readdirSync(join(other, 'course'))).toEqual(['guide.md']);
  });

  it('says where, and what stands there now', () => {
    const place = { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } };
    const { text, changes } = withFixes('one\n###two\n', [{ place, text: '### ' }]);
    expect(text).toBe('one\n### two\n');
    expect(changes).toEqual([{ line: 2, before: '###two', after: '### two' }]);
  });

  it('gets the first of two fixes that meet', () => {
    const at = (from: number, to: number) => ({
      start: { line: 1, column: from },
      end: { line: 1, column: to },
    });
    const { text } = withFixes('abcdef', [
      { place: at(1, 4), text: 'X' },
      { place: at(3, 5), text: 'Y' },
      { place: at(5, 6), text: 'Z' },
    ]);
    expect(text).toBe('XdZf');
  });
});

it('a fix is kept with its message', () => {
  const file = new VFile({ path: 'x.md' });
  const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const message = file.message('x', { place, ruleId: 'keys-are-known' });
  message.fix = { place, text: 'y' };
  const again = new VFile({ path: 'x.md' });
  tellAgain(again, keptMessages(file));
  expect(fixesOf(again)).toEqual([{ place, text: 'y' }]);
});
