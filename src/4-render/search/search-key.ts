import { createHash } from 'node:crypto';
import { programKey } from '../../program-key.ts';
import type { SearchFile } from './search-files.ts';

/**
 * Of the same key the same file is made; null where it takes longer to tell than to make it.
 *
 * @param guideKeys By the guide's source. They tell of answers too: what is made of them is never published.
 */
export function searchKey(
  { path, guides }: SearchFile,
  guideKeys: ReadonlyMap<string, string>,
): string | null {
  if (guides === null) return null;
  const made = [programKey(), path, guides.map(({ source }) => guideKeys.get(source) ?? '')];
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}
