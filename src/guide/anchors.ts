import { isIn } from './by-type.ts';
import type { Guide } from './guide.ts';
import type { GuideNode } from './nodes.ts';
import { PART_ANCHORS } from './part-anchors.ts';
import { isSingle, withParts } from './parts.ts';
import { walk } from './walk.ts';

/**
 * Something on a guide's page that a link may name: a heading of its prose, a part, an exercise section, a
 * question. Without `#`.
 */
export interface Anchor {
  name: string;
  /**
   * Where a link to it leads on the page with its answers, and without. What stands in an answer that the page does
   * not show leads to the question, what the page does not have at all to its top (empty).
   */
  withAnswers: string;
  withoutAnswers: string;
}

/** Every anchor of a guide, each once. */
export function anchorsOf(guide: Guide): Anchor[] {
  const anchors = new Map<string, Anchor>();
  for (const name of namesBelow(guide)) {
    anchors.set(name, { name, withAnswers: '', withoutAnswers: '' });
  }
  const put = (node: GuideNode, question?: string) => {
    for (const name of namesBelow(node)) {
      anchors.set(name, { name, withAnswers: name, withoutAnswers: question ?? name });
    }
  };
  const putOne = (name: string) =>
    anchors.set(name, { name, withAnswers: name, withoutAnswers: name });
  for (const part of guide.children) {
    if (part.type !== 'exercises') put(part);
    else if (part.origin === 'authored') {
      const [instruction, ...questions] = part.children;
      const shown = questions.filter(({ worksheetOnly }) => !worksheetOnly);
      if (shown.length > 0) putOne(part.id);
      put(instruction);
      for (const question of shown.flatMap(withParts)) {
        putOne(question.id);
        put(question.children[0]);
        if (isSingle(question))
          for (const node of question.children.slice(1)) put(node, question.id);
      }
    }
  }
  return [...anchors.values()];
}

/** Those of a node and of all below it. */
function namesBelow(root: GuideNode): Set<string> {
  const found = new Set<string>();
  walk([root], (node) => {
    if (node.type === 'heading') found.add(node.data?.id ?? '');
    else if (isIn(PART_ANCHORS, node)) found.add(PART_ANCHORS[node.type]);
    else if ('id' in node) found.add(node.id);
  });
  return found;
}
