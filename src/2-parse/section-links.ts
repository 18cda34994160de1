import { anchorsOf } from '../guide/anchors.ts';
import type { Guide } from '../guide/guide.ts';
import { sectionLinksOf } from '../guide/section-links.ts';
import { sectionOf, textHeadings } from '../guide/sections-checked.ts';
import { type Context, say } from './context.ts';

/**
 * A question checks a section of running text: what it can be sent back to read. Reports `attributes-are-readable` for
 * a link to anything else of the guide; a heading that is nowhere is told of as any link to it.
 */
export function reportNoSections(guide: Guide, context: Context): void {
  const links = sectionLinksOf(guide);
  if (links.length === 0) return;
  const sections = new Set(textHeadings(guide.children).map(({ data }) => data?.id));
  const anchors = new Set(anchorsOf(guide).map(({ name }) => name));
  for (const link of links) {
    const name = sectionOf(link);
    if (sections.has(name) || !anchors.has(name)) continue;
    say(
      context,
      'attributes-are-readable',
      link.position,
      `Unexpected \`${link.url}\` as the section that a question checks, expected a heading of the guide's running text`,
    );
  }
}
