/** What is said of a formula: the text alternative of a formula on paper. */
import { createRequire } from 'node:module';
import { type Maths, mathsText } from '../../guide/maths.ts';
import { localeFor } from '../../locale/locales.ts';
import { mathmlText } from '../mathml.ts';
import { chemistSays } from './chemistry.ts';
import { asHeard, SILENT } from './heard.ts';

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

/** A formula to be spoken. Plain data. */
export interface SpokenFormula {
  /** With its namespace, as it is heard (`asHeard`): what its words are found by. */
  mathml: string;
  /** In signs, for languages without words. */
  text: string;
  /** As a chemist reads it, where it is chemistry and the language has words for that; else null. */
  chemistry: string | null;
}

/** @param language Of what it stands in; BCP 47. */
export function spokenFormula(maths: Maths, language: string): SpokenFormula {
  const { language: known, sheetWords } = localeFor(language);
  const isKnown = primary(known) === primary(language);
  return {
    mathml: mathmlText(asHeard(maths)),
    text: mathsText(maths),
    chemistry: isKnown ? chemistSays(maths, sheetWords.chemistry) : null,
  };
}

/** "en" of "en-GB". */
export function primary(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

/** True where formulas are told in words of the language; else they are told in signs. */
export function isSpoken(language: string): boolean {
  return SPOKEN.has(primary(language));
}

const known = new Map<string, string>();
let engineFor = '';

/**
 * What to say for each of these formulas, by its MathML.
 *
 * @param lang ISO 639 code; one without speech rules is spoken for in signs ("x^2 + 1").
 */
export async function spokenWords(
  formulas: readonly SpokenFormula[],
  lang: string,
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const formula of formulas) {
    const name = `${lang} ${formula.mathml}`;
    const words = known.get(name) ?? (await spoken(formula, lang));
    known.set(name, words);
    said[formula.mathml] = words;
  }
  return said;
}

async function spoken({ mathml, text, chemistry }: SpokenFormula, lang: string): Promise<string> {
  if (chemistry !== null) return chemistry;
  if (!SPOKEN.has(lang)) return text;
  const words = await inTurn(async () =>
    (await engine(lang, styleFor(mathml))).toSpeech(mathml).trim(),
  );
  return words || text;
}

/** There is one engine, and what it is set to holds for whoever speaks next. */
function inTurn(speak: () => Promise<string>): Promise<string> {
  const words = turn.then(speak);
  turn = words.catch(() => {});
  return words;
}

let turn: Promise<unknown> = Promise.resolve();

/** In chemistry nothing is multiplied. */
const styleFor = (mathml: string) => (mathml.includes(SILENT) ? 'ImpliedTimes_None' : 'default');

/** Loaded where there is a formula: it takes half a second. */
async function engine(locale: string, style: string): Promise<Engine> {
  const sre: Engine = createRequire(import.meta.url)('speech-rule-engine');
  if (engineFor !== `${locale} ${style}`) {
    await sre.setupEngine({ locale, style, domain: 'clearspeak', modality: 'speech' });
    engineFor = `${locale} ${style}`;
  }
  return sre;
}
