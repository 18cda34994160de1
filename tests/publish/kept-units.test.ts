/** What is kept of a guide is what was made of it, and what can't be read any more is made again. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fromText, toText } from '../../src/guide/text-of.ts';
import { keptUnits, unitKey } from '../../src/units/kept-units.ts';
import { type MadeUnit, makeUnit, type Unit, type UnitInput } from '../../src/units/unit.ts';
import { temporaryFolder } from '../support/content.ts';
import { INHERITED } from '../support/inherited.ts';

const TEXT = `---
title: Tide
---

## Definition

The *sea* rises and falls.

## Facts

1. It rises **twice** a day.
`;

let folder: string;
let key: string;
let made: MadeUnit;
/** How often it was made again. */
let again: number;

const remade = (): Unit => {
  again += 1;
  return made.unit;
};

beforeEach(async () => {
  folder = await temporaryFolder();
  again = 0;
  const input: UnitInput = {
    path: 'sea/tide.md',
    bytes: Buffer.from(TEXT),
    inherited: INHERITED,
    drafts: true,
  };
  key = unitKey(input);
  made = makeUnit(input);
});

/** @param parts Which of it are kept. */
function keep(parts: readonly ('unit' | 'guide')[]): Unit {
  const units = keptUnits(folder, null);
  const unit = parts.includes('unit') ? units.keepUnit(key, made.unit, remade) : made.unit;
  if (made.guide !== null && parts.includes('guide')) units.keepGuide(key, made.guide);
  expect(unit).toEqual(made.unit);
  units.close();
  return unit;
}

it('is the unit with its texts, and the tree', () => {
  keep(['unit', 'guide']);
  const units = keptUnits(folder, null);
  expect(units.unit(key, remade)).toEqual(made.unit);
  expect(units.guide(key)).toEqual(made.guide);
  expect(again).toBe(0);
});

it('is no unit where another process has not kept the tree', () => {
  keep(['unit']);
  expect(keptUnits(folder, null).unit(key, remade)).toBeNull();
});

it('is made again where its texts are gone meanwhile', () => {
  const unit = keep(['unit', 'guide']);
  rmSync(join(folder, 'texts'), { recursive: true });
  expect(unit.card?.texts).toEqual(made.unit.card?.texts);
  expect(again).toBe(1);
});

it('quotes the same words without their places in the file', () => {
  const { card } = made.unit;
  if (card === null) throw new Error('No card');
  const [paragraph] = fromText(card.definition);
  expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ value: 'The ' }, {}, {}] });
  expect(JSON.stringify([paragraph, fromText(card.texts.facts)])).not.toContain('position');
  // A control: a tree has them.
  expect(JSON.stringify(made.guide)).toContain('position');
  expect(fromText(toText(['a', 1, null]))).toEqual(['a', 1, null]);
});
