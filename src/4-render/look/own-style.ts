import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import {
  type Dependency,
  type ImportDependency,
  type TransformResult,
  transform,
  type UrlDependency,
} from 'lightningcss';
import type { OutputFile } from '../../guide/output.ts';
import { hashedName } from '../hashed.ts';
import type { LookProblem } from './problem.ts';

/** One style sheet of a site, with its faults. */
export interface OwnStyle {
  /** Whole and closed, whatever was open in the file; addresses are those of the site's files. */
  css: string;
  /** What it refers to. */
  files: OutputFile[];
  problems: LookProblem[];
}

/**
 * Reads a style sheet. Whatever it refers to lies in the folder as well and is published beside it.
 *
 * @param folder Of the site's look; absolute path.
 * @param file Path in the folder.
 * @param place Where style sheets lie on a site, ending in `/`.
 */
export function ownStyle(folder: string, file: string, place: string): OwnStyle {
  const problems: LookProblem[] = [];
  const read = parsed(folder, file, problems);
  const style: OwnStyle = { css: '', files: [], problems };
  if (read === null) return style;
  let css = Buffer.from(read.code).toString();
  for (const one of references(read)) {
    const from = one.type === 'url' ? ownFile(folder, file, one.url) : null;
    if (from === null) {
      problems.push(notOfTheSite(one, file));
      continue;
    }
    const bytes = readFileSync(from);
    const name = hashedName(basename(from), bytes);
    style.files.push({ path: `${place}${name}`, kind: 'bytes', bytes });
    css = css.replaceAll(one.placeholder, name);
  }
  return { ...style, css };
}

function parsed(folder: string, file: string, problems: LookProblem[]): TransformResult | null {
  const rule = 'styles-can-be-read';
  try {
    const read = transform({
      filename: file,
      code: readFileSync(join(folder, file)),
      analyzeDependencies: true,
      errorRecovery: true,
    });
    for (const { message, loc } of read.warnings) {
      problems.push({ rule, file, place: loc, reason: unreadable(message) });
    }
    return read;
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    problems.push({ rule, file, place: error.loc, reason: unreadable(error.message) });
    return null;
  }
}

type Reference = ImportDependency | UrlDependency;

function references({ dependencies }: TransformResult): Reference[] {
  const all: Dependency[] = dependencies === undefined ? [] : dependencies;
  return all.filter((one) => one.type === 'import' || one.type === 'url');
}

function unreadable(message: string): string {
  return `Unexpected style, expected CSS that can be read: ${message}`;
}

/** What lightningcss throws. */
function isSyntaxError(error: unknown): error is Error & { loc: LookProblem['place'] } {
  return error instanceof Error && 'loc' in error;
}

/** null for what lies elsewhere, on the disk or in the world, or is not there. */
function ownFile(folder: string, file: string, url: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url)) return null;
  const name = decoded(url.replace(/[?#].*$/s, ''));
  if (name === null) return null;
  const path = resolve(folder, dirname(file), name);
  const isInside = path.startsWith(`${folder}${sep}`);
  return isInside && existsSync(path) && statSync(path).isFile() ? path : null;
}

/** null for what is no address. */
function decoded(url: string): string | null {
  try {
    return decodeURI(url);
  } catch {
    return null;
  }
}

function notOfTheSite({ type, url, loc }: Reference, file: string): LookProblem {
  const place = loc.start;
  const rule = 'styles-stay-on-the-site';
  if (type === 'import') {
    const reason = `Unexpected \`@import\` of \`${url}\`, expected its rules in this file`;
    return { rule, file, place, reason, ...(ELSEWHERE.test(url) && { note: OTHER_HOSTS }) };
  }
  if (/^data:/i.test(url)) {
    const reason = 'Unexpected data in an address, expected a file beside the style sheet';
    return { rule, file, place, reason, note: 'Pages load files of their own site alone.' };
  }
  if (ELSEWHERE.test(url)) {
    const reason = `Unexpected address \`${url}\`, expected a file beside the style sheet`;
    return { rule, file, place, reason, note: OTHER_HOSTS };
  }
  const reason = `Unexpected address \`${url}\`, expected a file in \`templates/\`, from the style sheet’s place`;
  return { rule, file, place, reason };
}

const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const OTHER_HOSTS =
  'No page asks another host for anything: that would tell it who reads. Put the file into `templates/styles/` and name it from there, `url("school.woff2")`.';
