import { teachingFor } from './locales.ts';
import type { Teaching } from './teaching.ts';

/** Where one may end; never begun in the middle of a run of signs, so that a long one is read once. */
const END = /(?<![.!?…])[.!?…]+["”’)\]]*\s+(?=["“‘([]*[\p{Lu}\p{N}])|[。！？]+[」』）]*/gu;

/** The sentences of a running text. A full stop behind an initial or an abbreviation ends none. */
export function sentencesOf(
  text: string,
  { abbreviations }: Pick<Teaching, 'abbreviations'>,
): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    const word = text
      .slice(Math.max(start, text.lastIndexOf(' ', index) + 1), index)
      .replace(/^["“‘([]+/u, '')
      .toLowerCase();
    if (end.startsWith('.') && (/^\p{L}$/u.test(word) || abbreviations.has(word))) continue;
    sentences.push(text.slice(start, index + end.length).trim());
    start = index + end.length;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** Of a language of which no more is known. */
const OFTEN_SHORTENED = {
  abbreviations: new Set(
    'approx ca cf dr e.g etc fig i.e mr mrs ms no prof st vs bzw z.b p.ex'.split(' '),
  ),
};

/** @param language BCP 47. */
export function firstSentence(text: string, language: string): string {
  return sentencesOf(text, teachingFor(language) ?? OFTEN_SHORTENED)[0] ?? '';
}
