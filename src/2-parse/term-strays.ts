import type { Heading, RootContent } from 'mdast';
import { plainText } from '../guide/text.ts';
import { offered } from '../messages/alike.ts';
import { listed, nearest } from '../messages/nearest.ts';
import { type Context, say } from './context.ts';
import { sectionNames } from './words.ts';

const TOPIC = 'A guide with running text is a topic: write `kind: topic` in the frontmatter.';

/** What has no place in a term guide: its first block outside a section, and headings of the author's own. */
export interface TermStrays {
  text: RootContent | null;
  headings: Heading[];
}

/**
 * One message (`term-guides-have-sections-only`) for all that makes a file running text, and one more
 * for each heading that is near to a section's name.
 */
export function reportTermStrays({ text, headings }: TermStrays, context: Context): void {
  const known = sectionNames(context.grammar).filter(
    (name) => name !== context.grammar.parts.summary.name,
  );
  const own = headings.filter((heading) => {
    const near = nearest(plainText(heading), known);
    if (near === null) return true;
    refuse(heading, offered(`## ${plainText(heading)}`, `## ${near}`), 0, context);
    return false;
  });
  const [first, ...more] = own;
  if (text !== null && first === undefined) {
    say(
      context,
      'term-guides-have-sections-only',
      text,
      'Unexpected text before the first section, expected `## Definition` above it',
      { note: TOPIC },
    );
    return;
  }
  if (first === undefined) return;
  const isTitle = first.depth === 1 && more.length === 0;
  const expected = isTitle
    ? '`## Definition` first: the title stands in the frontmatter'
    : listed(known);
  refuse(first, expected, more.length, context);
}

function refuse(heading: Heading, expected: string, more: number, context: Context): void {
  const written = `${'#'.repeat(heading.depth)} ${plainText(heading)}`;
  const others = more === 0 ? '' : ` and ${more} more like it`;
  say(
    context,
    'term-guides-have-sections-only',
    heading,
    `Unexpected heading \`${written}\`${others} in a term guide, expected ${expected}`,
    { note: TOPIC },
  );
}
