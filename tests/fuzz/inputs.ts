/** Inputs of every kind that people hand in: whole guides bent a little, and what breaks parsers. */
import fc from 'fast-check';
import { hostile } from '../parse/hostile-text.ts';
import {
  COURSES,
  DRAWINGS,
  GUIDES,
  KEYS,
  LINES,
  SIGNS,
  SITES,
  SVG,
  TEX,
  VALUES,
} from './pieces.ts';

export type Kind = 'guide' | 'site' | 'course' | 'drawing' | 'formula';

export interface Input {
  kind: Kind;
  bytes: Uint8Array;
}

interface Change {
  how: keyof typeof CHANGES;
  /** Where, of all lines or signs; taken modulo their number. */
  at: number;
  to: number;
  /** Which of the pieces. */
  piece: number;
}

type Pieces = readonly string[];

const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

const byLine = (change: (lines: string[], one: Change, pieces: Pieces) => string[]) => {
  return (text: string, one: Change, pieces: Pieces) =>
    change(text.split('\n'), one, pieces).join('\n');
};

const bySign = (change: (left: string, right: string, one: Change, pieces: Pieces) => string) => {
  return (text: string, one: Change, pieces: Pieces) => {
    const at = one.at % (text.length + 1);
    return change(text.slice(0, at), text.slice(at), one, pieces);
  };
};

/** How a text is bent. Each does a little, so that most of what was valid stays. */
const CHANGES = {
  dropLines: byLine((lines, { at, to }) => lines.toSpliced(at % lines.length, 1 + (to % 3))),
  doubleLine: byLine((lines, { at }) => lines.toSpliced(at % lines.length, 0, pick(lines, at))),
  moveLine: byLine((lines, { at, to }) => {
    const left = lines.toSpliced(at % lines.length, 1);
    return left.toSpliced(to % lines.length, 0, pick(lines, at));
  }),
  putLine: byLine((lines, { at, piece }, pieces) =>
    lines.toSpliced(at % (lines.length + 1), 0, pick(pieces, piece)),
  ),
  putLineApart: byLine((lines, { at, piece }, pieces) =>
    lines.toSpliced(at % (lines.length + 1), 0, '', pick(pieces, piece), ''),
  ),
  putPieceInLine: bySign((left, right, { piece }, pieces) => left + pick(pieces, piece) + right),
  putSign: bySign((left, right, { piece }) => left + pick(SIGNS, piece) + right),
  changeSign: bySign((left, right, { piece }) => left + pick(SIGNS, piece) + right.slice(1)),
  dropSigns: bySign((left, right, { to }) => left + right.slice(1 + (to % 5))),
  cutOff: bySign((left) => left),
  indent: byLine((lines, { at, to }) =>
    lines.with(at % lines.length, ' '.repeat(1 + (to % 8)) + pick(lines, at)),
  ),
  quote: byLine((lines, { at, to }) =>
    lines.with(at % lines.length, '> '.repeat(1 + (to % 40)) + pick(lines, at)),
  ),
  oddSpaces: byLine((lines, { at, piece }) =>
    lines.with(at % lines.length, pick(lines, at).replaceAll(' ', pick(SIGNS, piece))),
  ),
  otherLineEnds: (text: string) => text.replaceAll('\n', '\r\n'),
  repeatLine: byLine((lines, { at, to }) => {
    const many = Array<string>(to % 60).fill(pick(lines, at));
    return lines.toSpliced(at % lines.length, 0, ...many);
  }),
  nestDeeper: byLine((lines, { at, to }) => {
    const nest = Array.from({ length: to % 30 }, (_, deep) => `${'  '.repeat(deep)}- x`);
    return lines.toSpliced(at % lines.length, 0, ...nest);
  }),
} as const satisfies Record<string, (text: string, one: Change, pieces: Pieces) => string>;

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  at: fc.nat(),
  to: fc.nat(),
  piece: fc.nat(),
});

function bent(seeds: Pieces, pieces: Pieces): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((so, one) => CHANGES[one.how](so, one, pieces), text));
}

function soup(pieces: Pieces, between: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...pieces, ...SIGNS), fc.constantFrom(...between)), {
      maxLength,
    })
    .map((parts) => parts.flat().join(''));
}

/** One piece, over and over, up to the size that files may have and a little more. */
function vast(pieces: Pieces, most: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', ' ', '\n', '\n\n'),
      fc.integer({ min: 100, max: most }),
      fc.constantFrom('', '---\nkind: topic\ntitle: Rivers\n---\n\n'),
    )
    .map(([parts, between, length, head]) => {
      const one = parts.join(between) + between || 'x';
      return head + one.repeat(Math.ceil(length / one.length)).slice(0, length);
    });
}

const yaml = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES)), { maxLength: 8 })
  .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}\n`).join(''));

const lines = soup(LINES, ['\n', '\n', '\n\n', ' '], 30);
const fronted = fc.tuple(yaml, lines).map(([head, body]) => `---\n${head}---\n\n${body}`);

const guide = fc.oneof(
  { weight: 60, arbitrary: bent(GUIDES, LINES) },
  { weight: 12, arbitrary: hostile },
  { weight: 12, arbitrary: lines.map((body) => `---\nkind: topic\ntitle: Delta\n---\n\n${body}`) },
  { weight: 12, arbitrary: fronted },
  { weight: 2, arbitrary: vast([...LINES, ...SIGNS], 20_000) },
);

const settings = (seeds: Pieces) =>
  fc.oneof({ weight: 2, arbitrary: bent(seeds, VALUES) }, { weight: 2, arbitrary: yaml });

const drawing = fc.oneof(
  { weight: 12, arbitrary: bent(DRAWINGS, SVG) },
  {
    weight: 8,
    arbitrary: soup(SVG, ['', '', ' '], 30).map(
      (inside) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`,
    ),
  },
  {
    weight: 1,
    arbitrary: vast(SVG, 60_000).map(
      (inside) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}`,
    ),
  },
);

const formula = soup(TEX, ['', ' ', ''], 25);

const encoder = new TextEncoder();

/** Most are UTF-8; now and then a byte is not. */
function ofKind(kind: Kind, text: fc.Arbitrary<string>): fc.Arbitrary<Input> {
  const bytes = text.map((one) => encoder.encode(one));
  const broken = fc
    .tuple(bytes, fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([all, at, byte]) => (all.length === 0 ? all : all.with(at % all.length, byte)));
  return fc
    .oneof({ weight: 40, arbitrary: bytes }, { weight: 1, arbitrary: broken })
    .map((found) => ({ kind, bytes: found }));
}

/** Guides and their frontmatter for the most part; settings, drawings and formulas beside them. */
export const inputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 60, arbitrary: ofKind('guide', guide) },
  { weight: 8, arbitrary: ofKind('site', settings(SITES)) },
  { weight: 8, arbitrary: ofKind('course', settings(COURSES)) },
  { weight: 12, arbitrary: ofKind('drawing', drawing) },
  { weight: 12, arbitrary: ofKind('formula', formula) },
);

const CHUNK = 250;

/** The nth input of a seed, and all that follow. The same seed gives the same, from wherever one starts. */
export function* inputsFrom(seed: number, first = 0): Generator<Input, never> {
  for (let at = first; ; ) {
    const chunk = fc.sample(inputs, { seed: seed + Math.floor(at / CHUNK), numRuns: CHUNK });
    for (const input of chunk.slice(at % CHUNK)) {
      yield input;
      at += 1;
    }
  }
}
