import { isNothing, type Maths, NOTHING } from '../../guide/maths.ts';

/**
 * Chemists' numbers given to what they belong to. mhchem writes them without a base, beside it: those
 * behind an element are its scripts, those before one are the numbers of an isotope. Empty parts go.
 */
export function attachedScripts(children: readonly Maths[]): Maths[] {
  const row: Maths[] = [];
  for (const child of children) {
    if (isNothing(child)) continue;
    const before = row.at(-1);
    if (isLoose(child) && before !== undefined && bearsScripts(before)) {
      row[row.length - 1] = { type: 'scripts', children: [before, ...marks(child)] };
    } else if (before !== undefined && isLoose(before)) {
      row[row.length - 1] = { type: 'prescripts', children: [child, ...marks(before)] };
    } else row.push(child);
  }
  return row;
}

type Loose = Extract<Maths, { type: 'scripts' }>;

function isLoose(maths: Maths): maths is Loose {
  return maths.type === 'scripts' && isNothing(maths.children[0]);
}

function marks({ children }: Loose): [Maths, Maths] {
  return [children[1] ?? NOTHING, children[2] ?? NOTHING];
}

function bearsScripts(maths: Maths): boolean {
  switch (maths.type) {
    case 'identifier':
    case 'number':
    case 'words':
    case 'prescripts':
      return true;
    case 'operator':
      return maths.fence === 'close';
    case 'row': {
      const last = maths.children.at(-1);
      return last !== undefined && bearsScripts(last);
    }
    default:
      return false;
  }
}
