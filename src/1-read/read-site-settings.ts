import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { readSettings } from './read-settings.ts';
import { siteSchema } from './settings/site-schema.ts';
import type { WrittenSettings } from './sources.ts';
import { checkValueNesting } from './text/value-nesting.ts';

/**
 * site.yml, complete whatever is wrong with it; its text is put on `file`.
 *
 * @param bytes null where there is no such file.
 */
export function readSiteSettings(
  bytes: Uint8Array | null,
  file: VFile,
): { settings: WrittenSettings; places: Record<string, Position> } {
  const { settings, places, markdown } = readSettings(siteSchema, bytes, file);
  const title = markdown(settings.title, 'title');
  const isShallow = checkValueNesting([title], file);
  return { settings: { ...settings, title: isShallow ? title : { ...title, value: '' } }, places };
}
