import { isForeign } from '../../guide/foreign.ts';
import type { Foreign } from '../../guide/prose.ts';
import type { ForeignJson } from './format.ts';
import { plainLine } from './plain-lines.ts';

/** `foreign` where there is any, for spreading into what has these texts. */
export function foreignJson(texts: unknown): { foreign?: ForeignJson } {
  const foreign = foreignIn(texts).map(({ language, children }) => ({
    language,
    text: plainLine(children),
  }));
  return foreign.length === 0 ? {} : { foreign };
}

/** The same of an answer: what is asked has told of its own. */
export function foreignOfAnswer(answer: unknown, asked: unknown): { foreign?: ForeignJson } {
  const known = new Set((foreignJson(asked).foreign ?? []).map((one) => JSON.stringify(one)));
  const { foreign = [] } = foreignJson(answer);
  const own = foreign.filter((one) => !known.has(JSON.stringify(one)));
  return own.length === 0 ? {} : { foreign: own };
}

/** In the order of the text, those within others behind them. Trees may lie anywhere in what is given. */
function foreignIn(value: unknown): Foreign[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(foreignIn);
  return isForeign(value) ? [value, ...inside] : inside;
}
