import { createHash } from 'node:crypto';
import { programKey } from '../program-key.ts';
import type { PagePlan } from './page.ts';

/**
 * Tells a page from every other: of the same key the same bytes are made.
 *
 * @param guideKey Of its guide; empty for a page of no single guide.
 * @param themeKey Of the theme it is rendered with.
 */
export function pageKey(
  { kind, frame, around }: PagePlan,
  guideKey: string,
  themeKey: string,
): string {
  return createHash('sha256')
    .update(programKey())
    .update(JSON.stringify([kind, guideKey, themeKey, frame, around]))
    .digest('hex');
}
