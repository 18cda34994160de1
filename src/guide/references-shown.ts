import type { FootnoteDefinition } from 'mdast';
import type { Guide } from './guide.ts';
import { kindOf } from './kinds/kinds.ts';
import type { GuideNode } from './nodes.ts';

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
  if (withAnswers) return referencesIn(guide.children, guide.footnotes);
  const shown = guide.children.flatMap((part): GuideNode[] => {
    if (part.type !== 'exercises') return [part];
    const [instruction, ...questions] = part.children;
    return [instruction, ...questions.flatMap((question) => kindOf(question).seen(question))];
  });
  return referencesIn(shown, guide.footnotes);
}

/** In any value made of nodes, with the footnotes that it refers to. */
function referencesIn(value: unknown, footnotes: readonly FootnoteDefinition[]): References {
  const links = new Set<string>();
  const pictures = new Set<string>();
  const noted = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one)) {
      for (const part of one) walk(part);
      return;
    }
    if ('type' in one && 'url' in one && typeof one.url === 'string') {
      if (one.type === 'link') links.add(one.url);
      if (one.type === 'image') pictures.add(one.url);
    }
    if ('type' in one && one.type === 'footnoteReference' && 'identifier' in one)
      note(one.identifier);
    for (const [name, part] of Object.entries(one)) if (name !== 'position') walk(part);
  };
  const note = (identifier: unknown) => {
    if (typeof identifier !== 'string' || noted.has(identifier)) return;
    noted.add(identifier);
    for (const found of footnotes) if (found.identifier === identifier) walk(found.children);
  };
  walk(value);
  return { links: [...links], pictures: [...pictures] };
}
