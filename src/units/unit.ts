/** The unit of work: one guide's file, by itself. What it makes depends on nothing else, so that it can be kept. */
import { readGuide } from '../1-read/read-guide.ts';
import { type Inherited, parseGuide } from '../2-parse/parse-guide.ts';
import { checkGuide } from '../3-check/check-site.ts';
import { cardOf, type GuideCard } from '../guide/card.ts';
import type { Guide } from '../guide/guide.ts';
import { type KeptMessage, keptMessages } from '../messages/kept-messages.ts';

/** All that a unit is made of, the program aside. Plain data. */
export interface UnitInput {
  /** From the content folder, with `/`. */
  path: string;
  bytes: Uint8Array;
  /** What the guide takes from its course and site. */
  inherited: Inherited;
  /** Whether drafts are made too. */
  drafts: boolean;
}

/** What the rest of the site needs of it. Plain data. */
export interface Unit {
  /** A draft that was left out. */
  isLeftOut: boolean;
  messages: KeptMessage[];
  /** null where it could not be read, or was left out. */
  card: GuideCard | null;
}

export interface MadeUnit {
  unit: Unit;
  /** null where there is no card. */
  guide: Guide | null;
}

/** Reads, parses and checks one guide. Never throws for what an author wrote. */
export function makeUnit({ path, bytes, inherited, drafts }: UnitInput): MadeUnit {
  const source = readGuide(bytes, path);
  const { file } = source;
  if (source.frontmatter?.draft === true && !drafts) {
    return { unit: { isLeftOut: true, messages: [], card: null }, guide: null };
  }
  const guide = parseGuide(source, inherited);
  if (guide !== null) checkGuide(guide, file);
  const card = guide === null ? null : cardOf(guide);
  return { unit: { isLeftOut: false, messages: keptMessages(file), card }, guide };
}
