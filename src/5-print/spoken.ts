/** What is said of a formula: the text alternative of a formula on paper. */
import { createRequire } from 'node:module';
import { SILENT } from './heard.ts';

/** What we use of speech-rule-engine 4.1, whose package names no types. */
interface Engine {
  /** Settles when the words of the language are loaded; the settings hold until the next call. */
  setupEngine: (options: {
    locale: string;
    style: string;
    domain: 'clearspeak';
    modality: 'speech';
  }) => Promise<unknown>;
  /** @param mathml With its namespace. */
  toSpeech: (mathml: string) => string;
}

/** Languages that the speech rules have words for; for others a formula is said as it is written. */
const SPOKEN = new Set([
  'af',
  'ca',
  'da',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'it',
  'ko',
  'nb',
  'nn',
  'sv',
]);

const known = new Map<string, string>();
let engineFor = '';

/**
 * What to say for each of these formulas, by the formula.
 *
 * @param formulas MathML, with its namespace, of formulas as they are heard (`asHeard`).
 * @param lang ISO 639 code; one without speech rules is spoken for in signs ("x^2 + 1").
 */
export async function spokenWords(
  formulas: readonly string[],
  lang: string,
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const mathml of formulas) {
    const name = `${lang} ${mathml}`;
    const words = known.get(name) ?? (await spoken(mathml, lang));
    known.set(name, words);
    said[mathml] = words;
  }
  return said;
}

async function spoken(mathml: string, lang: string): Promise<string> {
  const words = SPOKEN.has(lang) ? (await engine(lang, styleFor(mathml))).toSpeech(mathml) : '';
  return (
    words.trim() ||
    mathml
      .replace(/<[^>]+>/g, ' ')
      .replaceAll(SILENT, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** In chemistry nothing is multiplied. */
const styleFor = (mathml: string) => (mathml.includes(SILENT) ? 'ImpliedTimes_None' : 'default');

/** Loaded where there is a formula: it takes a fifth of a second. */
async function engine(locale: string, style: string): Promise<Engine> {
  const sre = createRequire(import.meta.url)('speech-rule-engine') as Engine;
  if (engineFor !== `${locale} ${style}`) {
    await sre.setupEngine({ locale, style, domain: 'clearspeak', modality: 'speech' });
    engineFor = `${locale} ${style}`;
  }
  return sre;
}
