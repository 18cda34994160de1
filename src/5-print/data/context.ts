import type { FootnoteDefinition } from 'mdast';
import type { SpokenFormula } from '../../4-render/speech/spoken.ts';
import type { Guide } from '../../guide/guide.ts';
import { assetNamed } from '../../guide/references.ts';
import type { Edition } from '../../guide/settings.ts';
import type { SiteBase } from '../../guide/site.ts';

/** What converting one sheet's prose needs to know, and what it finds out. */
export interface ProseContext {
  /** What of its guide prose needs to know. */
  guide: Pick<Guide, 'source' | 'language' | 'footnotes'>;
  site: Pick<SiteBase, 'assets'>;
  /** Of a sheet or a key. */
  edition: Edition;
  /** How many parts of a question it stands in, one in another. */
  depth: number;
  /** Sets the footnotes of one sheet in a packet apart from another's. */
  prefix: string;
  /** Footnotes given so far on this sheet. */
  noted: Set<string>;
  /** Footnotes whose text is being converted: one that refers to itself is not followed. */
  open: Set<string>;
  /** Pictures used, by path from the content folder. */
  images: Set<string>;
  /** Formulas used, by their MathML. */
  formulas: Map<string, SpokenFormula>;
  /** Of a key: words of gaps are shown, and pictures only remind. */
  isKey: boolean;
}

/** Of a sheet or a key: its guide is known whole. */
export interface SheetContext extends ProseContext {
  guide: Guide;
}

export function proseContext<G extends ProseContext['guide']>(
  guide: G,
  site: ProseContext['site'],
  edition: Edition,
  prefix: string,
  isKey: boolean,
): ProseContext & { guide: G } {
  const noted = new Set<string>();
  const open = new Set<string>();
  const images = new Set<string>();
  const formulas = new Map<string, SpokenFormula>();
  return { guide, site, edition, depth: 0, prefix, isKey, noted, open, images, formulas };
}

export function footnoteOf(
  guide: ProseContext['guide'],
  identifier: string,
): FootnoteDefinition | undefined {
  return guide.footnotes.find((note) => note.identifier === identifier);
}

/** Path of a picture from the content folder; null where there is none of that name. */
export function imagePathOf(
  url: string,
  guide: ProseContext['guide'],
  site: ProseContext['site'],
): string | null {
  return assetNamed(site, guide, url)?.path ?? null;
}

/** An address outside the site; null for links to guides, which paper can only name. */
export function outsideAddress(url: string): string | null {
  return /^(https?|mailto|tel):/i.test(url) ? url : null;
}
