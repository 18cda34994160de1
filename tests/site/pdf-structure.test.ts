/** What a screen reader finds in a printed sheet: headings, lists, tables, and words for what is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { pdfContents } from '../support/pdf.ts';
import { pdfStructure, wrongStructure } from '../support/pdf-structure.ts';

let structure: string;
let contents: string;
/** As the sheet's page numbers its questions. */
let questions: string[];

beforeAll(() => {
  const guide = join(inject('smallSite'), 'rivers', 'erosion');
  structure = pdfStructure(join(guide, 'worksheet.pdf'));
  contents = pdfContents(join(guide, 'worksheet.pdf'));
  const page = readFileSync(join(guide, 'worksheet', 'index.html'), 'utf8');
  const labels = [...page.matchAll(/>Question (\d+)(?: (\([a-z]\)))?[:,]/g)];
  const unique = new Map(
    labels.map(([, number = '', part]) => [number + (part ?? ''), part ?? number]),
  );
  questions = [...unique.values()];
});

it('every question and every part of one has a heading', () => {
  expect(questions.length).toBeGreaterThan(8);
  expect(questions).toContain('(b)');
  expect(wrongStructure(structure, questions)).toEqual([]);
});

it('one without would be noticed, as would a rank that is skipped', () => {
  const bare = structure.replace(/H3 "2Look/, 'P "2Look');
  expect(wrongStructure(bare, questions)).not.toEqual([]);
  expect(wrongStructure(structure.replaceAll(/^(\s*)H2\b/gm, '$1P'), questions)).not.toEqual([]);
});

it('options and steps are lists, a match is a table with header cells', () => {
  // Two words beside each other, three formulas, and three steps.
  expect(structure.match(/^\s*L \(block\)/gm)).toHaveLength(3);
  expect(structure.match(/^\s*LI \(block\)/gm)).toHaveLength(8);
  expect(structure.match(/^\s*TH\b/gm)).toHaveLength(2);
});

it('gaps and answer spaces say what they are', () => {
  expect(contents).toContain('gap 1');
  expect(contents).toContain('gap 2');
  expect(contents).toMatch(/answer space, \d+ lines/);
  expect(contents).not.toMatch(/_{3,}/);
});
