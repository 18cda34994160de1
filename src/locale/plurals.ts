import { baseLanguage } from './base-language.ts';

/** The end of a word in the plural, and what stands there in the singular. */
type Ending = readonly [plural: string, singular: string];

/**
 * So that a search for one finds the other. Only that both come to the same matters: what is no word ("specy") harms
 * nobody. The first that fits counts; one that stays as it is is spared by those below.
 */
const PLURALS: ReadonlyMap<string, readonly Ending[]> = new Map(
  Object.entries({
    en: [
      ['theses', 'thesis'],
      ['lyses', 'lysis'],
      ['crises', 'crisis'],
      ['vertices', 'vertex'],
      ['matrices', 'matrix'],
      ['nuclei', 'nucleus'],
      ['fungi', 'fungus'],
      ['bacteria', 'bacterium'],
      ['halves', 'half'],
      ['leaves', 'leaf'],
      ['lives', 'life'],
      ['ies', 'y'],
      ['sses', 'ss'],
      ['shes', 'sh'],
      ['ches', 'ch'],
      ['xes', 'x'],
      ['ss', 'ss'],
      ['us', 'us'],
      ['is', 'is'],
      ['s', ''],
    ],
    fr: [
      ['eaux', 'eau'],
      ['aux', 'al'],
      ['eux', 'eu'],
      ['s', ''],
    ],
    es: [
      ['ces', 'z'],
      ['iones', 'ion'],
      ['ores', 'or'],
      ['ades', 'ad'],
      ['s', ''],
    ],
    pt: [
      ['oes', 'ao'],
      ['aes', 'ao'],
      ['ais', 'al'],
      ['eis', 'el'],
      ['ns', 'm'],
      ['res', 'r'],
      ['s', ''],
    ],
    it: [
      ['che', 'ca'],
      ['ghe', 'ga'],
      ['chi', 'co'],
      ['ghi', 'go'],
    ],
    de: [
      ['ungen', 'ung'],
      ['heiten', 'heit'],
      ['keiten', 'keit'],
      ['ionen', 'ion'],
      ['innen', 'in'],
    ],
    nl: [
      ['heden', 'heid'],
      ['s', ''],
    ],
  } satisfies Record<string, readonly Ending[]>),
);

/** @param language BCP 47. */
export function pluralsOf(language: string): readonly Ending[] {
  return PLURALS.get(baseLanguage(language)) ?? [];
}
