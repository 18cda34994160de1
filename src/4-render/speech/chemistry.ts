import { isNothing, type Maths } from '../../guide/maths.ts';
import type { SheetWords } from '../../locale/sheet-words.ts';

type ChemistryWords = SheetWords['chemistry'];

/**
 * A formula of chemistry as a chemist reads it: "N2 plus 3 H2 in equilibrium with 2 NH3", "Fe 2 plus". The rules for
 * speech would read "N sub 2" and the shape of the arrow.
 *
 * @returns null for every other formula, and for one with a sign in it that is not known here.
 */
export function chemistSays(maths: Maths, words: ChemistryWords): string | null {
  const said = saidOf(maths, words);
  return said === null || !holdsElement(maths) ? null : said.replace(/\s+/g, ' ').trim();
}

/** With a space on the sides where it stands apart; null where something in it is unknown. */
function saidOf(maths: Maths, words: ChemistryWords): string | null {
  switch (maths.type) {
    case 'space':
      return '';
    case 'number':
      return ` ${maths.value} `;
    case 'identifier':
      return isSymbol(maths) ? maths.value : null;
    case 'operator':
      return signSaid(maths.value, words);
    case 'row':
      return stateSaid(maths, words) ?? joined(maths.children, words);
    case 'scripts':
    case 'prescripts':
      return scriptsSaid(maths.children, words);
    default:
      return null;
  }
}

function joined(parts: readonly Maths[], words: ChemistryWords): string | null {
  let all = '';
  for (const part of parts) {
    const said = saidOf(part, words);
    if (said === null) return null;
    all += said;
  }
  return all;
}

/** "H2", "Ca 2 plus"; a charge may also stand by itself behind what it belongs to. */
function scriptsSaid([base, low, high]: readonly Maths[], words: ChemistryWords): string | null {
  if (base === undefined || low === undefined || high === undefined) return null;
  const body = saidOf(base, words);
  const count = isNothing(low) ? '' : low.type === 'number' ? low.value : null;
  const charge = isNothing(high) ? '' : joined([high], words);
  return body === null || count === null || charge === null ? null : `${body}${count}${charge}`;
}

const STATES = ['s', 'l', 'g', 'aq'] as const;

/** "(g)". */
function stateSaid(
  { children }: Extract<Maths, { type: 'row' }>,
  { states }: ChemistryWords,
): string | null {
  const [open, inside, close, ...more] = children;
  if (open?.type !== 'operator' || close?.type !== 'operator' || more.length > 0) return null;
  const state = STATES.find((one) => inside?.type === 'identifier' && inside.value === one);
  return state !== undefined && open.fence === 'open' ? ` ${states[state]} ` : null;
}

function signSaid(sign: string, words: ChemistryWords): string | null {
  switch (sign) {
    case '+':
      return ` ${words.plus} `;
    case '−':
    case '-':
      return ` ${words.minus} `;
    case '→':
      return ` ${words.forms} `;
    case '⇌':
      return ` ${words.inEquilibriumWith} `;
    case '(':
    case ')':
    case '[':
    case ']':
      return sign;
    default:
      return null;
  }
}

/** Of an element or several, or of an electron. */
function isSymbol({ value, upright }: Extract<Maths, { type: 'identifier' }>): boolean {
  return upright && /^(?:[A-Z][A-Za-z]*|e)$/.test(value);
}

function holdsElement(maths: Maths): boolean {
  if (maths.type === 'identifier') return /^[A-Z]/.test(maths.value);
  return 'children' in maths && maths.children.some(holdsElement);
}
