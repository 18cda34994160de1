/** Checks of our own, each for a row of the list in `rows.ts`. A check gives the faults that it finds on a page. */
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { accessibilityTree, type Spoken } from './accessibility-tree.ts';
import type { InPage } from './in-page/main.ts';
import { inWords, type State, show } from './states.ts';
import { ambiguousLinks, bareNumbers, saidTwice, silentFormulas } from './tree-checks.ts';

export interface PageCheck {
  /** What a page has to be; the name of its test. */
  promise: string;
  states: readonly State[];
  find: (page: Page, heard: Heard) => Promise<string[]>;
}

/** What is heard of the page as it is shown: its tree is asked for once, by whichever check is first. */
type Heard = () => Promise<Spoken>;

const OPEN: State = { open: true };
const PHONE: State = { width: 320, open: true };
const SCREENS: readonly State[] = [
  OPEN,
  { scheme: 'dark', open: true },
  { contrast: 'more', open: true },
];

export const PAGE_CHECKS = {
  contrast: {
    promise: 'has text of 7:1, and nothing under 4.5:1',
    states: [...SCREENS, { media: 'print', open: true }],
    find: within('paleText'),
  },
  lines: {
    promise: 'has borders, lines and icons of 3:1',
    states: SCREENS,
    find: within('paleLines'),
  },
  targets: {
    promise: 'has targets of 24 px, and folds and buttons of 44 px',
    states: [{ width: 390 }],
    find: within('smallTargets'),
  },
  focus: {
    promise: 'shows focus at every stop, 2 px, of 3:1, under no bar',
    states: [{}, { scheme: 'dark', width: 390, open: true }],
    find: lostFocus,
  },
  reflow: {
    promise: 'does not scroll sideways at 320 px',
    states: [PHONE, { ...PHONE, text: 'spaced' }],
    find: within('sideways'),
  },
  scrollers: {
    promise: 'has names and stops for all that scrolls by itself',
    states: [PHONE, OPEN],
    find: within('hiddenScrollers'),
  },
  spacing: {
    promise: 'cuts nothing off with wider spacing, nor with text of twice the size',
    states: [
      { width: 390, open: true, text: 'spaced' },
      { open: true, text: 'doubled' },
    ],
    find: async (page) => [...(await within('clipped')(page)), ...(await within('sideways')(page))],
  },
  reading: {
    promise: 'has lines 1.5 apart, of at most 80 characters, not justified',
    states: [OPEN, { width: 1920, open: true }],
    find: within('hardLines'),
  },
  headings: {
    promise: 'has one first heading, skips no rank, and has no two headings alike',
    states: [OPEN],
    find: within('wrongHeadings'),
  },
  languages: {
    promise: 'says the language of the page and of what is in another',
    states: [PHONE],
    find: within('wrongLanguages'),
  },
  title: {
    promise: 'has a title that ends with the site’s',
    states: [{}],
    find: within('wrongTitle'),
  },
  landmarks: {
    promise: 'has one main, named navigation, and a skip link that is seen',
    states: [{}],
    find: within('wrongLandmarks'),
  },
  folds: {
    promise: 'has answers under their questions, each fold with a name of its own',
    states: [{}],
    find: within('wrongFolds'),
  },
  'colour alone': {
    promise: 'tells nothing by colour alone',
    states: [OPEN],
    find: within('colourAlone'),
  },
  movement: { promise: 'keeps still where asked to', states: [OPEN], find: within('movement') },
  'own colours': {
    promise: 'keeps the shape of its controls under the reader’s own colours',
    states: [{ scheme: 'forced', open: true }],
    find: within('shapeless'),
  },
  fills: {
    promise: 'has a border around every filled control',
    states: [OPEN],
    find: within('filledWithoutBorder'),
  },
  'no script': { promise: 'needs no script to be read', states: [{}], find: within('onlyScript') },
  'no style': {
    promise: 'says everything without its style sheet, in the same order',
    states: [OPEN],
    find: within('onlyStyle'),
  },
  pictures: {
    promise: 'has alternatives for pictures',
    states: [OPEN],
    find: within('wrongPictures'),
  },
  tables: {
    promise: 'has tables with header cells and a name',
    states: [OPEN],
    find: within('wrongTables'),
  },
  formulas: {
    promise: 'has formulas in the names they are part of',
    states: [OPEN],
    find: inTree(silentFormulas),
  },
  'idle scrollers': {
    promise: 'stops at no formula that does not scroll',
    states: [PHONE],
    find: within('idleScrollers'),
  },
  links: {
    promise: 'has one place for each name of a link',
    states: [OPEN],
    find: inTree(ambiguousLinks),
  },
  stems: {
    promise: 'says no stem twice, and more than a number in every heading',
    states: [{}],
    find: inTree((tree) => [...saidTwice(tree), ...bareNumbers(tree)]),
  },
  gaps: { promise: 'has gaps that say so', states: [OPEN], find: within('wrongGaps') },
  keyboard: {
    promise: 'has a stop for all that can be pressed, in its turn',
    states: [OPEN],
    find: within('unreachable'),
  },
} satisfies Record<string, PageCheck>;

export type PageCheckName = keyof typeof PAGE_CHECKS;

export interface Fault {
  foundBy: PageCheckName;
  /** In which state first, and what. */
  said: string;
}

/** What these checks find in all their states, each fault once. A page is shown once in a state. */
export async function faultsOn(page: Page, names: readonly PageCheckName[]): Promise<Fault[]> {
  const found = new Map<string, Fault>();
  for (const [state, asking] of byState(names)) {
    await show(page, state);
    let tree: Promise<Spoken> | undefined;
    const heard: Heard = () => {
      tree ??= accessibilityTree(page);
      return tree;
    };
    for (const foundBy of asking) {
      const { find }: PageCheck = PAGE_CHECKS[foundBy];
      for (const fault of await find(page, heard)) {
        const key = `${foundBy}: ${fault}`;
        if (!found.has(key)) found.set(key, { foundBy, said: `${inWords(state)}: ${fault}` });
      }
    }
  }
  return [...found.values()];
}

/** The checks that look at a page in the same state, together. */
function byState(names: readonly PageCheckName[]): Iterable<[State, PageCheckName[]]> {
  const all = new Map<string, [State, PageCheckName[]]>();
  for (const name of names) {
    for (const state of PAGE_CHECKS[name].states) {
      const [, asking] = all.get(inWords(state)) ?? [state, []];
      all.set(inWords(state), [state, [...asking, name]]);
    }
  }
  return all.values();
}

/** The checks of `in-page/` as one script, made once. */
let bundle = '';

function within(name: InPage): (page: Page) => Promise<string[]> {
  return async (page) => {
    bundle ||= bundled();
    // Once a page; a page that was loaded again has forgotten it.
    const isThere = await page.evaluate(() => 'inPage' in globalThis);
    if (!isThere) await page.evaluate(bundle);
    return page.evaluate(
      (asked) =>
        // What the bundle leaves in the page.
        (globalThis as unknown as { inPage: typeof import('./in-page/main.ts') }).inPage.IN_PAGE[
          asked
        ](),
      name,
    );
  };
}

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [new URL('in-page/main.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2023',
  });
  // In a function of its own a `var` would stay there.
  return `${outputFiles[0]?.text ?? ''};globalThis.inPage = inPage;`;
}

async function lostFocus(page: Page): Promise<string[]> {
  // Browsers show where focus is to those who use a keyboard.
  await page.keyboard.press('Tab');
  return within('lostFocus')(page);
}

function inTree(find: (tree: Spoken) => string[]): PageCheck['find'] {
  return async (_, heard) => find(await heard());
}
