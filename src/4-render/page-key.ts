import { hash } from 'node:crypto';
import { programKey } from '../program-key.ts';
import type { Frame, PagePlan } from './page.ts';

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
  const { settings, files, ...own } = frame;
  const alike = [sharedKey(settings), sharedKey(files)];
  const made = [programKey(), kind, guideKey, themeKey, alike, own, around];
  return hash('sha256', JSON.stringify(made));
}

/** Of what all pages of a site have, the very same value: made once. */
function sharedKey(value: Frame['settings'] | Frame['files']): string {
  const known = shared.get(value);
  if (known !== undefined) return known;
  const key = hash('sha256', JSON.stringify(value));
  shared.set(value, key);
  return key;
}

const shared = new WeakMap<object, string>();
