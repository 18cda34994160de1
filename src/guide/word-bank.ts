import { inOrderOf } from './collation.ts';
import { deletionsIn } from './deletions.ts';
import { withChildren } from './map-prose.ts';
import type { GuideNode } from './nodes.ts';
import type { Inline } from './prose.ts';
import type { WordBank } from './questions.ts';
import { byCodePoint, exactText } from './text.ts';
import { merged, type Title, titleFrom, trimmed, withoutPlaces } from './title.ts';

/**
 * The words of all deletions in these nodes and the bank's extra ones, each once, in the order of a dictionary: it
 * is decided by what pupils see, and tells nothing.
 *
 * @param language BCP 47.
 */
export function bankWords(bank: WordBank, nodes: readonly GuideNode[], language: string): Title[] {
  const words = [
    ...nodes.flatMap(deletionsIn).map((node) => wordFrom(node.children)),
    ...bank.extra,
  ];
  const known = new Map(words.map((word) => [exactText(word.children), word]));
  const compare = inOrderOf(language);
  return [...known]
    .sort(([a, one], [b, other]) => compare(one.plain, other.plain) || byCodePoint(a, b))
    .map(([, word]) => word);
}

/** A word as it stands in a bank or in a key's table: without places in the file, which tell where it belongs. */
export function wordFrom(nodes: readonly Inline[]): Title {
  return titleFrom(trimmed(withoutPlaces(nodes).flatMap(shown)));
}

/** What tells words apart to the eye stays; stress does not, nor the long form of an abbreviation. */
function shown(node: Inline): Inline[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
  const { position: _, ...rest } = node;
  if (!('children' in rest)) return [rest];
  const children = merged(rest.children.flatMap(shown));
  const isTelling = rest.type === 'strong' || (rest.type === 'inlineMark' && rest.tag === 'abbr');
  return isTelling ? children : [withChildren<Inline>(rest, children)];
}
