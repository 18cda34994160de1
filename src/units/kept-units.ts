import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Inherited } from '../2-parse/parse-guide.ts';
import type { GuideCard, GuideTexts } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import { Packs } from '../kept/packs.ts';
import { programKey } from '../program-key.ts';
import type { Unit, UnitInput } from './unit.ts';

/** Tells a unit from every other: of the same key the same is made. */
export function unitKey({ path, bytes, inherited, drafts }: UnitInput): string {
  const around = JSON.stringify([programKey(), path, inheritedKey(inherited), drafts]);
  const before = known.get(bytes);
  if (before?.around === around) return before.key;
  const key = createHash('sha256').update(around).update(bytes).digest('hex');
  known.set(bytes, { around, key });
  return key;
}

/** Of the very same bytes, asked for again and again while an author writes. */
const known = new WeakMap<Uint8Array, { around: string; key: string }>();

/** Guides of a course inherit the very same value. */
function inheritedKey(inherited: Inherited): string {
  const before = inheritedKeys.get(inherited);
  if (before !== undefined) return before;
  const key = createHash('sha256').update(JSON.stringify(inherited)).digest('hex');
  inheritedKeys.set(inherited, key);
  return key;
}

const inheritedKeys = new WeakMap<Inherited, string>();

/** Units that earlier builds made. Any of them may be missing or damaged: then it is made again. */
export interface KeptUnits {
  /** @param remade What is made of the same once more, where something turns out to be damaged. */
  unit: (key: string, remade: () => Unit) => Unit | null;
  guide: (key: string) => Guide | null;
  /**
   * @param remade See `unit`.
   * @returns The same unit, whose long texts are read when they are asked for.
   */
  keepUnit: (key: string, unit: Unit, remade: () => Unit) => Unit;
  keepGuide: (key: string, guide: Guide) => void;
  /** From now on other builds find what was kept here. */
  close: () => void;
}

const NOTHING_KEPT: KeptUnits = {
  unit: () => null,
  guide: () => null,
  keepUnit: (_key, unit) => unit,
  keepGuide: () => {},
  close: () => {},
};

/**
 * @param cacheDir A folder; null: nothing is kept.
 * @param content Of which content folder, where all of its units are asked for: what its builds have kept may be put
 *   together without the rest. null: only some are.
 */
export function keptUnits(cacheDir: string | null, content: string | null): KeptUnits {
  if (cacheDir === null) return NOTHING_KEPT;
  // Cards are read in every build, their texts and trees where a course has changed.
  const cards = new Packs(join(cacheDir, 'card'), content, true);
  const texts = new Packs(join(cacheDir, 'texts'), content);
  const guides = new Packs(join(cacheDir, 'guide'), content);
  /** @param text What was kept of it. What was made holds on to the whole source that its strings are cut from. */
  const unitIn = (text: string | null, key: string, remade: () => Unit): Unit | null => {
    const unit = parsed<KeptUnit>(text);
    if (unit === null) return null;
    const { card, ...rest } = unit;
    const read = () => parsed<GuideTexts>(texts.text(key, 0)) ?? textsOf(remade());
    return { ...rest, card: card && withTexts(card, read) };
  };
  return {
    unit: (key, remade) => {
      const unit = unitIn(cards.text(key, 0), key, remade);
      const isWhole = unit?.card === null || (texts.has(key) && guides.has(key));
      return isWhole ? unit : null;
    },
    guide: (key) => parsed(guides.text(key, 0)),
    keepUnit: (key, unit, remade) => {
      const { card, ...rest } = unit;
      const text = JSON.stringify({ ...rest, card: card && shownOf(card) } satisfies KeptUnit);
      cards.keep(key, [text]);
      if (card !== null) texts.keep(key, [JSON.stringify(card.texts)]);
      return unitIn(text, key, remade) ?? unit;
    },
    keepGuide: (key, guide) => guides.keep(key, [JSON.stringify(guide)]),
    close: () => {
      guides.close();
      texts.close();
      cards.close();
    },
  };
}

type ShownCard = Omit<GuideCard, 'texts'>;

/** Without what is read when it is asked for. */
interface KeptUnit extends Omit<Unit, 'card'> {
  card: ShownCard | null;
}

function shownOf({ texts, ...shown }: GuideCard): ShownCard {
  return shown;
}

/** How the texts of each card are read whenever they are asked for: held, they would be half of a large site's memory. */
const reading = new WeakMap<object, () => GuideTexts>();

/** One for all cards: each with a getter of its own would be an object of a shape of its own, and several times as large. */
const TEXTS: PropertyDescriptor & ThisType<object> = {
  enumerable: true,
  get() {
    return reading.get(this)?.();
  },
};

function withTexts(card: ShownCard, read: () => GuideTexts): GuideCard {
  reading.set(card, read);
  // What it has to be one has just been given to it.
  return Object.defineProperty(card, 'texts', TEXTS) as GuideCard;
}

function textsOf({ card }: Unit): GuideTexts {
  if (card === null) throw new Error('Expected a guide with a card, which was kept');
  return card.texts;
}

/** @returns null for anything that is not whole. */
function parsed<Value>(text: string | null): Value | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
