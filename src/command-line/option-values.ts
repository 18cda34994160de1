/** What is written behind an option, as a value. Each throws UsageError for what it can't be. */
import { slugFromTitle } from '../1-read/text/slug-from-title.ts';
import { MESSAGE_FORMATS, type MessageFormat } from '../messages/formats/names.ts';
import { UsageError, unknown } from './usage-error.ts';

/** One of several shares of a site, from 1. */
export interface Shard {
  index: number;
  of: number;
}

export function checkCourse(course: string | undefined): void {
  if (course === undefined) return;
  if (course.toLowerCase() === 'static') {
    throw new UsageError(
      `Unexpected course \`${course}\`, expected another folder: what lies in \`static\` is published as it is, answers included`,
    );
  }
  const slug = slugFromTitle(course);
  if (slug === course.toLowerCase()) return;
  throw new UsageError(
    `Unexpected course \`${course}\`, expected the name of its folder in letters, digits and hyphens, such as \`${slug || 'history'}\``,
  );
}

export function portFrom(written: string | undefined): number {
  if (written === undefined) return 4242;
  const port = Number(written);
  if (/^\d+$/.test(written) && port >= 1024 && port <= 65_000) return port;
  throw new UsageError(`Unexpected port \`${written}\`, expected a number from 1024 to 65000`);
}

export function shardFrom(written: string | undefined): Shard | null {
  if (written === undefined) return null;
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (index < 1 || index > of) {
    throw new UsageError(
      `Unexpected shard \`${written}\`, expected a share of a number such as \`2/4\``,
    );
  }
  return { index, of };
}

/** `--json` is short for `--format json`. */
export function formatFrom(given: string | undefined, isJson: boolean): MessageFormat {
  const written = given ?? (isJson ? 'json' : 'text');
  const format = MESSAGE_FORMATS.find((one) => one === written);
  if (format === undefined) throw new UsageError(unknown('format', written, MESSAGE_FORMATS));
  return format;
}

/** @returns empty where none was given: then the site's own address decides. */
export function baseFrom(written: string | undefined): string {
  if (written === undefined) return '';
  if (!/^\/([^\s?#]*\/)?$/.test(`${written.replace(/\/?$/, '/')}`)) {
    throw new UsageError(`Unexpected base \`${written}\`, expected a path such as \`/guides/\``);
  }
  return written.endsWith('/') ? written : `${written}/`;
}

export function siteUrlFrom(written: string | undefined): string {
  if (written === undefined) return '';
  if (!URL.canParse(written) || !/^https?:\/\//i.test(written)) {
    throw new UsageError(
      `Unexpected address \`${written}\`, expected one such as \`https://example.org/\``,
    );
  }
  return written.endsWith('/') ? written : `${written}/`;
}
