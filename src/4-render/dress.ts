import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../guide/output.ts';
import type { SiteSettings } from '../guide/settings.ts';
import { fontsIn } from './fonts.ts';
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

/** What every page of a site wears: its style, fonts, scripts and icon. The same for all editions of it. */
export interface Dress {
  addresses: SiteFiles;
  files: OutputFile[];
}

/** Where it all lies on the site. */
const FOLDER = 'assets/';

export async function dressOf({ paper: [paper = 'a4'], language }: SiteSettings): Promise<Dress> {
  const templates = TEMPLATES;
  const fonts = await fontsIn(FOLDER);
  const [style, icon, earlyScript, script] = await Promise.all([
    styleFile({ templates, folder: FOLDER, fontCss: fonts.css, paper, language }),
    iconFile(templates),
    scriptFile(templates, 'early', FOLDER),
    scriptFile(templates, 'site', FOLDER),
  ]);
  return {
    addresses: {
      style: style.path,
      icon: icon.path,
      earlyScript: earlyScript.path,
      script: script.path,
    },
    files: [style, icon, earlyScript, script, ...fonts.files],
  };
}

async function iconFile(templates: string): Promise<OutputFile> {
  const text = await readFile(join(templates, 'icon.svg'), 'utf8');
  return { path: `${FOLDER}${hashedName('icon.svg', text)}`, kind: 'text', text };
}
