/** The twin with other answers: nothing of an answer is left in it, and everything else is. */
import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-content.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { versionLetters } from '../../src/guide/arrange.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { withOtherAnswers } from '../../src/guide/other-answers.ts';
import type { Block, ProseType } from '../../src/guide/prose.ts';
import type { Question, Review } from '../../src/guide/questions.ts';
import { plainText, wordCount } from '../../src/guide/text.ts';
import { exercisesOf, questionsOf, worksheetFrom } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

function guideFrom(body: string): Guide {
  const text = `---\nkind: topic\ntitle: Cells\n---\n\n${body}\n`;
  const guide = parseGuide(readGuide(new TextEncoder().encode(text), 'x/cells.md'), INHERITED);
  if (guide === null) throw new Error('no guide');
  return guide;
}

const questions = (guide: Guide): Question[] => exercisesOf(guide).flatMap(questionsOf);

type Sample<T extends ProseType> = Omit<Extract<Block, { type: T }>, 'type'>;
const text = { type: 'text' as const, value: 'nucleus' };
const maths = { type: 'identifier', value: 'x' } as const;

/** One of each kind, with all that it can have. A new kind of prose has to be added here. */
const SAMPLES: { [T in ProseType]: Sample<T> } = {
  text: { value: 'nucleus' },
  inlineCode: { value: 'nucleus()' },
  code: { value: 'print(nucleus)', lang: 'python', meta: 'nucleus.py' },
  formula: { value: 'x', maths: maths as never },
  formulaBlock: { value: 'x', maths: maths as never },
  link: { url: 'https://example.org/nucleus', title: 'nucleus', children: [text] },
  image: { url: 'nucleus.svg', alt: 'nucleus', title: 'nucleus' },
  inlineMark: { tag: 'abbr', title: 'nucleus', children: [text] },
  foreign: { language: 'fr', children: [text] },
  footnoteReference: { identifier: 'nucleus', label: 'nucleus' },
  heading: { depth: 5, children: [text] },
  list: { ordered: true, start: 3, children: [] },
  listItem: { checked: true, children: [] },
  table: { align: ['left'], children: [] },
  tableRow: { children: [{ type: 'tableCell', children: [text] }] },
  tableCell: { children: [text] },
  strong: { children: [text] },
  emphasis: { children: [text] },
  delete: { children: [text] },
  paragraph: { children: [text] },
  blockquote: { children: [{ type: 'paragraph', children: [text] }] },
  deletion: { alternatives: [[text]], children: [text] },
  gap: { value: '', number: 1 },
  blank: { value: '' },
  break: {},
  thematicBreak: {},
};
/** They say nothing. */
const MUTE = new Set<string>(['gap', 'blank', 'break', 'thematicBreak']);
/** How a list is marked, and the kinds of what is inside. */
const SAME = /(\/type|\/ordered|^\/tag)$/;

/** Every value in a node, by the path that leads to it. */
function values(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => values(one, `${path}/${key}`));
}

function twinOf(node: { type: string }): Block {
  const guide = guideFrom('## Review questions\n\n### What is it?\n\nA thing.');
  const review = questions(guide)[0] as Review;
  review.children[1].children = [node as Block];
  const twin = questions(withOtherAnswers(guide))[0] as Review;
  return twin.children[1].children[0] as Block;
}

describe('every kind of prose in an answer becomes another', () => {
  it.each(Object.entries(SAMPLES))('%s', (type, sample) => {
    const node = { type, ...sample } as Node;
    const before = structuredClone(node);
    const after = twinOf(node);
    expect(node).toEqual(before);
    if (MUTE.has(type)) return expect(after).toEqual(before);
    const twins = new Map(values(after));
    const kept = values(before).filter(([path, value]) => twins.get(path) === value);
    expect(kept.map(([path]) => path).filter((path) => !SAME.test(path))).toEqual([]);
    expect(JSON.stringify(after)).not.toContain('nucleus');
  });

  it.each(['strong', 'emphasis', 'delete'])('%s is another mark', (type) => {
    expect(twinOf({ type, children: [] } as Node).type).not.toBe(type);
  });

  it.each(['sub', 'sup', 'kbd'])('<%s> is another mark', (tag) => {
    const mark = { type: 'inlineMark', tag, title: '', children: [] };
    expect(twinOf(mark)).not.toMatchObject({ tag });
  });

  it('with as many words, in any script', () => {
    const paragraph: Block = {
      type: 'paragraph',
      children: [{ ...text, value: 'the cell 细胞核 has' }],
    };
    expect(wordCount(plainText(twinOf(paragraph)))).toBe(wordCount(plainText(paragraph)));
  });
});

const NOTES = `Cells[^open] are small.

## Review questions

### What is it? (2 marks)

A thing[^secret], as was said[^open].

#### Marking points

- a thing
  - accept: an object

[^open]: Everyone may read this.

[^secret]: Nobody may read this[^deeper].

[^deeper]: Nor this.`;

describe('footnotes', () => {
  const twin = withOtherAnswers(guideFrom(NOTES));
  const name = (identifier: string) => identifier.replace(/^zebra-[\d-]+$/, 'another');
  const notes = twin.footnotes.map((one) => `${name(one.identifier)}: ${plainText(one.children)}`);

  it('of answers have other words and other names, those of open text stay', () => {
    expect(notes).toEqual([
      'open: Everyone may read this.',
      'another: zebra zebra zebra zebra',
      'another: zebra zebra zebra zebrazebra',
      'another: zebra zebra',
    ]);
  });

  it('of questions that keep their answers stay', () => {
    const same = withOtherAnswers(guideFrom(NOTES), () => false);
    expect(same.footnotes).toEqual(guideFrom(NOTES).footnotes);
  });

  it('and what may be accepted may not', () => {
    const marking = questions(twin)[0]?.children[2];
    expect(JSON.stringify(marking)).toContain('"verdict":"reject"');
  });
});

describe('a sheet says nothing of the answers, the order that is passed over aside', () => {
  const count = 40;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const guide = guideFrom(
    [
      ...numbers.map((n) => `## Put in order: ${n}\n\n1. melt ${n}\n2. boil ${n}\n3. cool ${n}`),
      ...numbers.map(
        (n) =>
          `## Match: ${n}\n\n| Term | Meaning |\n|---|---|\n| one ${n} | first ${n} |\n| two ${n} | second ${n} |\n| three ${n} | third ${n} |`,
      ),
    ].join('\n\n'),
  );
  const sheet = (one: Guide, version: string) =>
    worksheetFrom(one, { edition: 'standard', version });
  const differing = (other: Guide) =>
    versionLetters(6).filter(
      (version) => JSON.stringify(sheet(guide, version)) !== JSON.stringify(sheet(other, version)),
    );

  it('made from its twin it is the same in every version', () => {
    const twin = withOtherAnswers(guide);
    expect(questions(twin)).toHaveLength(2 * count);
    expect(differing(twin)).toEqual([]);
  });

  it('and would not be, did the twin pass over its own solution (so the test can fail)', () => {
    const twin = withOtherAnswers(guide);
    for (const question of questions(twin)) {
      if (question.type === 'ordering' || question.type === 'match') delete question.passedOver;
    }
    expect(differing(twin).length).toBeGreaterThan(3);
  });
});
