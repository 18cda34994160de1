import type { Image } from 'mdast';
import type { Guide } from '../guide/guide.ts';
import { kindOf } from '../guide/kinds/kinds.ts';
import type { GuideNode } from '../guide/nodes.ts';
import type { Edition } from '../guide/settings.ts';
import type { Asset, SiteBase } from '../guide/site.ts';
import { plainText } from '../guide/text.ts';
import { childrenOf } from '../guide/walk.ts';
import { allQuestionsOf, exercisesOf } from '../guide/worksheet.ts';
import { localeFor } from '../locale/locales.ts';
import { imagePathOf } from './data/context.ts';
import { LEGIBLE, leastWidth, POINTS } from './data/picture-size.ts';
import { enlargedBy, sheetLook } from './editions.ts';
import type { PrintProblem } from './problem.ts';

/** A picture on a sheet. `inLine`: among words, and as high as three of them. `depth`: of the part it stands in. */
interface Shown {
  image: Image;
  inLine: boolean;
  depth: number;
}

/** Of all papers, in points; a number before a question takes so many times the size of its type, a part's letter too. */
const LINE = (172 / 25.4) * 72;
const NUMBER = 1.9;
const LETTER = 2.1;
/** In sizes of the type. */
const HIGHEST_IN_LINE = 3;

/** What is lost by rounding, in points. */
const HAIR = 0.05;

/**
 * Drawings on a guide's sheets whose smallest words would print under 8 points (rule `pictures-are-legible`), each told
 * at its first place. Of pictures of dots nothing is known.
 */
export function smallWords(guide: Guide, site: SiteBase): PrintProblem[] {
  const told = new Set<string>();
  return exercisesOf(guide)
    .flatMap((exercises) => [
      ...shownIn([exercises.children[0]], 0),
      ...allQuestionsOf(exercises).flatMap((question) => {
        const seen =
          question.type === 'structured' ? [question.children[0]] : kindOf(question).seen(question);
        return shownIn(seen, question.part.length);
      }),
    ])
    .flatMap((shown): PrintProblem[] => {
      const { url, position = null } = shown.image;
      const asset = site.assets.get(imagePathOf(url, guide, site) ?? '');
      if (asset === undefined || told.has(asset.path)) return [];
      const small = guide.worksheet.editions.flatMap((edition) => {
        const size = sizeOf(asset, shown, edition);
        return size === null || size >= LEGIBLE - HAIR ? [] : [{ edition, size }];
      });
      if (small.length === 0) return [];
      told.add(asset.path);
      const instead = shown.inLine
        ? 'a paragraph of its own for the picture'
        : 'larger ones in the drawing';
      const reason = `Unexpected words of ${sizesSaid(small, guide)} in \`${url}\` on paper, expected ${LEGIBLE} points or more: ${instead}`;
      return [{ source: guide.source, rule: 'pictures-are-legible', position, reason }];
    });
}

function shownIn(nodes: readonly GuideNode[], depth: number): Shown[] {
  return nodes.flatMap((node) => {
    const children = childrenOf(node);
    const isBlock =
      (node.type === 'paragraph' || node.type === 'optionText') &&
      children.every((one) => one.type === 'image' || plainText(one).trim() === '');
    return children.flatMap((child): Shown[] =>
      child.type === 'image'
        ? [{ image: child, inLine: !isBlock, depth }]
        : shownIn([child], depth),
    );
  });
}

/** Points in which a drawing's smallest words print; null where it has none that are known. */
function sizeOf(asset: Asset, { inLine, depth }: Shown, edition: Edition): number | null {
  const { size, words } = asset;
  if (size === null || words === null) return null;
  const type = sheetLook(edition, { tint: 'none' }).size;
  const column = LINE - (NUMBER + LETTER * depth) * type;
  const natural = size.width * POINTS * enlargedBy(edition);
  const width = inLine
    ? Math.min(natural, column, (HIGHEST_IN_LINE * type * size.width) / size.height)
    : Math.min(column, leastWidth(asset, edition));
  return (words * width) / size.width;
}

/** "6.2 points"; "6.2 points (large print: 5.9)" where editions differ. */
function sizesSaid(small: readonly { edition: Edition; size: number }[], guide: Guide): string {
  const { editions } = localeFor(guide.language).sheetWords;
  const said = small.map(({ edition, size }) => ({
    name: editions[edition].toLowerCase(),
    size: size.toFixed(1).replace(/\.0$/, ''),
  }));
  const [first, ...others] = said;
  const different = others.filter((one) => one.size !== first?.size);
  const more = different.map(({ name, size }) => `${name}: ${size}`).join(', ');
  return `${first?.size ?? ''} points${more === '' ? '' : ` (${more})`}`;
}
