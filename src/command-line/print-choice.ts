import type { Version } from '../guide/arrange.ts';
import { EDITIONS, type Edition, PAPERS, type Paper } from '../guide/settings.ts';
import { UsageError, unknown } from './usage-error.ts';

/** What `foolscap print` is to print, and how; what is null is as the guide's settings have it. */
export interface PrintChoice {
  edition: Edition | null;
  version: Version | null;
  paper: Paper | null;
  /** What the lines of written answers are multiplied by; `none`: there are none. */
  space: number | 'none' | null;
  /** At most so many pages of a sheet are wanted. */
  pages: number | null;
  /** The worksheet is shown when it is there. */
  open: boolean;
}

/** Flags that only `print` has. `version` without a value is the program's, with any command. */
export const PRINT_FLAGS = ['edition', 'version', 'paper', 'space', 'pages', 'open'] as const;

/** @throws UsageError */
export function printChoice(values: ReadonlyMap<string, string>): PrintChoice {
  return {
    edition: named('edition', values.get('edition'), EDITIONS),
    version: versionFrom(values.get('version')),
    paper: named('paper', values.get('paper'), PAPERS),
    space: spaceFrom(values.get('space')),
    pages: pagesFrom(values.get('pages')),
    open: values.has('open'),
  };
}

function named<Name extends string>(
  what: string,
  written: string | undefined,
  names: readonly Name[],
): Name | null {
  if (written === undefined) return null;
  const name = names.find((one) => one === written.toLowerCase());
  if (name === undefined) throw new UsageError(unknown(what, written, names));
  return name;
}

function versionFrom(written: string | undefined): Version | null {
  if (written === undefined) return null;
  if (!/^[a-z]$/i.test(written)) {
    throw new UsageError(`Unexpected version \`${written}\`, expected a letter from A to Z`);
  }
  return written.toUpperCase();
}

function spaceFrom(written: string | undefined): PrintChoice['space'] {
  if (written === undefined || written === 'none') return written ?? null;
  const factor = /^\d?(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (factor >= 0.25 && factor <= 3) return factor;
  throw new UsageError(
    `Unexpected space \`${written}\`, expected a number from 0.25 to 3, or \`none\``,
  );
}

function pagesFrom(written: string | undefined): number | null {
  if (written === undefined) return null;
  const pages = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (pages >= 1 && pages <= 50) return pages;
  throw new UsageError(`Unexpected pages \`${written}\`, expected a whole number from 1 to 50`);
}
