import type { FootnoteDefinition } from 'mdast';
import { notesReferredTo } from './footnotes.ts';
import type { Guide } from './guide.ts';
import { kindOf } from './kinds/kinds.ts';
import type { GuideNode } from './nodes.ts';
import { walk } from './walk.ts';

/** Addresses as the author wrote them, each once, in the order in which they are met. */
export interface References {
  links: string[];
  pictures: string[];
}

/**
 * What the pages of a guide link to and show.
 *
 * @param withAnswers Whether they have its answers on them.
 */
export function referencesShown(guide: Guide, withAnswers: boolean): References {
  const shown = withAnswers ? guide.children : withoutAnswers(guide);
  return referencesIn(shown, guide.footnotes);
}

/** The footnotes of a guide's pages that have no answers on them. */
export function footnotesWithoutAnswers(guide: Guide): FootnoteDefinition[] {
  return notesReferredTo(withoutAnswers(guide), guide.footnotes);
}

function withoutAnswers(guide: Guide): GuideNode[] {
  return guide.children.flatMap((part): GuideNode[] => {
    if (part.type !== 'exercises') return [part];
    const [instruction, ...questions] = part.children;
    return [instruction, ...questions.flatMap((question) => kindOf(question).seen(question))];
  });
}

/** In these nodes and all below them, with the footnotes that they refer to. */
function referencesIn(
  nodes: readonly GuideNode[],
  footnotes: readonly FootnoteDefinition[],
): References {
  const links = new Set<string>();
  const pictures = new Set<string>();
  const noted = new Set<string>();
  const look = (node: GuideNode): void => {
    if (node.type === 'link') links.add(node.url);
    else if (node.type === 'image') pictures.add(node.url);
    else if (node.type === 'footnoteReference' && !noted.has(node.identifier)) {
      noted.add(node.identifier);
      walk(
        footnotes.filter(({ identifier }) => identifier === node.identifier),
        look,
      );
    }
  };
  walk(nodes, look);
  return { links: [...links], pictures: [...pictures] };
}
