/** The programs that tests need beside npm's packages, and where they are found. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export interface Tool {
  /** What it is for. */
  purpose: string;
  /** Any one of these commands will do. */
  commands: string[];
  /** Debian's package. */
  debian: string;
}

export const TOOLS = {
  chromium: {
    purpose: 'a real browser for the page tests',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  poppler: {
    purpose: 'reading the PDFs (pdfinfo, pdftotext)',
    commands: ['pdftotext'],
    debian: 'poppler-utils',
  },
  java: {
    purpose: 'the Nu HTML checker',
    commands: ['java'],
    debian: 'default-jre-headless',
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof TOOLS;

/** The path of a tool; null where it is not installed. */
export function find(name: ToolName): string | null {
  if (name === 'chromium')
    return process.env.CHROME_PATH ?? inPath(TOOLS.chromium.commands) ?? playwrights();
  return inPath(TOOLS[name].commands);
}

/** The path of a tool that `npm test` has made sure of. */
export function need(name: ToolName): string {
  const path = find(name);
  if (path === null) throw new Error(`${name} is not installed; \`npm test\` says how to get it`);
  return path;
}

function inPath(commands: readonly string[]): string | null {
  for (const command of commands) {
    try {
      return execFileSync('which', [command], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** The browser that Playwright installs for itself. */
function playwrights(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
