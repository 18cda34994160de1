/** A site's own templates, run. The one place where code of a site is. */
import { existsSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import type { OwnCode } from './look.ts';
import { COMPONENT_NAMES, type ComponentName, type OwnPage, PAGE_KINDS } from './names.ts';
import { type LookProblem, TemplatesFailed } from './problem.ts';

/** The site's components; what they are given is a matter of the templates that call them. */
export interface OwnTemplates {
  components: Partial<Record<ComponentName, unknown>>;
  pages: Partial<Record<OwnPage, unknown>>;
}

export const NOTHING_OWN: OwnTemplates = { components: {}, pages: {} };

/** The name under which the script is known where it fails. */
const SCRIPT = 'foolscap-own-templates.js';

/**
 * Runs the script, and so whatever a template does when it is loaded.
 *
 * @param templates The shipped ones, which know what a site's may import.
 * @throws TemplatesFailed
 */
export async function ownTemplates(code: OwnCode, templates: string): Promise<OwnTemplates> {
  const exported = run(code, await givenModules(templates));
  const problems: LookProblem[] = [];
  const own: OwnTemplates = { components: {}, pages: {} };
  for (const [file, value] of Object.entries(exported)) {
    if (typeof value !== 'function') {
      problems.push({
        rule: 'templates-can-be-rendered',
        file,
        place: null,
        reason: `Unexpected ${value === null ? 'null' : typeof value} as default export, expected a component: a function of its props that returns JSX`,
      });
    }
    const name = nameOf(file);
    const component = COMPONENT_NAMES.find((one) => one === name);
    if (file.startsWith('components/') && component !== undefined) {
      own.components[component] = value;
    } else if (isPage(name)) own.pages[PAGE_KINDS[name]] = value;
  }
  if (problems.length > 0) throw new TemplatesFailed(problems);
  return own;
}

/** `components/site-footer.tsx`: `site-footer`. */
function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}

function isPage(name: string): name is keyof typeof PAGE_KINDS {
  return Object.hasOwn(PAGE_KINDS, name);
}

async function givenModules(templates: string): Promise<Record<string, object>> {
  // As it is written, and as it is compiled.
  const [path = ''] = ['given.ts', 'given.js']
    .map((name) => join(templates, name))
    .filter((one) => existsSync(one));
  const { GIVEN }: { GIVEN: Record<string, object> } = await import(pathToFileURL(path).href);
  return GIVEN;
}

function run(code: OwnCode, given: Record<string, object>): Record<string, unknown> {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const asked = (name: string) => given[name];
  try {
    const parameters = ['module', 'exports', 'require'];
    compileFunction(code.script, parameters, { filename: SCRIPT })(module, module.exports, asked);
    return { ...module.exports };
  } catch (error) {
    throw new TemplatesFailed([failure(error, code, null)]);
  }
}

/**
 * What failed, at its place in the site's own file.
 *
 * @param page Address of the page that was being rendered; null where none was.
 */
export function failure(error: unknown, { map }: OwnCode, page: string | null): LookProblem {
  const place = placeIn(error, map);
  const where = page === null ? 'when it was loaded' : `on page \`${page === '' ? '/' : page}\``;
  const own = place === null ? 'in a shipped component that a template of the site uses, ' : '';
  return {
    rule: 'templates-can-be-rendered',
    file: place?.file ?? '',
    place: place && { line: place.line, column: place.column },
    reason: `Unexpected failure ${own}${where}, expected HTML: ${wordsOf(error)}`,
    ...(place === null && { note: LEFT_OUT }),
  };
}

const LEFT_OUT =
  'Look for a component that is used without all it is given: an editor shows it, with the types of the package (docs/theming.md).';

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

interface PlaceInOwn {
  file: string;
  line: number;
  column: number;
}

/** The innermost place of the site's own code. */
function placeIn(error: unknown, map: string): PlaceInOwn | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, column] = new RegExp(`${SCRIPT}:(\\d+):(\\d+)`).exec(stack) ?? [];
  if (line === undefined || column === undefined) return null;
  const entry = new SourceMap(JSON.parse(map)).findEntry(Number(line) - 1, Number(column) - 1);
  if (!('originalSource' in entry)) return null;
  return {
    file: entry.originalSource,
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}
