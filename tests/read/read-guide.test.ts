import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/1-read/read-content.ts';

const read = (text: string) => readGuide(new TextEncoder().encode(text), 'air/heat.md');

describe('frontmatter', () => {
  test('never runs code, whatever language its fence names', () => {
    for (const fence of ['---js', '---JS', '--- js', '---javascript', '---coffee', '---json']) {
      const { frontmatter, file } = read(`${fence}\nglobalThis.foolscapRan = true\n---\n`);
      expect(frontmatter).toBeNull();
      expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['frontmatter-is-recognised']);
    }
    expect('foolscapRan' in globalThis).toBe(false);
  });

  test('is read anew each time', () => {
    const text = '---\ntitle: Heat\ntags: [a]\n---\n';
    const first = read(text);
    first.frontmatter?.tags.push('b');
    expect(read(text).frontmatter?.tags).toEqual(['a']);
    expect(Object.hasOwn(matter, 'cache') && text in Reflect.get(matter, 'cache')).toBe(false);
    const broken = '---\ntitle: @\n---\n';
    expect(read(broken).frontmatter).toBeNull();
    expect(read(broken).frontmatter).toBeNull();
  });

  test('is complete without a word of it', () => {
    expect(read('Text').frontmatter).toEqual({
      kind: 'term',
      title: null,
      unit: null,
      subject: '',
      level: '',
      tags: [],
      aliases: [],
      related: [],
      'moved-from': [],
      published: '',
      updated: '',
      vocabulary: [],
      draft: false,
      language: '',
      recall: true,
      'term-links': null,
      worksheet: {},
      checks: {},
      definition: null,
      facts: null,
      questions: null,
      places: {},
    });
  });

  test('leaves its lines and columns behind in the text', () => {
    const text = '---\r\ntitle: 😀\r\n---\r\n\r\nText\r\n';
    const normal = text.replaceAll('\r\n', '\n');
    const { file } = read(`\ufeff${text}`);
    expect(String(file)).toHaveLength(normal.length);
    expect(String(file).indexOf('Text')).toBe(normal.indexOf('Text'));
    expect(String(file).trim()).toBe('Text');
  });

  test('tells where each value and key stands', () => {
    const { frontmatter } = read('---\nrelated:\n  - one\n  - "two"\n---\n');
    expect(frontmatter?.places['related.1']).toEqual({
      start: { line: 4, column: 5, offset: 25 },
      end: { line: 4, column: 10, offset: 30 },
    });
    expect(frontmatter?.places['related#key']?.start).toEqual({ line: 2, column: 1, offset: 4 });
  });

  test('a bomb of aliases costs nothing', () => {
    const names = 'abcdefghi'.split('');
    const lines = names.map((name, at) => {
      const before = names[at - 1];
      const items = before === undefined ? '"x"' : `*${before}`;
      return `${name}: &${name} [${Array(9).fill(items).join(',')}]`;
    });
    const { frontmatter, file } = read(`---\n${lines.join('\n')}\n---\n`);
    expect(frontmatter).toBeNull();
    expect(new Set(file.messages.map(({ ruleId }) => ruleId))).toEqual(
      new Set(['yaml-has-no-aliases']),
    );
  });

  test('a key named __proto__ changes no prototype', () => {
    const { frontmatter } = read('---\n__proto__:\n  draft: true\n---\n');
    expect(frontmatter?.draft).toBe(false);
    expect('draft' in {}).toBe(false);
  });
});

describe('Markdown in frontmatter', () => {
  const starts = (yaml: string) => read(`---\n${yaml}\n---\n`).frontmatter?.definition?.start;

  test('keeps its start where its letters stand in the file as they are', () => {
    expect(starts('definition: Heat is energy')).toEqual({ line: 2, column: 13, indent: 0 });
    expect(starts('definition: "Heat"')).toEqual({ line: 2, column: 14, indent: 0 });
    expect(starts('definition: |\n  One\n  two\n\n  three')).toEqual({
      line: 3,
      column: 3,
      indent: 2,
    });
    expect(starts('definition: |\n    One\n      two')).toEqual({
      line: 3,
      column: 5,
      indent: 4,
    });
  });

  test('has none where YAML folded or unescaped it', () => {
    expect(starts('definition: >\n  One\n  two')).toBeNull();
    expect(starts('definition: "\\u00e9"')).toBeNull();
    expect(starts("definition: 'it''s'")).toBeNull();
    expect(starts('definition: One\n  two')).toBeNull();
  });
});

describe('laws', () => {
  test('any bytes at all are read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readGuide(bytes, 'a/b.md').file.path).toBe('a/b.md');
      }),
    );
  });

  test('any frontmatter is read without throwing, and null goes with an error', () => {
    const signs = fc.constantFrom(
      ...['\n', '  ', '- ', ': ', 'title', 'facts', 'questions', 'q', '"', "'", '[', ']', '{', '}'],
      ...['*', '&a', '*a', '!t', '|', '>', '#', '\t', 'x', '1', '? ', '@', '%', '\\', '<<', '---'],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const { frontmatter, file } = read(`---\n${parts.join('')}\n---\n`);
        if (frontmatter === null) expect(file.messages.some(({ fatal }) => fatal)).toBe(true);
        else expect(typeof (frontmatter.title?.value ?? '')).toBe('string');
      }),
      { numRuns: 2_000 },
    );
  });

  test('settings nested without end are refused', () => {
    for (const unit of ['[', '{', '- ', '? ', '{a: ', '[{']) {
      const { file } = read(`---\ntitle:\n  ${unit.repeat(20_000)}\n---\n`);
      expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['nesting-has-a-limit']);
    }
  });
});
