import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keep, keptText, markUsed } from '../kept/files.ts';
import { programKey } from '../program-key.ts';
import { FONT_FILES } from './fonts/families.ts';

export interface CachedPdf {
  file: string;
  bytes: number;
  pages: number;
}

/** Where a PDF of this content is kept. Content-addressed: entries never change, and any may be deleted. */
export type CachePath = (content: string) => string;

/** @param fontFiles The site's own fonts. */
export function cachePath(cacheDir: string, fontFiles: readonly string[]): CachePath {
  const start = settersKey(fontFiles);
  return (content) => {
    const name = createHash('sha256').update(start).update(content).digest('hex');
    return join(cacheDir, 'pdf', name.slice(0, 2), `${name}.pdf`);
  };
}

/** Tells what sets from anything that might set the same otherwise. @param fontFiles The site's own fonts. */
export function settersKey(fontFiles: readonly string[]): Uint8Array {
  const base = createHash('sha256').update(machinery());
  for (const file of fontFiles) base.update(readFileSync(file));
  return base.digest();
}

/** Whatever else decides the bytes: our Typst files, how they are run, the compiler and the shipped fonts. */
function machinery(): string {
  const require = createRequire(import.meta.url);
  const compiler = require.resolve('@myriaddreamin/typst-ts-node-compiler');
  const speech = require.resolve('speech-rule-engine');
  const sizes = [compiler, speech, ...FONT_FILES].map(
    (file) => `${versionOf(file)} ${statSync(file).size}`,
  );
  return JSON.stringify([programKey('paper'), sizes]);
}

/** Name and version of a package that is installed. */
export function versionOfPackage(name: string): string {
  return versionOf(createRequire(import.meta.url).resolve(name));
}

/** Name and version of the package a file lies in. */
function versionOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (typeof version === 'string') return `${name}@${version}`;
    } catch {
      // The package.json is further up.
    }
  }
  return '';
}

/** @returns null where nothing whole is kept there. */
export function readCached(file: string): CachedPdf | null {
  try {
    const { pages, bytes } = JSON.parse(keptText(`${file}.json`) ?? '');
    markUsed(file);
    const whole = statSync(file).size === bytes;
    return whole && typeof pages === 'number' ? { file, bytes, pages } : null;
  } catch {
    return null;
  }
}

/** @returns Whether it is kept. */
export function writeCached(file: string, pdf: Uint8Array, pages: number): boolean {
  return keep(file, pdf) && keep(`${file}.json`, JSON.stringify({ pages, bytes: pdf.byteLength }));
}
