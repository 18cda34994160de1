/** Addresses that a guide had before it moved: `moved-from` in its frontmatter. */
import type { GuideHeading } from './guide.ts';
import { faultInPath } from './output-names.ts';

/** `address`: from the site's root, as in addresses.ts; `expected`: what to write in place of one that can't be used. */
export type OldAddress = { address: string } | { expected: string };

/** Longer names are too long for a disk or an address bar. */
const LONGEST = 200;
/** What Windows has in no name, and addresses for other ends. */
const NO_NAME = /[<>:"|?*#%\\]/;
/** A page can't stand in for a file of another kind. */
const OTHER_FILES =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|epub|zip|json|xml|txt|csv|js|css|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|woff2?)$/i;

/**
 * @param written A name without `/` is one in the guide's own course, as in `related`; any other a path from the
 *   site's root. What ends in `.html` is a page of that name, anything else a folder of one.
 */
export function oldAddress({ course }: Pick<GuideHeading, 'course'>, written: string): OldAddress {
  const path = written.normalize('NFC').trim();
  const bare = path.replace(/^\/+|\/+$/g, '').replace(/(?:^|\/)index\.html?$/i, '');
  const from = path.includes('/') ? bare : `${course}/${bare}`;
  const isSafe = faultInPath(from) === null && from.length <= LONGEST && !NO_NAME.test(from);
  if (!isSafe || bare === '' || from.split('/').some(isOddName)) {
    return { expected: expectedFor(path) };
  }
  if (OTHER_FILES.test(from)) return { expected: 'the address of a page' };
  return { address: /\.html?$/i.test(from) ? from : `${from}/` };
}

/** Hidden on a host, or one that Windows does not keep as it is. */
function isOddName(name: string): boolean {
  return /^[.\s]|[.\s]$/.test(name) || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

function expectedFor(path: string): string {
  const near = nearPath(path);
  if (near !== '' && near !== path && 'address' in oldAddress({ course: 'course' }, near)) {
    return `\`${near}\``;
  }
  return 'a name such as `old-name` or a path of this site such as `/course/old-name/`';
}

/** What is left of an address that was copied from a browser. */
function nearPath(path: string): string {
  const inside = path.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(inside);
  } catch {
    return inside;
  }
}
