/** Other people's checkers, put into a page: what each finds wrong there. They ask for nothing over the network. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Those of its rules that ask for colours. */
const ON_COLOURS = axe
  .getRules(['cat.color'])
  .filter(({ tags }) => TAGS.some((tag) => tags.includes(tag)))
  .map(({ ruleId }) => ruleId);
const STANDARD = 'WCAG2AAA';
const SNIFFER = createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js');

/** What the second engine reports although nothing is wrong, each with the reason. */
export const FALSE_REPORTS: readonly { code: string; about: RegExp; reason: string }[] = [
  {
    code: 'G1,G123,G124.NoSuchID',
    about: /href="#[^"]*%[\dA-F]{2}/,
    reason:
      'It compares the address as it is written; browsers decode it, and links.test.ts follows it.',
  },
];

/** From now on, whatever is loaded has the engines in it. */
export async function withEngines(page: Page): Promise<void> {
  await page.addInitScript(axe.source);
  await page.addInitScript(readFileSync(SNIFFER, 'utf8'));
}

/** What they leave in a page. */
interface InPage {
  axe: typeof axe;
  HTMLCS: {
    process(standard: string, source: Document, done: () => void, failed: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}

/** @param onlyColours All else on the page has been looked at. An engine may look at it again. */
type Engine = (page: Page, onlyColours?: boolean) => Promise<string[]>;

export const ENGINES = {
  axe: async (page, onlyColours = false) => {
    const { violations } = await page.evaluate(
      (runOnly) =>
        (globalThis as unknown as InPage).axe.run(document, {
          runOnly,
          // What is well is a thousand lines a page, and nobody reads them.
          resultTypes: ['violations'],
        }),
      onlyColours
        ? ({ type: 'rule', values: ON_COLOURS } as const)
        : ({ type: 'tag', values: TAGS } as const),
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  },

  /** HTML_CodeSniffer: its errors; its warnings and notices are for people to look at. */
  sniffer: async (page) => {
    const errors = await page.evaluate(
      (standard) =>
        new Promise<{ code: string; said: string }[]>((resolve, reject) => {
          const { HTMLCS } = globalThis as unknown as InPage;
          HTMLCS.process(
            standard,
            document,
            () => {
              const found = HTMLCS.getMessages().filter(({ type }) => type === 1);
              resolve(
                found.map(({ code, msg, element }) => ({
                  code,
                  said: `${msg} ${element.outerHTML?.slice(0, 150) ?? ''}`,
                })),
              );
            },
            () => reject(new Error('It failed')),
          );
        }),
      STANDARD,
    );
    return errors
      .filter(
        ({ code, said }) =>
          !FALSE_REPORTS.some((one) => code.includes(one.code) && one.about.test(said)),
      )
      .map(({ code, said }) => `${code}: ${said}`);
  },
} as const satisfies Record<string, Engine>;

export type EngineName = keyof typeof ENGINES;
