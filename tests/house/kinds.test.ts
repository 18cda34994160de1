/** A kind of question has the same name in every layer, and those that no compiler asks know it too. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { QUESTION_TYPES } from '../../src/guide/kinds/kinds.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

const LAYERS = [
  'src/guide/kinds/<kind>.ts',
  'src/2-parse/questions/<kind>.ts',
  'src/5-print/questions/<kind>.ts',
  'src/5-print/typst/questions/<kind>.typ',
  'templates/components/questions/<kind>.tsx',
];

/** `multipleChoice` → `multiple-choice`. */
const fileName = (type: string) => type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const missing = (types: readonly string[]) =>
  types
    .flatMap((type) => LAYERS.map((layer) => layer.replace('<kind>', fileName(type))))
    .filter((file) => !existsSync(ROOT + file));

it('every kind has its file in every layer', () => {
  expect(QUESTION_TYPES.length).toBeGreaterThanOrEqual(6);
  expect(missing(QUESTION_TYPES)).toEqual([]);
  // A control: what there is not is missed.
  expect(missing(['noSuchKind'])).toHaveLength(LAYERS.length);
});

it('Typst’s table has every kind under its type', () => {
  const table = readFileSync(`${ROOT}src/5-print/typst/questions/kinds.typ`, 'utf8');
  const rows = [...table.matchAll(/^ {2}(\w+): ([\w-]+),$/gm)].map(([, type, file]) => [
    type,
    file,
  ]);
  expect(rows).toEqual(QUESTION_TYPES.map((type) => [type, fileName(type)]));
});

it.each(['worksheet', 'answer-key'])('a golden %s has every kind in it', (file) => {
  const golden = readFileSync(
    `${ROOT}tests/cases/sheets/every-kind-of-question/${file}.yml`,
    'utf8',
  );
  const found = new Set([...golden.matchAll(/\bt: (\w+)$/gm)].map(([, type]) => type));
  expect(QUESTION_TYPES.filter((type) => !found.has(type))).toEqual([]);
});
