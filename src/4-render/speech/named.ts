import { mapProse } from '../../guide/map-prose.ts';
import { allOf } from '../../guide/walk.ts';
import type { Fragment } from '../prose.ts';
import { isSpoken, primary, spokenFormula, spokenWords } from './spoken.ts';

/**
 * Fragments whose formulas say their words where they are part of a name: in lines, of which headings, options and
 * labels are made. Browsers take no text for a name from MathML. In running text readers of MathML do better.
 */
export async function named(fragments: readonly Fragment[]): Promise<Fragment[]> {
  return Promise.all(fragments.map(namedIn));
}

async function namedIn(fragment: Fragment): Promise<Fragment> {
  const { nodes, isLine, context } = fragment;
  const formulas = isLine && isSpoken(context.language) ? allOf(nodes, 'formula') : [];
  if (formulas.length === 0) return fragment;
  const spoken = formulas.map(({ maths }) => spokenFormula(maths, context.language));
  const words = await spokenWords(spoken, primary(context.language));
  const said = new Map(formulas.map((formula, at) => [formula, words[spoken[at]?.mathml ?? '']]));
  return {
    ...fragment,
    nodes: mapProse(nodes, (node) => {
      const name = node.type === 'formula' ? said.get(node) : undefined;
      return node.type !== 'formula' || name === undefined ? null : [{ ...node, data: { name } }];
    }),
  };
}
