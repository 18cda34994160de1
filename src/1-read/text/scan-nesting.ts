import { mayBeCut, SECTION_LENGTH } from './sections.ts';

/**
 * A linear look at Markdown before the parser sees it: nesting and runs that would overflow the
 * parser's stack or take it time that grows with the square of their length are refused.
 *
 * The scan knows no Markdown: it counts, stretch by stretch (lines without a blank one between),
 * and always counts at least as much as the parser would nest.
 */
const NESTING_LIMITS = {
  /** Quotes, lists and footnotes inside one another; brackets and emphasis likewise. */
  depth: 100,
  /** Emphasis marks and brackets of one stretch that find no partner. */
  unmatched: 500,
  /** `<!--`, `<![CDATA[`, `<?` and `<!` of one stretch that are never closed. */
  unclosed: 50,
  /** Signs with a meaning inside one stretch. */
  marks: 4_000,
  lines: 2_000,
  /** UTF-16 units of one stretch. */
  length: 65_536,
  /** Columns of a table. */
  columns: 100,
  /** Columns times rows. */
  cells: 20_000,
  /** Likewise of all tables together. */
  allCells: 40_000,
  /** Headings underlined with `-` or `=`, in the whole text: they cost the square of their number. */
  underlines: 500,
  /** Markers beyond the third on one line, in the whole text. */
  deepMarkers: 1_000,
  /** Lists, quotes and footnotes that end, in one section: they cost the square of their number. */
  ends: 1_500,
  /** Lists inside an item that end while the list around them goes on, in one section: likewise. */
  innerEnds: 3_000,
} as const;

export interface TooDeep {
  /** UTF-16 offset in the text. */
  offset: number;
  /** What was found, to follow "Unexpected". */
  found: string;
  /** What would do, to follow "expected". */
  expected: string;
}

/** What is counted through the whole text. */
interface Whole {
  /** Columns at which the lists of the lines above stand, outermost first. */
  indents: number[];
  underlines: number;
  deepMarkers: number;
  ends: number;
  innerEnds: number;
  cells: number;
  /** Markers of the last line that told something of them. */
  before: string[];
}

interface Stretch {
  start: number;
  lines: number;
  marks: number;
  stray: number;
  brackets: number;
  /** Openers still open, by sign. */
  open: Map<string, number>;
  unclosed: Map<string, number>;
  columns: number;
}

const CONTAINER =
  /^(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{1,999}\]:|[?:](?=[ \t]|$))/;
const MARK = /<!--|-->|<!\[CDATA\[|\]\]>|<\?|\?>|<!|\*+|_+|~+|`+|[[\]<>&@\\]/g;
const CLOSED_BY: Readonly<Record<string, string>> = {
  '-->': '<!--',
  ']]>': '<![CDATA[',
  '?>': '<?',
  '>': '<!',
};

/** @returns The first place where a limit is passed, or null. */
export function scanNesting(text: string): TooDeep | null {
  let stretch = freshStretch(0);
  const whole: Whole = {
    indents: [],
    underlines: 0,
    deepMarkers: 0,
    ends: 0,
    innerEnds: 0,
    cells: 0,
    before: [],
  };
  const cut = willBeCut(text);
  let section = 0;
  let blank = true;
  let offset = 0;
  while (offset < text.length) {
    const next = text.indexOf('\n', offset);
    const end = next === -1 ? text.length : next;
    const line = text.slice(offset, end);
    if (cut && blank && offset - section >= SECTION_LENGTH && /^#{1,6}[ \t]/.test(line)) {
      section = offset;
      whole.ends = 0;
      whole.innerEnds = 0;
    }
    blank = line.trim() === '';
    if (blank || /^ {0,3}[-*+] {1,4}\S/.test(line)) stretch = freshStretch(offset);
    const problem =
      scanContainers(line, offset, whole) ??
      scanUnderline(line, offset, whole) ??
      scanMarks(line, offset, text, stretch) ??
      scanExtent(line, offset, stretch, whole);
    if (problem !== null) return problem;
    offset = end + 1;
  }
  return null;
}

/** True where every line that looks like a heading at the margin is one: no code, HTML or formula may go over it. */
function willBeCut(text: string): boolean {
  return mayBeCut(text) && !/`{3}|~{3}|\$\$|<[!?/a-z]/i.test(text);
}

function freshStretch(start: number): Stretch {
  return {
    start,
    lines: 0,
    marks: 0,
    stray: 0,
    brackets: 0,
    open: new Map(),
    unclosed: new Map(),
    columns: 0,
  };
}

function scanContainers(line: string, offset: number, whole: Whole): TooDeep | null {
  const { indents } = whole;
  let column = 0;
  let count = 0;
  const markers: string[] = [];
  while (column < line.length) {
    const sign = line[column];
    if (sign === ' ' || sign === '\t') {
      column++;
      continue;
    }
    const marker = CONTAINER.exec(line.slice(column, column + 1_010))?.[0];
    if (marker === undefined) break;
    if (count === 0) whole.innerEnds += closeUpTo(column, indents);
    indents.push(column);
    count++;
    markers.push(marker);
    if (count > 3) whole.deepMarkers++;
    if (indents.length > NESTING_LIMITS.depth || whole.deepMarkers > NESTING_LIMITS.deepMarkers) {
      return {
        offset: offset + column,
        found: 'very many lists or quotes inside one another',
        expected: 'a few at most',
      };
    }
    column += marker.length;
  }
  countEnds(markers, column, line.trim() === '', whole);
  if (count === 0 && column === 0 && line !== '') indents.length = 0;
  if (whole.ends > NESTING_LIMITS.ends) {
    return {
      offset,
      found: `more than ${NESTING_LIMITS.ends} separate lists or quotes`,
      expected: 'a guide of a few pages',
    };
  }
  if (whole.innerEnds <= NESTING_LIMITS.innerEnds) return null;
  return {
    offset,
    found: `more than ${NESTING_LIMITS.innerEnds} lists inside lists`,
    expected: 'a guide of a few pages',
  };
}

/** Closes the lists at this column and further in. @returns How many stood inside the last of them. */
function closeUpTo(column: number, indents: number[]): number {
  const before = indents.length;
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  return Math.max(0, before - indents.length - 1);
}

/** Blank lines end quotes only, indented lines end nothing that stands further out. */
function countEnds(markers: string[], column: number, isBlank: boolean, whole: Whole): void {
  if (isBlank && !whole.before.includes('>')) return;
  if (markers.length === 0 && !isBlank && column >= (whole.indents.at(-1) ?? -2) + 2) return;
  whole.ends += Math.max(0, whole.before.length - markers.length);
  whole.before = markers;
}

function scanUnderline(line: string, offset: number, whole: Whole): TooDeep | null {
  if (/^[\s>]*(?:-+|=+)\s*$/.test(line)) whole.underlines++;
  if (whole.underlines <= NESTING_LIMITS.underlines) return null;
  return {
    offset,
    found: `more than ${NESTING_LIMITS.underlines} lines of \`-\` or \`=\``,
    expected: 'headings that start with `#`',
  };
}

function scanMarks(line: string, offset: number, text: string, stretch: Stretch): TooDeep | null {
  for (const match of line.matchAll(MARK)) {
    const mark = match[0];
    const at = offset + match.index;
    stretch.marks++;
    if (mark === '[') stretch.brackets++;
    else if (mark === ']') {
      if (stretch.brackets > 0) stretch.brackets--;
      else stretch.stray++;
    } else if (/^[*_~]/.test(mark)) countEmphasis(mark, at, text, stretch);
    else countUnclosed(mark, stretch);
    const problem = overLimit(at, stretch);
    if (problem !== null) return problem;
  }
  return null;
}

/** Counts as CommonMark's flanking rules do (spec 0.31, section 6.2), each sign of a run for itself. */
function countEmphasis(run: string, at: number, text: string, stretch: Stretch): void {
  const before = text[at - 1] ?? ' ';
  const after = text[at + run.length] ?? ' ';
  const opens = !/\s/.test(after) && (!isSign(after) || /\s/.test(before) || isSign(before));
  const closes = !/\s/.test(before) && (!isSign(before) || /\s/.test(after) || isSign(after));
  const sign = run[0] ?? '';
  if (sign === '_' && opens && closes && !isSign(before) && !isSign(after)) return;
  const open = stretch.open.get(sign) ?? 0;
  if (closes && open > 0) stretch.open.set(sign, Math.max(0, open - run.length));
  else if (opens) stretch.open.set(sign, open + run.length);
  else if (closes) stretch.stray++;
}

function isSign(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function countUnclosed(mark: string, stretch: Stretch): void {
  if (mark.startsWith('<') && mark !== '<') {
    stretch.unclosed.set(mark, (stretch.unclosed.get(mark) ?? 0) + 1);
    return;
  }
  const opener = CLOSED_BY[mark];
  if (opener !== undefined) stretch.unclosed.delete(opener);
}

function overLimit(offset: number, stretch: Stretch): TooDeep | null {
  const { depth, unmatched, unclosed, marks } = NESTING_LIMITS;
  const open = [...stretch.open.values()].reduce((sum, count) => sum + count, 0);
  if (stretch.brackets > depth) {
    return { offset, found: `more than ${depth} open \`[\``, expected: 'each closed by a `]`' };
  }
  if (open > depth || stretch.stray > unmatched) {
    return {
      offset,
      found: 'a long run of `*`, `_`, `~` or `]` without partners',
      expected: 'each mark to have its partner',
    };
  }
  if ([...stretch.unclosed.values()].some((count) => count > unclosed)) {
    return {
      offset,
      found: `more than ${unclosed} open \`<!\``,
      expected: 'each comment closed by `-->`',
    };
  }
  if (stretch.marks > marks) {
    return {
      offset,
      found: `more than ${marks} signs such as \`*\` and \`[\` without a blank line between`,
      expected: 'shorter paragraphs, lists or tables',
    };
  }
  return null;
}

function scanExtent(line: string, offset: number, stretch: Stretch, whole: Whole): TooDeep | null {
  const { lines, length, columns, cells, allCells } = NESTING_LIMITS;
  if (line.trim() === '') return null;
  stretch.lines++;
  if (/^[\s>|:+*-]*$/.test(line) && line.includes('|') && line.includes('-')) {
    stretch.columns = Math.max(stretch.columns, line.split('|').length);
  }
  if (stretch.columns > columns) {
    return { offset, found: `a table of more than ${columns} columns`, expected: 'a narrower one' };
  }
  if (stretch.columns * stretch.lines > cells) {
    return { offset, found: `a table of more than ${cells} cells`, expected: 'a smaller one' };
  }
  whole.cells += stretch.columns;
  if (whole.cells > allCells) {
    return { offset, found: `tables of more than ${allCells} cells in all`, expected: 'fewer' };
  }
  if (stretch.lines > lines || offset + line.length - stretch.start > length) {
    return {
      offset,
      found: `a stretch of more than ${lines} lines or ${length / 1024} KiB without a blank line`,
      expected: 'shorter paragraphs, lists or tables',
    };
  }
  return null;
}
