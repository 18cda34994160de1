import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { exercisesOf, questionsOf } from '../../src/guide/worksheet.ts';
import { INHERITED } from '../support/inherited.ts';

const LINES = [
  '## Review questions',
  '### Why do rivers flood?',
  '## True or false',
  '- [x] The Nile flows north.',
  '- [ ] The Danube flows west.',
  '## Put in order',
  '1. Source',
  '2. Middle course',
];

const GUIDE = `---
kind: topic
title: Rivers
---

## Review questions

### Where does the Nile end?

In the Mediterranean Sea.

### Why do rivers flood?

Heavy rain.

## True or false

- [x] The Nile flows north.
- [ ] The Danube flows west.

## Put in order

1. Source
2. Middle course
3. Mouth
`;

/** Every space of Unicode and every sign without width that may stand in a text, tabs and indents as well. */
const everySign = Array.from({ length: 0x10ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{Zs}\p{Cf}]/u.test(sign) && sign !== ' ')
  // Told of when the file is read: no-bidi-controls, and tags that nobody types.
  .filter((sign) => !/[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u.test(sign));
const SIGNS = [...everySign, '    ', '\t', '      '];

function read(text: string) {
  const source = readGuide(new TextEncoder().encode(text), 'course/guide.md');
  const guide = parseGuide(source, INHERITED);
  const asked = guide === null ? [] : exercisesOf(guide).flatMap(questionsOf);
  return { messages: source.file.messages, asked: asked.map(({ type }) => type).join() };
}

/** The line with a sign before it, after its marker, and in place of the space there; in its box too. */
function slips(line: string, sign: string): string[] {
  const marker = /^(?:#+|-|\d\.) ?(?:\[.\])?/.exec(line)?.[0] ?? '';
  const words = line.slice(marker.length);
  return [
    sign + line,
    marker.replace(' ', sign) + words,
    marker + sign + words.trimStart(),
    marker.replace('[ ]', `[${sign}]`).replace('[x]', `[x${sign}]`) + words,
  ].filter((slip) => slip !== line);
}

describe('a sign that nobody sees, in a heading, a list or a box', () => {
  const whole = read(GUIDE);

  it('does not stand in the guide that is written plainly', () => {
    expect(whole.messages).toEqual([]);
    expect(whole.asked.split(',')).toHaveLength(5);
    expect(SIGNS.length).toBeGreaterThan(40);
  });

  it.each(LINES)('in "%s" is an error at its line, or changes nothing', (line) => {
    const at = GUIDE.split('\n').indexOf(line) + 1;
    const silent = SIGNS.flatMap((sign) =>
      slips(line, sign).filter((slip) => {
        const { messages, asked } = read(GUIDE.replace(line, slip));
        const errors = messages.filter(({ fatal }) => fatal === true);
        const isTold = errors.some((message) => message.line === at);
        return !isTold && (errors.length > 0 || asked !== whole.asked);
      }),
    );
    expect(silent.map((slip) => JSON.stringify(slip))).toEqual([]);
  });
});
