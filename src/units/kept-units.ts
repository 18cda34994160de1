import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Inherited } from '../2-parse/parse-guide.ts';
import type { GuideCard, GuideTexts } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import { Packs } from '../kept/packs.ts';
import { programKey } from '../program-key.ts';
import type { MadeUnit, Unit, UnitInput } from './unit.ts';

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
  keep: (key: string, made: MadeUnit) => void;
  /** Another process has made and kept it. */
  learn: (key: string, unit: Unit) => void;
  /** From now on other builds find what was kept here. */
  close: () => void;
}

const NOTHING_KEPT: KeptUnits = {
  unit: () => null,
  guide: () => null,
  keep: () => {},
  learn: () => {},
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
  const guides = new Packs(join(cacheDir, 'guide'), content);
  return {
    unit: (key, remade) => {
      const unit = parsed<KeptUnit>(cards.text(key, 0));
      if (unit === null) return null;
      const { card, ...rest } = unit;
      if (card === null) return { ...rest, card };
      if (!guides.has(key)) return null;
      const texts = () => parsed<GuideTexts>(guides.text(key, 0)) ?? textsOf(remade());
      return { ...rest, card: withTexts(card, texts) };
    },
    guide: (key) => parsed(guides.text(key, 1)),
    keep: (key, { unit: { card, ...rest }, guide }) => {
      if (card !== null && guide !== null) {
        const { texts, ...shown } = card;
        cards.keep(key, [JSON.stringify({ ...rest, card: shown } satisfies KeptUnit)]);
        guides.keep(key, [JSON.stringify(texts), JSON.stringify(guide)]);
      } else cards.keep(key, [JSON.stringify({ ...rest, card: null } satisfies KeptUnit)]);
    },
    learn: () => {},
    close: () => {
      guides.close();
      cards.close();
    },
  };
}

/** Without what is read when it is asked for. */
interface KeptUnit extends Omit<Unit, 'card'> {
  card: Omit<GuideCard, 'texts'> | null;
}

/** The same card, whose texts are read when they are first asked for. */
function withTexts(card: Omit<GuideCard, 'texts'>, read: () => GuideTexts): GuideCard {
  let known: GuideTexts | null = null;
  return {
    ...card,
    get texts() {
      known ??= read();
      return known;
    },
  };
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
