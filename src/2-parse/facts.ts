import type { ListItem } from 'mdast';
import type { Fact, Facts } from '../guide/guide.ts';
import { isTold } from '../messages/told.ts';
import { asBlocks } from './as-blocks.ts';
import { type Context, placeOf, say, spanOf } from './context.ts';
import type { ExerciseSection } from './section.ts';
import { reportLooseBold } from './slips.ts';

/** A list of facts; bold marks what a pupil must be able to recall. */
export function factsFrom({ heading, nodes }: ExerciseSection, context: Context): Facts {
  const children = nodes.flatMap((node): Fact[] => {
    if (node.type === 'list') return node.children.map(factFrom);
    if (isTold(context.file, node.position)) return [];
    say(
      context,
      'exercises-have-their-form',
      node,
      'Unexpected text among the facts, expected a numbered list with one fact an item',
    );
    return [];
  });
  if (nodes.length === 0) {
    say(
      context,
      'exercises-have-their-form',
      heading,
      'Unexpected empty section, expected a numbered list with one fact an item',
    );
  }
  reportLooseBold(nodes, context);
  return { type: 'facts', children, ...spanOf([heading, ...nodes], heading) };
}

function factFrom(item: ListItem): Fact {
  return { type: 'fact', children: asBlocks(item.children), ...placeOf(item) };
}
