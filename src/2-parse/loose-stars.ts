import type { GuidePart } from '../guide/guide.ts';
import type { GuideNode } from '../guide/nodes.ts';
import { allOf } from '../guide/walk.ts';
import { type Context, placeWithin, say, sourceOf } from './context.ts';
import { boldInstead } from './slips.ts';

/** Where stars are gaps or words to recall, loose ones are errors of their own: see `reportLooseBold`. */
export function reportLooseStarsOf(parts: readonly GuidePart[], context: Context): void {
  for (const part of parts) {
    const isGaps = part.type === 'exercises' && part.questionType === 'cloze';
    if (part.type !== 'facts' && !isGaps) reportLooseStars(part, context);
  }
}

const PAIR = /(?<![\\*])\*\*(?!\*)([^*\n]{1,120}?)(?<!\\)\*\*(?!\*)/;
/** A star that opens and is never closed: before a capital, as "**Note: …". */
const OPEN =
  /(?<![\\*\p{L}\p{N}])\*\*(?=[\p{Lu}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/**
 * `** bold **` in prose, which would print as stars: a warning of `bold-marks-are-tight`. Powers (`2 ** 3`),
 * pointers (`**p`), names of arguments (`**kwargs`) and patterns of files are text.
 */
export function reportLooseStars(root: GuideNode, context: Context): void {
  for (const node of allOf([root], 'text')) {
    const source = sourceOf(context, node);
    if (!source.includes('**')) continue;
    const pair = PAIR.exec(source);
    const isPair =
      pair !== null && isWords(pair[1] ?? '', source.slice(pair.index + pair[0].length));
    const found = isPair ? pair[0] : pair === null ? OPEN.exec(source)?.[0] : undefined;
    if (found === undefined) continue;
    say(
      context,
      'bold-marks-are-tight',
      placeWithin(context, node, found),
      `Unexpected \`${found}\`, which Markdown does not see as bold, expected ${boldInstead(isPair ? pair[1] : undefined)}`,
      {
        note: 'It would be printed as stars. To print two stars, write `\\*\\*`.',
        asWarning: true,
      },
    );
  }
}

function isWords(inside: string, after: string): boolean {
  if (!/\p{L}{2}|\p{Script=Han}/u.test(inside) || /^[/\\]/.test(inside)) return false;
  // `2 ** 3 and the argument **kwargs`: the first is a power.
  if (/^\s/.test(inside) && /^[\p{L}\p{N}_]/u.test(after)) return false;
  // `**kwargs and **options`: the second pair opens too.
  return !(/^[a-z_]\w*\W.*\s$/.test(inside) && /^[a-z_]/.test(after));
}
