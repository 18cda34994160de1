import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import type { Paper, SiteSettings } from '../guide/settings.ts';
import { type Fonts, fontsIn } from './fonts.ts';
import { hashedName } from './hashed.ts';
import { TEMPLATES } from './locations.ts';
import { rootTokens } from './look/colours.ts';
import { type Look, NO_LOOK } from './look/look.ts';
import { NOTHING_OWN, type OwnTemplates, ownTemplates } from './look/own-templates.ts';
import { scriptFile } from './scripts.ts';
import type { SiteFiles } from './site-files.ts';
import { styleFile } from './styles.ts';

/** What every page of a site is made with: its templates, style, fonts, scripts, icon. The same for all editions of it. */
export interface Theme {
  /** Another where this program could make a page otherwise: tells of its files' addresses and of the site's own look. */
  key: string;
  /** The folder whose `pages/` hold a template for every kind of page. */
  templates: string;
  addresses: SiteFiles;
  files: OutputFile[];
  /** What the site lays over the shipped templates. */
  own: OwnTemplates;
  /** Of which that is made. */
  look: Look;
}

/** Where its files lie on a site. */
export const ASSETS = 'assets/';

/**
 * The shipped theme, as these settings have it, with the site's own look over it. Made once a process.
 *
 * @throws TemplatesFailed where a template of the site can't be run.
 */
export function themeOf(
  { paper: [paper = 'a4'], language }: SiteSettings,
  look: Look = NO_LOOK,
): Promise<Theme> {
  const own = [look.key, look.styles, look.theme, look.icon];
  const name = hashOf(JSON.stringify([paper, language, own]));
  const theme = themes.get(name) ?? themeWith(paper, language, look);
  themes.set(name, theme);
  return theme;
}

const themes = new Map<string, Promise<Theme>>();

async function themeWith(paper: Paper, language: string, look: Look): Promise<Theme> {
  shipped ??= shippedParts();
  const { fonts, earlyScript, script, searchScript, notFoundScript, ...parts } = await shipped;
  const icon = look.icon === null ? parts.icon : iconFile(look.icon);
  const style = await styleFile({
    templates: TEMPLATES,
    folder: ASSETS,
    fontCss: fonts.css,
    paper,
    language,
    look,
  });
  const addresses: SiteFiles = {
    style: style.path,
    // A look with a font of its own may need none of the shipped ones.
    fonts: rootTokens(look.theme).has('--font') ? [] : fonts.preloads,
    icon: icon.path,
    earlyScript: earlyScript.path,
    script: script.path,
    searchScript: searchScript.path,
    notFoundScript: notFoundScript.path,
  };
  return {
    key: hashOf(JSON.stringify([addresses, look.key])),
    templates: TEMPLATES,
    addresses,
    files: [
      style,
      icon,
      earlyScript,
      script,
      searchScript,
      notFoundScript,
      ...fonts.files,
      ...look.files,
    ],
    own: look.code === null ? NOTHING_OWN : await ownTemplates(look.code, TEMPLATES),
    look,
  };
}

/** What is the same on all sites, whatever their settings. */
interface ShippedParts {
  fonts: Fonts;
  icon: OutputFile;
  earlyScript: OutputFile;
  script: OutputFile;
  searchScript: OutputFile;
  notFoundScript: OutputFile;
}

let shipped: Promise<ShippedParts> | null = null;

async function shippedParts(): Promise<ShippedParts> {
  const [fonts, earlyScript, script, searchScript, notFoundScript] = await Promise.all([
    fontsIn(ASSETS),
    scriptFile(TEMPLATES, 'early', ASSETS),
    scriptFile(TEMPLATES, 'site', ASSETS),
    scriptFile(TEMPLATES, 'search', ASSETS),
    scriptFile(TEMPLATES, 'not-found', ASSETS),
  ]);
  const icon = readFileSync(join(TEMPLATES, 'icon.svg'), 'utf8');
  return {
    fonts,
    icon: iconFile(icon),
    earlyScript,
    script,
    searchScript,
    notFoundScript,
  };
}

function iconFile(text: string): OutputFile {
  return { path: `${ASSETS}${hashedName('icon.svg', text)}`, kind: 'text', text };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
