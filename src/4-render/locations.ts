import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);

/** The shipped templates, styles and client scripts. The one place that knows where they are. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(resolve(join(name, 'package.json')));
}
