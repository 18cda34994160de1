import type { CommandWord, Teaching } from '../teaching.ts';
import { oldestAge } from './oldest-age.ts';
import { readingAge } from './reading-age.ts';

const NO_LEAST = { underTwelve: 0, underSixteen: 0, older: 0 };

/** Marks are set wide: outside them a question is rare in any board's papers. */
const COMMAND_WORDS: readonly CommandWord[] = [
  { words: ['state', 'name', 'give', 'identify', 'list', 'define'], most: 4, least: NO_LEAST },
  {
    words: ['explain', 'compare', 'contrast'],
    most: null,
    least: { underTwelve: 1, underSixteen: 2, older: 2 },
  },
  {
    words: ['evaluate', 'assess', 'discuss', 'to what extent', 'how far do you agree'],
    most: null,
    least: { underTwelve: 2, underSixteen: 3, older: 4 },
  },
];

export const teaching: Teaching = {
  stemEnds: [
    { ends: /\ba$/i, fits: (option) => negated(startsWithVowel(option)) },
    { ends: /\ban$/i, fits: startsWithVowel },
    { ends: /\b(?:is|was)$/i, fits: (option) => negated(isPlural(option)) },
    { ends: /\b(?:are|were)$/i, fits: isPlural },
  ],
  absolutes:
    /\b(?:always|never|none|nobody|no[- ]one|nothing|every(?:one|body|thing)?|(?<!at )all|entirely|completely|absolutely|impossible)\b/i,
  asksForException:
    /^(?:which|who|what)\b(?:(?!\b(?:if|when|where|that|because|although|unless|while)\b)[^,;:])*\b(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might)(?:n['’]t|(?: [\p{L}-]+){0,3} (?:not|never)))\b|\b(?:except|apart from|other than)\s*(?:for\s*)?(?:one)?\s*(?:…|\.{3}|[:?.])?$/iu,
  negatives: /\b(?:not|never|except|apart from|other than|\p{L}+n['’]t)\b/iu,
  commandWords: COMMAND_WORDS,
  anyOf: /\b(?:any|up to|one mark (?:for )?each|a maximum of|max\.?)\b/i,
  functionWords: new Set(
    'about above after again against along among because been before being below between both cannot could does doing down during each ever every following from further have having here into itself just like made make many might more most much must only other ours over same should since some such than that their them then there these they this those through under until upon used very were what when where which while whom whose will with within without would your'.split(
      ' ',
    ),
  ),
  abbreviations: new Set(
    'mr mrs ms dr prof st sr jr vs no fig e.g i.e etc approx c ca cf vol p pp gen col capt lt sgt rev hon u.s u.k'.split(
      ' ',
    ),
  ),
  oldestAge,
  readingAge,
};

/** By how a word is spoken; null for figures and letters said one by one, of which that can't be told by a rule. */
function startsWithVowel(option: string): boolean | null {
  const [word] = option.match(/^[\p{L}'’-]+/u) ?? [];
  if (word === undefined || /^\p{Lu}{2}/u.test(word) || word.length < 2) return null;
  if (/^(?:hour|honest|honour|honor|heir)/i.test(word)) return true;
  if (/^(?:uni(?!n|m)|use|usu|uto|eu|one\b|once|ewe|ur[aei]|ubiq)/i.test(word)) return false;
  return /^[aeiou]/i.test(word);
}

/** Of one or two words alone: in a longer text the last word is not what it speaks of. */
function isPlural(option: string): boolean | null {
  const words = option.replace(/[.!?]$/, '').split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length > 2 || !/^\p{Ll}{3,}$/u.test(last)) return null;
  if (/(?:ss|us|is|ics|ness|ous|as)$/.test(last)) return null;
  return last.endsWith('s');
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
