import type { Maths } from '../../guide/maths.ts';

/** U+2062, "times" without a sign: the rules for speech say nothing for it in a chemist's formula. */
export const SILENT = '\u2062';

/**
 * A formula as it should be heard. The rules for speech read "H₂O" as a function of O, an upright letter as
 * "normal" and the plain Greek capital as a triangle; what stands beside the sign of an element is set apart.
 */
export function asHeard(maths: Maths): Maths {
  if (maths.type === 'identifier') {
    return { ...maths, upright: false, value: maths.value.replaceAll('Δ', '𝛥') };
  }
  if (maths.type === 'row') {
    const seen = maths.children.filter(({ type }) => type !== 'space');
    const children = seen.flatMap((child, index): Maths[] => {
      const before = seen[index - 1];
      const apart = before !== undefined && isApart(before, child);
      return apart ? [silent, asHeard(child)] : [asHeard(child)];
    });
    // As many parts as before.
    return { ...maths, children };
  }
  if (maths.type === 'table') return { ...maths, rows: maths.rows.map((row) => row.map(asHeard)) };
  if (!('children' in maths)) return maths;
  // As many parts as before.
  return { ...maths, children: maths.children.map(asHeard) } as Maths;
}

const silent: Maths = {
  type: 'operator',
  value: SILENT,
  stretchy: false,
  tight: true,
  fence: 'none',
};

function isApart(before: Maths, after: Maths): boolean {
  if (isElement(after)) return isElement(before) || before.type === 'number';
  return isElement(before) && isBracketed(after);
}

/** The sign of a chemical element, or several: "H", "Cl", "NH", with or without numbers at it. */
function isElement(maths: Maths): boolean {
  if (maths.type === 'identifier') return maths.upright && /^[A-Z][A-Za-z]*$/.test(maths.value);
  if (maths.type !== 'scripts') return false;
  const [base] = maths.children;
  return isElement(base);
}

function isBracketed(maths: Maths): boolean {
  if (maths.type === 'scripts') return isBracketed(maths.children[0]);
  const first = maths.type === 'row' ? maths.children[0] : undefined;
  return first?.type === 'operator' && first.fence === 'open';
}
