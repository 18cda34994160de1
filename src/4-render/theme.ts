import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import type { Paper, SiteSettings } from '../guide/settings.ts';
import { type Fonts, fontsIn } from './fonts.ts';
import { hashedName } from './hashed.ts';
import { TEMPLATES } from './locations.ts';
import { scriptFile } from './scripts.ts';
import { styleFile } from './styles.ts';

/** Addresses of the files that every page refers to. */
export interface SiteFiles {
  style: string;
  icon: string;
  /** Runs before anything is drawn. */
  earlyScript: string;
  script: string;
}

/** What every page of a site is made with: its templates, style, fonts, scripts, icon. The same for all editions of it. */
export interface Theme {
  /** Another where a page could come out otherwise: tells of its templates and of the addresses of its files. */
  key: string;
  /** The folder whose `pages/` hold a template for every kind of page. */
  templates: string;
  addresses: SiteFiles;
  files: OutputFile[];
}

/** Where its files lie on a site. */
const FOLDER = 'assets/';

/** The shipped theme, as these settings have it. Made once a process. */
export function themeOf({ paper: [paper = 'a4'], language }: SiteSettings): Promise<Theme> {
  const name = `${paper} ${language}`;
  const theme = themes.get(name) ?? themeWith(paper, language);
  themes.set(name, theme);
  return theme;
}

const themes = new Map<string, Promise<Theme>>();

async function themeWith(paper: Paper, language: string): Promise<Theme> {
  shipped ??= shippedParts();
  const { code, fonts, icon, earlyScript, script } = await shipped;
  const style = await styleFile({
    templates: TEMPLATES,
    folder: FOLDER,
    fontCss: fonts.css,
    paper,
    language,
  });
  const addresses: SiteFiles = {
    style: style.path,
    icon: icon.path,
    earlyScript: earlyScript.path,
    script: script.path,
  };
  return {
    key: hashOf(JSON.stringify([code, addresses])),
    templates: TEMPLATES,
    addresses,
    files: [style, icon, earlyScript, script, ...fonts.files],
  };
}

/** What is the same on all sites, whatever their settings. */
interface ShippedParts {
  /** Tells the templates from any others. */
  code: string;
  fonts: Fonts;
  icon: OutputFile;
  earlyScript: OutputFile;
  script: OutputFile;
}

let shipped: Promise<ShippedParts> | null = null;

async function shippedParts(): Promise<ShippedParts> {
  const [fonts, earlyScript, script] = await Promise.all([
    fontsIn(FOLDER),
    scriptFile(TEMPLATES, 'early', FOLDER),
    scriptFile(TEMPLATES, 'site', FOLDER),
  ]);
  const icon = readFileSync(join(TEMPLATES, 'icon.svg'), 'utf8');
  return {
    code: codeHash(TEMPLATES),
    fonts,
    icon: { path: `${FOLDER}${hashedName('icon.svg', icon)}`, kind: 'text', text: icon },
    earlyScript,
    script,
  };
}

/** Of everything that runs; what is published as a file has its hash in its address. */
function codeHash(templates: string): string {
  const names = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js)$/.test(name))
    .sort();
  return hashOf(
    names.map((name) => `${name}\n${readFileSync(join(templates, name), 'utf8')}`).join(),
  );
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
