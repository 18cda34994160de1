import type { Position } from 'unist';
import { codePoint } from '../../messages/code-point.ts';
import type { PrintProblem } from '../problem.ts';
import type { Script } from './scripts.ts';

/** A sign that no font of a site can set, or all signs of a script. */
export interface Unprintable {
  script: Script | null;
  clusters: Set<string>;
  first: { position: Position | null; cluster: string; nth: number };
  /** One for every time it comes. */
  places: Set<string>;
  /** A font has it, but can't join it. */
  isUnjoined: boolean;
}

/** The message, in a teacher's words: what it is, and which file goes where. */
export function unprintable(found: Unprintable, source: string, key?: string): PrintProblem {
  const { script, clusters, first, places } = found;
  const { position, cluster, nth } = first;
  const what = script === null ? 'character' : `${script.name} letter`;
  const reason = `Unexpected ${what} ${shown(cluster)}${often(clusters.size, places.size)}, expected ${cure(found)}`;
  return {
    source,
    rule: 'characters-can-be-printed',
    position,
    reason,
    sign: { text: cluster, nth },
    ...(key !== undefined && { key }),
  };
}

function cure({ script, isUnjoined }: Unprintable): string {
  if (script === null) {
    return 'one that the fonts for paper have: write it otherwise, or put a font that has it into a folder `fonts` beside `site.yml` and name it there under `fonts:`';
  }
  const file = `${script.font}-Regular.ttf`;
  const why = isUnjoined ? ' that can join its letters, which the one named has no rules for' : '';
  return `a font for ${script.name}${why}: put one such as \`${file}\` into a folder \`fonts\` beside \`site.yml\`, and write \`fonts: [fonts/${file}]\` in \`site.yml\``;
}

function often(distinct: number, times: number): string {
  if (times === 1) return '';
  const signs = distinct === 1 ? '' : ` and ${distinct - 1} other${distinct === 2 ? '' : 's'}`;
  return `${signs} (${times} times in this file)`;
}

/** With its numbers: two signs may look the same. */
function shown(cluster: string): string {
  const list = [...cluster].slice(0, 4).map(codePoint).join(' ');
  return /^\p{C}/u.test(cluster) ? `\`${list}\`` : `\`${cluster}\` (${list})`;
}
