import type { AuthoredSpace, SectionLink, Tier } from '../../guide/questions.ts';

/** What may stand at the end of a stem, a statement, an instruction or a section's heading. */
export interface Attributes {
  /** In steps of a half. */
  marks: number | null;
  space: AuthoredSpace | null;
  worksheetOnly: boolean;
  /** Options, or the terms of a match, stay in the author's order. */
  fixedOrder: boolean;
  /** No model answer is wanted. */
  open: boolean;
  /** null: not said. */
  tier: Tier | null;
  /** Links to the sections of the guide's text that are checked. */
  checks: SectionLink[];
  /** Empty where none is written. */
  id: string;
  /** True where anything at all was written. */
  given: boolean;
}

export const NO_ATTRIBUTES: Attributes = {
  marks: null,
  space: null,
  worksheetOnly: false,
  fixedOrder: false,
  open: false,
  tier: null,
  checks: [],
  id: '',
  given: false,
};

/** Brackets and id at the end of a heading's plain text, well formed or not. */
export const TRAILING_ATTRIBUTES = /\s*(?:\([^()]*\)\s*)?(?:\{#[^{}]*\}\s*)?$/;
