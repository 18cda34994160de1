import type { Link } from 'mdast';
import type { SectionLink } from '../../guide/questions.ts';
import { plainText } from '../../guide/text.ts';
import { type Context, say } from '../context.ts';

/** Stands for a link in the text of brackets: Unicode's own sign for what is no text. */
export const LINK_SIGN = '\uFFFC';

/**
 * What stands in brackets beside links that have a place of their own between commas. A link among other words, `see
 * [Causes](#causes)`, stays among them as it was typed.
 */
export function wordsBeside(links: readonly Link[], inside: string): string {
  if (links.length === 0) return inside;
  const waiting = [...links];
  const parts = inside.split(',').map((part) => part.trim());
  const words = parts.map((part) =>
    part.replaceAll(LINK_SIGN, () => {
      const link = waiting.shift();
      return link === undefined ? '' : typed(link);
    }),
  );
  return words.filter((_, index) => parts[index] !== LINK_SIGN).join(', ');
}

/** To a heading of the guide itself; whether it is there and of the text is seen when all headings have their names. */
export function isSectionLink({ url }: Link): boolean {
  return /^#./.test(url);
}

/** Links beside other attributes can be nothing else: one that leads elsewhere is told of and left out. */
export function sectionLinks(links: readonly Link[], context: Context): SectionLink[] {
  for (const link of links) {
    if (isSectionLink(link)) continue;
    say(
      context,
      'attributes-are-readable',
      link,
      `Unexpected \`${typed(link)}\` among the attributes of a question, expected the section that it checks, a heading of this guide: \`[Causes](#causes)\``,
    );
  }
  return links.filter(isSectionLink).map(({ url, position = null }) => ({ url, position }));
}

const typed = (link: Link) => `[${plainText(link)}](${link.url})`;
