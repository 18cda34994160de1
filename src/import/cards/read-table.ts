/** Rows of a table of text: cells between commas, semicolons or tabs, in quotes where they hold such a sign. */

export interface Row {
  /** Of its first cell, from 1. */
  line: number;
  cells: string[];
}

/** Never throws; a quote that does not end goes on to the end of its line. */
export function readTable(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = '';
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"' && cell.trim() === '') {
      const quoted = quotedFrom(text, at, separator);
      if (quoted !== null) {
        cell = quoted.value;
        line += text.slice(at, quoted.end).split('\n').length - 1;
        at = quoted.end - 1;
        continue;
      }
    }
    if (sign === separator) endCell();
    else if (sign === '\n') {
      endCell();
      if (cells.some(Boolean)) rows.push({ line: start, cells });
      cells = [];
      line += 1;
      start = line;
    } else cell += sign;
  }
  endCell();
  if (cells.some(Boolean)) rows.push({ line: start, cells });
  return rows;
}

/** null where the quote does not close before a separator or the end of a line: then it is a sign like others. */
function quotedFrom(
  text: string,
  start: number,
  separator: string,
): { value: string; end: number } | null {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const next = /^[ ]*/.exec(text.slice(at + 1))?.[0].length ?? 0;
      const sign = text[at + 1 + next];
      return sign === undefined || sign === '\n' || sign === separator
        ? { value, end: at + 1 + next }
        : null;
    }
  }
  return null;
}

/** The separator that most lines have as often as the first. */
export function separatorOf(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  const counts = ['\t', ';', ','].map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
  }));
  const best = counts.reduce((one, other) => (other.lines > one.lines ? other : one));
  return best.sign;
}
