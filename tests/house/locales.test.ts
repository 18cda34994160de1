import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locale/en/locale.ts';
import * as languages from '../../src/locale/languages.ts';
import { localeFor, nearest } from '../../src/locale/locales.ts';

const FOLDER = new URL('../../src/locale/', import.meta.url);

it('every folder of a language has its line, and every line its folder', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
  const written = Object.values(languages).map(({ language }) => language);
  expect(folders.map(({ name }) => name).sort()).toEqual(written.sort());
});

describe('the words of a language', () => {
  const known = ['pt', 'pt-BR', 'zh-Hant', 'en'].map((language) => ({ language }));

  it.each([
    ['pt', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['pt-AO', 'pt'],
    ['pt-Latn-BR', 'pt'],
    ['zh-Hant-TW', 'zh-Hant'],
  ])('are those of the nearest there are: %s', (language, found) => {
    expect(nearest(language, known)?.language).toBe(found);
  });

  it.each(['zh', 'zh-Hans', 'p', 'ptx', 'constructor', ''])('are nobody else’s: %j', (language) => {
    expect(nearest(language, known)).toBeNull();
  });

  it.each(['en', 'en-GB', 'EN-us', 'tlh', 'ar-Latn', 'constructor'])(
    'are English where there are no others: %s',
    (language) => {
      expect(localeFor(language)).toBe(en);
    },
  );

  it.each(['dv', 'ug-CN', 'az-Arab'])('stand apart from a right-to-left text: %s', (language) => {
    const { grammar, pageWords, sheetWords } = localeFor(language);
    expect(grammar).toBe(en.grammar);
    expect(pageWords.home).toBe('\u2066Home\u2069');
    expect(pageWords.guideCount(2)).toBe('\u20662 guides\u2069');
    expect(sheetWords.name).toBe('\u2066Name\u2069');
    expect(sheetWords.key.accept).toBe('\u2066Accept:\u2069');
  });
});
