import type { Paragraph, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { foreignWords } from './foreign-words.ts';
import { parseInSections } from './in-sections.ts';

/** A part of the Markdown understood here that CommonMark does not have. */
export interface Part {
  name: string;
  /** What stands in every source, as it is typed, in which there is any of it. */
  sign: RegExp;
  /** What micromark calls it. */
  constructs: readonly string[];
}

/**
 * Every part costs time at each word, used or not: addresses alone half as much as all of CommonMark. So a source is
 * read with those parts only of which it has the sign; a test holds the trees against those with all of them.
 */
export const PARTS: readonly Part[] = [
  // One column is a table even without a stroke: `a`, and `:-` under it.
  { name: 'tables', sign: /-[ \t]*\||\|[ \t]*-|:-|-:/, constructs: ['table'] },
  { name: 'deletions', sign: /~~/, constructs: ['strikethrough'] },
  {
    name: 'footnotes',
    sign: /\[\^/,
    constructs: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
  },
  // A box may hold the end of its line.
  { name: 'boxes', sign: /\[(?:[xX]\]|\s)/, constructs: ['tasklistCheck'] },
  // They are looked for a second time in finished text, where backslashes are gone and entities are signs.
  {
    name: 'addresses',
    sign: /@|:\\?\/\\?\/|www\\?\.|&(?:#|commat;|colon;|sol;|period;)/i,
    constructs: ['emailAutolink', 'protocolAutolink', 'wwwAutolink'],
  },
  { name: 'formulas', sign: /\$\$/, constructs: ['mathFlow', 'mathText'] },
  { name: 'foreign words', sign: /\]\{[ \t]*lang/, constructs: ['foreign'] },
];

/** In a line of its own "1.", "#" and "-" are text. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'mathFlow',
  'setextUnderline',
  'table',
  'thematicBreak',
];

/** A file, or a line of its own, in which no block begins. */
export type Extent = 'file' | 'line';

// A single dollar sign is text: "$5 and $6".
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(boxesInItems)
  .use(foreignWords)
  .freeze();

const processors = new Map<string, typeof whole>();

/** Markdown to mdast as remark reads it, positions included. Never throws. */
export function parseMarkdown(source: string, extent: Extent): Root {
  if (extent === 'file') return parseInSections(source, (text) => parsed(text, 'file'));
  return isWords(source) ? rootOfWords(source) : parsed(source, 'line');
}

function parsed(source: string, extent: Extent): Root {
  return processorFor(partsIn(source), extent).parse(source);
}

/** One line without a sign of CommonMark in it, as most titles are: text, whatever else it says. */
const WORDS = /^[^\s\0&*_<[\]\\`]+(?: +[^\s\0&*_<[\]\\`]+)*$/;

function isWords(source: string): boolean {
  return WORDS.test(source) && partsIn(source).length === 0;
}

function rootOfWords(value: string): Root {
  const { length } = value;
  const placed = () => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: length + 1, offset: length },
  });
  const text: Text = { type: 'text', value, position: placed() };
  const paragraph: Paragraph = { type: 'paragraph', children: [text], position: placed() };
  return { type: 'root', children: [paragraph], position: placed() };
}

type Reader = NonNullable<Data['fromMarkdownExtensions']>[number];

/**
 * A box on the line under an empty item is text: micromark takes it for the item's, which has ended by then, and it
 * would be lost.
 */
export function boxesInItems(this: Processor): void {
  const data = this.data();
  const reader: Reader = {
    exit: {
      taskListCheckValueChecked() {
        const item = this.stack.at(-2);
        if (item?.type === 'listItem') item.checked = true;
      },
      taskListCheckValueUnchecked() {
        const item = this.stack.at(-2);
        if (item?.type === 'listItem') item.checked = false;
      },
      taskListCheck(token) {
        if (this.stack.at(-2)?.type === 'listItem') return;
        this.config.enter.data?.call(this, token);
        this.config.exit.data?.call(this, token);
      },
    },
  };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), reader];
}

/** The parts that a source may have something of. */
export function partsIn(source: string): Part[] {
  return PARTS.filter(({ sign }) => sign.test(source));
}

/** One for each combination that was met. */
export function processorFor(parts: readonly Part[], extent: Extent): typeof whole {
  const key = [extent, ...parts.map(({ name }) => name)].join(' ');
  const known = processors.get(key);
  if (known !== undefined) return known;
  const made = whole().use(withParts, parts);
  if (extent === 'line') made.use(withoutBlocks);
  made.freeze();
  processors.set(key, made);
  return made;
}

function withParts(this: Processor, parts: readonly Part[]): void {
  const data = this.data();
  const left = PARTS.filter((part) => !parts.includes(part));
  const names = new Set(left.flatMap(({ constructs }) => constructs));
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((one) => without(names, one));
  if (left.some(({ name }) => name === 'addresses'))
    // Nothing else that remark-gfm and remark-math bring goes through the finished tree.
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
      .flat()
      .map((one) => ({ ...one, transforms: [] }));
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<Extension['text']>;

/** What else an extension says of signs stays: a single `~` decides whether a star beside it is emphasis. */
function without(names: ReadonlySet<string>, extension: Extension): Extension {
  const { document = {}, flow = {}, text = {} } = extension;
  const kept = (constructs: Constructs): Constructs =>
    Object.fromEntries(
      Object.entries(constructs).flatMap(([sign, given]) => {
        const list = [given ?? []].flat().filter(({ name = '' }) => !names.has(name));
        return list.length === 0 ? [] : [[sign, list]];
      }),
    );
  return { ...extension, document: kept(document), flow: kept(flow), text: kept(text) };
}

function withoutBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: BLOCKS } }];
}
