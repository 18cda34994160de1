import { type Browser, chromium, type Page } from 'playwright-core';
import { need } from './tools.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface LaunchOptions {
  /** A configuration of fontconfig. Default: the machine's own. */
  fonts?: string;
}

/** A real Chromium; as root it has to do without its sandbox. */
export function launch({ fonts }: LaunchOptions = {}): Promise<Browser> {
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const env = { ...process.env, ...(fonts !== undefined && { FONTCONFIG_FILE: fonts }) };
  return chromium.launch({ executablePath: need('chromium'), args, env });
}

/** One page of every kind, by what it is; paths in the example site. */
export const PAGES = {
  home: '/',
  course: '/cold-war/',
  unit: '/cold-war/units/the-cuban-missile-crisis/',
  'term guide': '/cold-war/diplomatic-negotiations/',
  'question page': '/cold-war/how-did-the-cuban-missile-crisis-change-us-soviet-diplomacy/',
  'topic guide': '/cold-war/the-cuban-missile-crisis/',
  'topic guide with formulas': '/rates-and-equilibrium/the-haber-process/',
  worksheet: '/cold-war/the-cuban-missile-crisis/worksheet/',
  'answer key': '/cold-war/the-cuban-missile-crisis/answer-key/',
  glossary: '/cold-war/glossary/',
  'glossary of all courses': '/glossary/',
  tag: '/tags/diplomacy/',
  'list of tags': '/tags/',
  'index of answers': '/answers/history/gcse/',
  '404': '/404.html',
} as const;

/**
 * Until the fonts that a page uses have come. They are asked for when it is first laid out, which a busy machine may do
 * long after the page's last other request.
 */
export async function fontsHaveCome(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const states = [...document.fonts].map(({ status }) => status);
    return states.includes('loaded') && !states.includes('loading');
  });
}

/** Two frames later, what a page did to itself is laid out, drawn, and told to whoever observes it. */
export async function isDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
}
