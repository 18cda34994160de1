/**
 * Reading, parsing, checking, pages and the data of sheets cost time in proportion to a guide's length, whatever
 * it is full of; where it holds more than that can be said of, it is refused by one error.
 */
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { guide } from '../fuzz/doors.ts';

const HEAD = '---\ntitle: T\nkind: topic\n---\n\n';
/** UTF-16 units. */
const SMALL = 6_000;
const TIMES = 4;
const LARGE = 200_000;
/** Four times the text: 4 where time is linear, 16 where it is quadratic. */
const BOUND = 8;
/**
 * The Markdown parser goes over a list anew for every list in it: at this length three times the time for twice the
 * text. What is much longer is refused (`nesting-has-a-limit`).
 */
const OF_LISTS_IN_LISTS = 13;

type Shape = (size: number) => string;

const PROSE = '## Rivers\n\n';
const SHAPES = {
  'equal stems': under('## Review questions\n\n', () => '### Why?\n\nB\n\n'),
  'equal headings': under(PROSE, () => '### A\n\ntext\n\n'),
  'unlike headings': under(PROSE, (n) => `## Heading ${n}\n\ntext\n\n`),
  'broken links to headings': under(PROSE, (n) => `## H${n}\n\n[a](#x${n}) [b](#y${n})\n\n`),
  'undefined references': under(PROSE, (n) => `[b][r${n}]\n\n`),
  'definitions of references': under(
    PROSE,
    (n) => `[r${n}]\n\n[r${n}]: https://example.org/${n}\n\n`,
  ),
  'broken HTML': under(PROSE, () => '<b>a\n\n'),
  'bare paragraphs': under(PROSE, () => 'a\n\n'),
  'paragraphs of one sign': under(PROSE, () => '(\n\n'),
  'tasks in prose': under(PROSE, () => '- [ ] a\n'),
  'lists in lists': under(PROSE, () => '- a\n  - b\n    - c\n'),
  'lists apart': under(PROSE, () => 'a\n\n- b\n\n'),
  'small tables': under(PROSE, () => '| a | b |\n|---|---|\n| 1 | 2 |\n\n'),
  'wide tables': under(
    PROSE,
    () => `${'|a'.repeat(90)}|\n${'|-'.repeat(90)}|\n${`${'|1'.repeat(90)}|\n`.repeat(8)}\n`,
  ),
  brackets: under(PROSE, (n) => `[a] [b](c) [d]${n % 50 === 49 ? '\n\n' : ' '}`),
  'words of another language': under(
    PROSE,
    (n) => `[a *b*]{lang=fr} [[c](d) e]{lang=he}${n % 50 === 49 ? '\n\n' : ' '}`,
  ),
  'words of another language in such words': under(
    PROSE,
    () => `${'['.repeat(40)}a${']{lang=fr}'.repeat(40)}\n\n`,
  ),
  'languages that mark nothing': under(
    PROSE,
    (n) => `a]{lang=fr} {lang=fr} ]{lang=${n % 50 === 49 ? '\n\n' : ' '}`,
  ),
  'languages of blocks': under(PROSE, () => 'a\n\n{lang=fr}\n\n'),
  'pictures that are not there': under(PROSE, (n) => `![a dog](a${n}.png)\n\n`),
  footnotes: under(PROSE, (n) => `a[^${n}]\n\n[^${n}]: note\n\n`),
  'line breaks': under(PROSE, (n) => (n % 200 === 199 ? 'a\n\n' : 'a\\\n')),
  formulas: under(PROSE, () => '$$x^2$$ a\n\n'),
  'key terms': under('## Key terms\n\n', (n) => `- **term ${n}** — meaning ${n}\n`),
  statements: under('## True or false\n\n', (n) => `- [x] statement ${n}\n`),
  options: under('## Multiple choice\n\n### Which?\n\n- [x] a\n', (n) => `- [ ] option ${n}\n`),
  'questions with options': under(
    '## Multiple choice\n\n',
    (n) => `### Which ${n}?\n\n- [x] a\n- [ ] b\n\n`,
  ),
  gaps: under('## Fill in the gaps\n\n', (n) => `${n + 1}. The **word${n}** is here.\n`),
  sections: under('', (n) => `## Review questions: part ${n}\n\n### Why ${n}?\n\nB\n\n`),
  'parts of a question': under(
    '## Review questions\n\n### Why?\n\n',
    (n) => `#### (a) What ${n}? (1 mark)\n\n##### Answer\n\nB\n\n`,
  ),
} satisfies Record<string, Shape>;

describe('time grows as the text does', () => {
  // What runs first is slow, and a slow small guide hides a slow large one.
  for (const shape of Object.values(SHAPES)) guide(bytesOf(shape, SMALL / 4));

  for (const [name, shape] of Object.entries(SHAPES)) {
    test(name, () => {
      const bound = name === 'lists in lists' ? OF_LISTS_IN_LISTS : BOUND;
      expect(growth((bytes) => guide(bytes), shape)).toBeLessThan(bound);
    });
  }

  test('the measure sees what takes the square of the time', () => {
    const pairs = (bytes: Uint8Array) => {
      const lines = new TextDecoder().decode(bytes).split('\n');
      return lines.filter((line) => lines.every((other) => other.length !== line.length + 1_000));
    };
    const shape = under('', () => 'ab\n');
    pairs(bytesOf(shape, SMALL));
    expect(growth(pairs, (size) => shape(size * 2))).toBeGreaterThan(BOUND);
  });
});

describe('200 KB of one thing', () => {
  test.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('%s', (name) => {
    let told: ReturnType<typeof readAt> = [];
    const spent = timeOf(() => {
      told = readAt(name);
    });
    expect(spent / 1e6).toBeLessThan(60);
    expect(told.length).toBeLessThanOrEqual(1);
    if (told.length === 0) return;
    expect(['files-are-of-a-sane-size', 'nesting-has-a-limit']).toContain(told[0]);
  });

  test('is refused where it is thousands of blocks, and read where it is a guide', () => {
    for (const name of ['equal stems', 'paragraphs of one sign', 'tasks in prose'] as const) {
      expect(readAt(name), name).toEqual(['files-are-of-a-sane-size']);
    }
    expect(readAt('wide tables')).toEqual(['nesting-has-a-limit']);
    const paragraph = `${'The river carries stones and sand down to the sea. '.repeat(4)}\n\n`;
    const prose = under('', (n) => `## Heading ${n}\n\n${paragraph.repeat(3)}`);
    const notes = under(
      '',
      (n) => `Notes ${n}:\n\n- ${paragraph.trim()}\n  - ${paragraph.trim()}\n  - a point\n\n`,
    );
    const outline = under('## Notes\n\n', (n) => `- Point ${n}\n  - ${paragraph.trim()}\n`);
    for (const shape of [prose, notes, outline]) {
      const source = readGuide(bytesOf(shape, LARGE), 'rivers/guide.md');
      expect(source.file.messages.map(String)).toEqual([]);
    }
  });
});

function readAt(name: keyof typeof SHAPES): (string | undefined)[] {
  const { file } = readGuide(bytesOf(SHAPES[name], LARGE), 'rivers/guide.md');
  return file.messages.map(({ ruleId }) => ruleId);
}

function under(head: string, unit: (n: number) => string): Shape {
  return (size) => {
    let text = HEAD + head;
    for (let n = 0; text.length < size; n += 1) text += unit(n);
    return text;
  };
}

function bytesOf(shape: Shape, size: number): Uint8Array {
  return new TextEncoder().encode(shape(size));
}

/** How many times the processor time a text of four times the length takes: the least of up to five tries. */
function growth(work: (bytes: Uint8Array) => unknown, shape: Shape): number {
  const small = bytesOf(shape, SMALL);
  const large = bytesOf(shape, SMALL * TIMES);
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && least >= BOUND; tries += 1) {
    least = Math.min(least, timeOf(() => work(large)) / timeOf(() => work(small)));
  }
  return least;
}

/** Of the processor, so that what else the machine does matters little; in microseconds. */
function timeOf(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return user + system;
}
