import type { Marker } from '../line.ts';

/** A line, and how far it is set in, in columns. */
export interface SetIn {
  indent: number;
  marker: Marker | null;
}

/** An item stands deeper where it is set in, or where another bullet begins under an item. */
export function depthsOf(lines: readonly SetIn[]): number[] {
  const open: { indent: number; sign: string }[] = [];
  return lines.map(({ marker, indent }) => {
    if (marker === null) {
      const depth = open.filter((level) => level.indent < indent).length;
      return depth;
    }
    const sign = signOf(marker);
    const known = open.findIndex((level) => level.indent === indent && level.sign === sign);
    if (known >= 0) open.length = known + 1;
    else {
      while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
      open.push({ indent, sign });
    }
    return open.length - 1;
  });
}

/** What tells the levels of a flat list apart. */
function signOf({ kind, typed }: Marker): string {
  return kind === 'bullet' ? typed : kind;
}
