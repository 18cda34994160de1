/** Lines that head a part of a pasted study guide, whatever words their author chose. */
import type { QuestionDraft, Rich } from '../draft.ts';
import type { Line } from '../line.ts';
import { plain, rawText, slice } from '../rich.ts';

export type PartName =
  | 'definition'
  | 'facts'
  | 'keyTerms'
  | 'summary'
  | 'answers'
  /** Exercises of any type, told by what they look like. */
  | 'exercises'
  | QuestionDraft['type'];

export interface Heading {
  part: PartName;
  /** "Section A"; empty for none. */
  label: string;
  /** Words beside those that name the part, to be kept. */
  own: string;
  /** What stands behind the colon in the same line. */
  rest: Rich;
}

const LABEL =
  /^((?:section|part|exercise|activity|worksheet)\s+(?:\d{1,2}|[a-z]|[ivx]{1,4}))\b\s*[.:)–—-]*\s*/i;
const COUNT = /^(?:the\s+)?(?:top\s+)?(?:\d{1,2}|five|ten)\s+(?=\p{L})/iu;

/** What a heading of each part says; what it says besides is kept. Tried in this order. */
const NAMES: readonly (readonly [PartName, RegExp])[] = [
  [
    'answers',
    /^(?:answers|answer (?:key|sheet|list)|(?:model|suggested|sample) answers|key(?=\s*:?\s*$)|mark(?:ing)? scheme|solutions(?=\s*(?::|$|to\b|for\b)))(?![\p{L}\p{N}])/iu,
  ],
  ['definition', /^definitions?\b/i],
  [
    'facts',
    /\bmust[ -]know(?: (?:facts?|points?|things|information)\b|(?=\s*(?::|$|about\b)))|^(?:(?:key|main|important|essential) (?:facts|points|ideas)|facts?)\b/i,
  ],
  [
    'keyTerms',
    /^(?:key (?:terms?|words?|vocabulary)|keywords|vocabulary|glossary|important terms)\b/i,
  ],
  ['summary', /^(?:summary|conclusion|in summary)\b/i],
  ['multipleChoice', /^(?:multiple[ -]choice(?: questions?)?|mcqs?|quiz)\b/i],
  ['trueFalse', /^true\s*(?:\/|or|and|-)\s*false(?: questions?| statements?)?\b/i],
  [
    'cloze',
    /^(?:fill[ -]in[ -](?:the[ -])?(?:gaps?|blanks?)|fill the (?:gaps?|blanks?)|gap[ -]?fill|cloze|complete the sentences?)\b/i,
  ],
  ['match', /^match(?:ing|[ -]up)?\b(?: (?:the )?(?:terms?|pairs?|words?|columns?))?/i],
  [
    'ordering',
    /^(?:put(?: these| the (?:steps|events))?(?: in| into)(?: the)?(?: right| correct)? order|sequencing|ordering)\b/i,
  ],
  [
    'review',
    /^(?:review|revision|study|discussion|essay|exam|long[ -]answer|extended(?:[ -]response)?|structured|comprehension) questions?\b/i,
  ],
  [
    'exercises',
    /^(?:(?:practice|short[ -]answer|quick|self[ -]test)? ?questions?|test yourself|check your understanding|exercises?|review|worksheet|practice)\b/i,
  ],
];

/** Of which a line may hold more than its heading: "Definition: …". */
const WITH_REST: readonly PartName[] = ['definition', 'answers', 'summary'];

/** @returns null where a line heads no part. */
export function headingOf(
  line: Line,
  isKnown: (part: PartName) => boolean = () => true,
): Heading | null {
  const { marker, block } = line;
  if (block !== null || marker?.kind === 'bullet' || marker?.kind === 'roman') return null;
  const raw = rawText(line.text);
  const lead = raw.length - raw.trimStart().length;
  const words = raw.trim();
  if (words === '' || /[?？]$/.test(words)) return null;
  const label = LABEL.exec(words);
  const named = words.slice(label?.[0].length ?? 0);
  if (label !== null && named === '') {
    return { part: 'exercises', label: label[1] ?? '', own: '', rest: [] };
  }
  const count = COUNT.exec(named)?.[0] ?? '';
  for (const [part, pattern] of NAMES) {
    const found = pattern.exec(named.slice(count.length));
    if (found === null || !isKnown(part)) continue;
    const end = count.length + found.index + found[0].length;
    const before = named.slice(count.length, count.length + found.index);
    const behind = named.slice(end);
    const colon = /^[^:]{0,60}:/.exec(behind)?.[0];
    const rest =
      WITH_REST.includes(part) && colon !== undefined && behind.length > colon.length
        ? slice(line.text, lead + (label?.[0].length ?? 0) + end + colon.length)
        : [];
    const own =
      rest.length === 0 ? `${before} ${behind}` : `${before} ${colon?.slice(0, -1) ?? ''}`;
    if (!isHeading(line, own, rest.length > 0, label !== null)) return null;
    return { part, label: label?.[1] ?? '', own: tidied(own), rest };
  }
  if (label === null || named.length > 60) return null;
  return { part: 'exercises', label: label[1] ?? '', own: tidied(named), rest: [] };
}

/** A sentence that begins with the same word is none: "Facts are stubborn things." */
function isHeading(
  { heading, text, marker }: Line,
  own: string,
  hasRest: boolean,
  labelled: boolean,
): boolean {
  if (heading > 0) return true;
  if (hasRest) return marker === null;
  const words = own.trim();
  if (marker?.kind === 'number' && words !== '' && !/^[:.]$/.test(words)) return false;
  if (words === '' || /^[:.(–—-]/.test(words) || labelled) return plain(text).length <= 90;
  return plain(text).length <= 70 && !/[.!;,]$/.test(words);
}

function tidied(own: string): string {
  return own
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:.–—-]+|[\s:.–—-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
}
