/** What a search finds: by names and texts, with slips of the pen, in the plural, in scripts without spaces. */
import { describe, expect, it } from 'vitest';
import type { SearchNames } from '../../src/4-render/search/format.ts';
import { en } from '../../src/locale/en/locale.ts';
import { pluralsOf } from '../../src/locale/plurals.ts';
import { Catalogue } from '../../templates/scripts/search/catalogue.ts';
import { marked } from '../../templates/scripts/search/marked.ts';

function catalogueIn(language: string, guides: SearchNames['courses'][number]['guides']) {
  return new Catalogue({
    file: 'names',
    language,
    words: en.pageWords.search,
    plurals: pluralsOf(language),
    courses: [{ slug: 'water', title: 'Water', size: 0, guides }],
  });
}

const catalogue = catalogueIn('en', [
  ['evaporation', 'term', 'Evaporation', ['drying up'], [], ''],
  ['ox-bow-lake', 'term', 'Ox-bow lake', ['cut-off'], ['meander', 'CO₂', 'cities'], ''],
  ['chatelier', 'term', 'Le Chatelier’s principle', [], [], ''],
  ['why', 'question', 'Why do rivers flood?', [], [], ''],
  ['detente', 'term', 'Détente', [], [], ''],
  ['lake', 'topic', 'Lake and river', [], [], ''],
]);
catalogue.addTexts({
  file: 'texts',
  course: 'water',
  guides: [
    [
      'ox-bow-lake',
      'A lake in a meander that a river has left.',
      ['a bend of a river', 'a gas', 'large towns'],
      ['Oxbow lakes silt up in some **hundred** years.'],
      [['how', 'How does an ox-bow lake come about?']],
    ],
    ['gone', 'Of another build', [], ['Nobody finds this'], []],
  ],
});

const names = (query: string) =>
  catalogue
    .find(query, 10)
    .courses.flatMap(({ kinds }) => kinds.flatMap(({ entries }) => entries))
    .map(({ kind, name, anchor }) => `${kind}: ${name || anchor}`);

describe('a search', () => {
  it.each([
    ['evaporation', 'term: Evaporation'],
    ['EVAPOR', 'term: Evaporation'],
    ['evapuration', 'term: Evaporation'],
    ['evpaoration', 'term: Evaporation'],
    ['evapration', 'term: Evaporation'],
    ['evaporattion', 'term: Evaporation'],
    ['drying', 'term: Evaporation'],
    ['detente', 'term: Détente'],
    ['dètente', 'term: Détente'],
    ['meanders', 'keyTerm: meander'],
    ['city', 'keyTerm: cities'],
    ['co2', 'keyTerm: CO₂'],
    ['chateliers principle', 'term: Le Chatelier’s principle'],
    ["chatelier's", 'term: Le Chatelier’s principle'],
    ['lake', 'topic: Lake and river'],
    ['hundred years', 'fact: fact.1'],
    ['lake come', 'asked: how'],
    ['why does a river flood', 'question: Why do rivers flood?'],
  ])('for “%s” finds %s first', (query, found) => {
    expect(names(query)[0]).toBe(found);
  });

  it('puts what is called so before what speaks of it', () => {
    expect(names('ox-bow lake')).toEqual(['term: Ox-bow lake', 'asked: how']);
  });

  it.each(['', '  ', '?!', 'xylophone', 'gas giant planet system', 'nobody'])(
    'for “%s” finds nothing',
    (query) => {
      expect(names(query)).toEqual([]);
    },
  );

  it('tells what is only near from what was typed', () => {
    expect(catalogue.find('evapuration', 5).isNear).toBe(true);
    expect(catalogue.find('evaporation', 5).isNear).toBe(false);
    expect(catalogue.find('evap', 5).isNear).toBe(false);
  });

  it('gives the best of many, and says how many there are', () => {
    const { total, shown } = catalogue.find('lake', 2);
    expect(total).toBeGreaterThan(2);
    expect(shown).toBe(2);
  });
});

describe('scripts without spaces', () => {
  const japanese = catalogueIn('ja', [
    ['photosynthesis', 'term', '光合成とは何か', [], [], ''],
    ['cells', 'term', '細胞の構造', [], [], ''],
  ]);
  it.each([
    ['光合成', 'photosynthesis'],
    ['構造', 'cells'],
  ])('are taken apart: %s', (query, slug) => {
    const { courses } = japanese.find(query, 5);
    const found = courses.flatMap(({ kinds }) => kinds.flatMap(({ entries }) => entries));
    expect(found.map(({ address }) => address)).toEqual([`water/${slug}/`]);
  });
});

describe('what is shown of a text', () => {
  const shown = (text: string, query: string) => {
    const { words } = catalogue;
    const found = new Set(words.in(query).map(({ word }) => word));
    return marked(text, words, found)
      .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
      .join('');
  };
  it('has the words that were found marked, as they are written', () => {
    expect(shown('Rivers, a river’s bed', 'river')).toBe('[Rivers], a [river]’s bed');
    expect(shown('no hit', 'river')).toBe('no hit');
  });

  it('is the part where the first of them stands, cut between words', () => {
    const filler = 'stone and sand '.repeat(20).trim();
    const text = shown(`${filler} river ${filler}`, 'river');
    expect(text).toMatch(/^… (?:stone|and|sand) .*\[river\].* (?:stone|and|sand) …$/);
    expect(text.length).toBeLessThan(200);
    expect(shown(filler, 'river')).toMatch(/^stone and .* …$/);
  });
});
