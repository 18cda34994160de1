/** What `foolscap init` puts into a folder: a small site that is true and whole, and what an editor and a host need. */
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Paper } from '../guide/settings.ts';

export interface Starter {
  /** Of the site. */
  title: string;
  paper: Paper;
}

/** A path in the new folder, and the file beside this one that it is a copy of: a package holds no `.gitignore`. */
const COPIES = {
  '.gitignore': 'gitignore',
  '.vscode/extensions.json': 'vscode/extensions.json',
  '.vscode/foolscap.code-snippets': 'vscode/foolscap.code-snippets',
  'deploy/github-pages.yml': 'deploy/github-pages.yml',
  'deploy/netlify.toml': 'deploy/netlify.toml',
  'deploy/wrangler.toml': 'deploy/wrangler.toml',
} as const;

/** The course it starts with. */
const COURSE = [
  'course.yml',
  'evaporation.md',
  'the-water-cycle.md',
  'why-does-sweat-cool-you-down.md',
].map((name) => `content/water/${name}`);

/** Where a package that is installed in a folder lies in it. */
export const PACKAGE = 'node_modules/@foolscap-guides/foolscap';
const DOCS = `./${PACKAGE}/docs`;

/** Texts by their paths in the folder: guides and settings first. */
export function starterFiles(starter: Starter): Map<string, string> {
  return new Map([
    ['content/site.yml', siteSettings(starter)],
    ...COURSE.map((path) => [path, copied(path)] as const),
    ['.vscode/settings.json', json(editorSettings())],
    ...Object.entries(COPIES).map(([path, from]) => [path, copied(from)] as const),
  ]);
}

function copied(path: string): string {
  return readFileSync(new URL(`./site/${path}`, import.meta.url), 'utf8');
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

function siteSettings({ title, paper }: Starter): string {
  return `# About the whole site. Every line may be left out. What stands after # is not read: take the sign away to use a line.
${stringify({ title })}# What you print on: a4, letter, or both as [a4, letter].
paper: ${paper}
language: en

# tagline: A line under the title
# licence: CC BY 4.0
# Where the site will lie. QR codes on worksheets need it.
# url: https://example.org/guides/
# With it, a picture of its title for every page that somebody shares.
# link-pictures: true
# Pages that a pupil has looked at stay readable without a network.
# offline: true

# Answers are open to whoever asks for them. "separate" keeps them out of the pupils' site, and makes a second one for
# teachers. Then keep this folder private too: the guides are the key.
# answers: separate

# Worksheets of all guides. A course or a guide may have its own.
# worksheet:
#   editions: [standard, large-print]
#   versions: 2
#   publisher: Name of the school
`;
}

function editorSettings(): object {
  return {
    'yaml.schemas': {
      [`${DOCS}/site.schema.json`]: 'content/site.yml',
      [`${DOCS}/course.schema.json`]: 'content/*/course.yml',
    },
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.tabCompletion': 'onlySnippets',
      'editor.quickSuggestions': { other: true, comments: false, strings: false },
    },
  };
}
