import { pathNamedIn } from '../guide/references.ts';
import type { WorksheetSettings } from '../guide/settings.ts';

/**
 * Settings of sheets, key by key those of the nearest of guide, course and site. A logo is found from the file that
 * names it, as pictures are.
 *
 * @param source Path of the file whose own settings these are.
 */
export function nearestSettings(
  above: WorksheetSettings,
  own: Partial<WorksheetSettings>,
  source: string,
): WorksheetSettings {
  const { logo } = own;
  if (logo === undefined || logo === '') return { ...above, ...own };
  return { ...above, ...own, logo: pathNamedIn(source, logo) ?? logo };
}
