import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const SLUG = /^[\p{L}\p{M}\p{Nd}]+(?:-+[\p{L}\p{M}\p{Nd}]+)*$/u;

/**
 * The part of an address that a file or folder name makes: in lower case, in normal form C.
 *
 * @param name Without its ending.
 * @param what "file name" or "folder name".
 * @returns null where the name makes none; reported as `file-names-make-addresses`.
 */
export function slugFromName(
  name: string,
  what: string,
  ending: string,
  file: VFile,
): string | null {
  const slug = name.normalize('NFC').toLowerCase().normalize('NFC');
  if (SLUG.test(slug) && !RESERVED.test(slug)) return slug;
  const words = slug
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .replace(/^\p{M}+/u, '');
  const suggestion = words === '' || RESERVED.test(words) ? `${words}-guide` : words;
  const expected = words === '' ? '' : `, for example \`${suggestion}${ending}\``;
  const reason = RESERVED.test(slug)
    ? `Unexpected ${what} \`${name}${ending}\`, which Windows keeps for itself, expected another${expected}`
    : `Unexpected ${what} \`${name}${ending}\`, expected letters, digits and hyphens only${expected}`;
  report(file, 'file-names-make-addresses', null, reason);
  return null;
}

/** `cold-war` as a title: `Cold war`. */
export function titleFromName(name: string): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
