/** What a screen reader says on the way through a page, a line for each stop of its arrow key. */
import type { Spoken } from './accessibility-tree.ts';

/** What is said as the name of what it labels. */
const LABELS = new Set(['LabelText', 'Legend']);

/** Elements that begin a line of their own although nothing is said of them. */
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header legend li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** What is said where a place is entered; what stands in it follows, further in. */
const PLACES: Readonly<Record<string, string>> = {
  banner: 'banner',
  complementary: 'complementary',
  contentinfo: 'footer',
  dialog: 'dialog',
  group: 'group',
  main: 'main',
  navigation: 'navigation',
  radiogroup: 'group',
  region: 'region',
  search: 'search',
};

/** What is said in one piece, with what it is called. */
const PIECES: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  combobox: 'choice',
  DisclosureTriangle: 'fold',
  image: 'picture',
  img: 'picture',
  link: 'link',
  radio: 'radio button',
  searchbox: 'search field',
  slider: 'slider',
  switch: 'switch',
  tab: 'tab',
  textbox: 'field',
};

export function transcript(tree: Spoken): string[] {
  const writer = new Writer();
  said(tree, writer);
  writer.endLine();
  return writer.lines;
}

class Writer {
  readonly lines: string[] = [];
  #line = '';
  #depth = 0;

  text(text: string): void {
    this.#line += text;
  }

  endLine(): void {
    const line = this.#line.replace(/\s+/g, ' ').trim();
    // An item begins with what stands in it.
    if (/^•( \d+)?$/.test(line)) return;
    if (line !== '') this.lines.push('  '.repeat(this.#depth) + line);
    this.#line = '';
  }

  /** What is said in here stands further in, on lines of its own. */
  within(say: () => void): void {
    this.endLine();
    this.#depth += 1;
    say();
    this.endLine();
    this.#depth -= 1;
  }
}

function said(node: Spoken, writer: Writer): void {
  const { role, name, tag, display, children, properties } = node;
  const all = () => {
    for (const child of children) said(child, writer);
  };
  const place = PLACES[role];
  const piece = PIECES[role];
  if (role === 'StaticText') writer.text(name);
  else if (role === 'LineBreak') writer.text(' ');
  else if (LABELS.has(role)) {
    for (const control of controlsIn(node)) said(control, writer);
  } else if (role === 'RootWebArea') {
    writer.text(`page: ${name}`);
    writer.within(all);
  } else if (role === 'heading') {
    writer.endLine();
    const inner = linksIn(node);
    writer.text(`heading ${String(properties.level)}: ${inner}${name.trim()}`);
    writer.endLine();
  } else if (piece !== undefined) {
    const isBlock = !['link', 'image', 'img'].includes(role);
    if (isBlock) writer.endLine();
    writer.text(`[${[`${piece}: ${name.trim()}`, ...statesOf(properties)].join(', ')}]`);
    if (isBlock) writer.endLine();
  } else if (place !== undefined) {
    writer.endLine();
    // Of a group without a name nothing is said.
    if (place === 'group' && name === '') all();
    else {
      writer.text(name === '' ? place : `${place}: ${name.trim()}`);
      writer.within(all);
    }
  } else if (role === 'list') {
    writer.endLine();
    const count = itemsIn(node);
    writer.text(
      `list, ${count} ${count === 1 ? 'item' : 'items'}${name === '' ? '' : `: ${name}`}`,
    );
    writer.within(all);
  } else if (role === 'listitem') {
    writer.endLine();
    writer.text('• ');
    all();
    writer.endLine();
  } else if (role === 'ListMarker') {
    writer.text(/^\d/.test(name) ? `${name.trim()} ` : '');
  } else if (role === 'table') {
    writer.endLine();
    writer.text(`table${name === '' ? '' : `: ${name}`}, ${rowsIn(node).length} rows`);
    writer.within(() => {
      for (const row of rowsIn(node)) {
        writer.text(cellsIn(row).map(textOf).join(' | '));
        writer.endLine();
      }
    });
  } else if (role === 'MathMLMath') {
    // With no name of its own a formula is read by its parts, by a reader of MathML.
    writer.text(name === '' ? ` formula ${textOf(node)} ` : name);
  } else if (role === 'term' || role === 'definition') {
    writer.endLine();
    writer.text(role === 'term' ? 'term: ' : 'definition: ');
    all();
    writer.endLine();
  } else if (tag !== '' && isApart(display) && !BLOCKS.has(tag)) {
    writer.text(' ');
    all();
    writer.text(' ');
  } else if (BLOCKS.has(tag)) {
    writer.endLine();
    all();
    writer.endLine();
  } else all();
}

/** An element of a line that is laid out by itself. */
const isApart = (display: string) => !/^(inline|contents|ruby)?$/.test(display);

function controlsIn(node: Spoken): Spoken[] {
  return node.children.flatMap((child) => (child.role in PIECES ? [child] : controlsIn(child)));
}

function linksIn(node: Spoken): string {
  return find(node, 'link').length > 0 ? 'link, ' : '';
}

function statesOf(properties: Spoken['properties']): string[] {
  const { expanded, checked, pressed, disabled } = properties;
  return [
    expanded === undefined ? '' : expanded === true ? 'open' : 'closed',
    checked === 'true' ? 'checked' : '',
    pressed === 'true' ? 'pressed' : '',
    disabled === true ? 'disabled' : '',
  ].filter(Boolean);
}

const itemsIn = (node: Spoken) => find(node, 'listitem', 'list').length;
const rowsIn = (node: Spoken) => find(node, 'row', 'table');
const cellsIn = (node: Spoken) =>
  ['cell', 'gridcell', 'rowheader', 'columnheader'].flatMap((role) => find(node, role));

/** All of a role in it, but those that stand in a further one of `within`. */
function find(node: Spoken, role: string, within = ''): Spoken[] {
  return node.children.flatMap((child) => {
    if (child.role === role) return [child];
    return child.role === within ? [] : find(child, role, within);
  });
}

export function textOf(node: Spoken): string {
  if (node.role === 'StaticText') return node.name;
  if (node.role === 'MathMLMath' && node.name !== '') return node.name;
  return node.children.map(textOf).join('');
}
