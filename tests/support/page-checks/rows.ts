/**
 * The accessibility list: what a row asks for, and what holds it. A row that a page can be asked for has checks in
 * `page-checks.ts`; another has a test of its own, by its file.
 */
import type { PageCheckName } from './page-checks.ts';

export interface Row {
  checks: readonly PageCheckName[];
  /** Tests beside the checks of single pages. */
  tests: readonly string[];
}

export const ROWS = {
  'text contrast': { checks: ['contrast'], tests: ['tests/browser/accessibility.test.ts'] },
  'borders, focus rings, answer lines, icons': { checks: ['lines', 'focus'], tests: [] },
  targets: { checks: ['targets'], tests: ['tests/browser/accessibility.test.ts'] },
  focus: { checks: ['focus'], tests: [] },
  reflow: { checks: ['reflow', 'scrollers'], tests: ['tests/browser/every-page.test.ts'] },
  'zoom, text spacing': { checks: ['spacing'], tests: [] },
  reading: { checks: ['reading'], tests: [] },
  headings: { checks: ['headings'], tests: [] },
  language: { checks: ['languages'], tests: ['tests/browser/every-page.test.ts'] },
  titles: { checks: ['title'], tests: ['tests/site/links.test.ts'] },
  landmarks: { checks: ['landmarks'], tests: ['tests/browser/accessibility.test.ts'] },
  answers: { checks: ['folds'], tests: ['tests/browser/pages.test.ts'] },
  colour: { checks: ['colour alone'], tests: [] },
  motion: { checks: ['movement'], tests: [] },
  'forced colours, more contrast': { checks: ['own colours', 'fills', 'contrast'], tests: [] },
  'no script, no style': {
    checks: ['no script', 'no style'],
    tests: ['tests/browser/pages.test.ts'],
  },
  pictures: { checks: ['pictures'], tests: [] },
  tables: { checks: ['tables'], tests: [] },
  maths: {
    checks: ['formulas', 'idle scrollers'],
    tests: ['tests/browser/names.test.ts', 'tests/browser/spoken.test.ts'],
  },
  links: { checks: ['links'], tests: [] },
  stems: { checks: ['stems'], tests: ['tests/browser/spoken.test.ts'] },
  PDF: { checks: [], tests: ['tests/site/pdf-structure.test.ts'] },
  'gaps in a cloze': { checks: ['gaps'], tests: [] },
  keyboard: { checks: ['keyboard'], tests: ['tests/browser/pages.test.ts'] },
  preferences: { checks: [], tests: ['tests/browser/preferences.test.ts'] },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof ROWS;
