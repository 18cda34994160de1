/** Other people's checkers, put into a page: what each finds wrong there. They ask for nothing over the network. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
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

/** Every page of this context has the engines in it. */
export async function withEngines(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(axe.source);
  await context.addInitScript(readFileSync(SNIFFER, 'utf8'));
  return context;
}

/** What they leave in a page. */
interface InPage {
  axe: typeof axe;
  HTMLCS: {
    process(standard: string, source: Document, done: () => void, failed: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}

export const ENGINES = {
  axe: async (page) => {
    const { violations } = await page.evaluate(
      (tags) =>
        (globalThis as unknown as InPage).axe.run(document, {
          runOnly: { type: 'tag', values: tags },
          // What is well is a thousand lines a page, and nobody reads them.
          resultTypes: ['violations'],
        }),
      TAGS,
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
} as const satisfies Record<string, (page: Page) => Promise<string[]>>;

export type EngineName = keyof typeof ENGINES;
