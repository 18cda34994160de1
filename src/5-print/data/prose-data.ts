import type { Blockquote, Image, Link, List, Paragraph, RootContent, TableCell } from 'mdast';
import { spokenFormula } from '../../4-render/speech/spoken.ts';
import { byType, isIn } from '../../guide/by-type.ts';
import { languageOfAll } from '../../guide/foreign.ts';
import { mathsLetters } from '../../guide/maths.ts';
import type { Block, Formula, FormulaBlock, Inline, ProseType } from '../../guide/prose.ts';
import { plainText } from '../../guide/text.ts';
import { directionOf } from '../../locale/direction.ts';
import { heldTogether } from '../../locale/held-together.ts';
import { unbroken } from './break-words.ts';
import { footnoteOf, imagePathOf, outsideAddress, type ProseContext } from './context.ts';
import { languageData } from './language-data.ts';
import { leastWidth, POINTS } from './picture-size.ts';
import type { BlockData, FormulaData, ImageData, InlineData, LanguageData } from './shapes.ts';
import { tableData } from './table-data.ts';

type InlineHandlers = {
  [K in Inline['type']]?: (
    node: Extract<Inline, { type: K }>,
    context: ProseContext,
  ) => InlineData[];
};
type BlockHandlers = {
  [K in Block['type']]?: (node: Extract<Block, { type: K }>, context: ProseContext) => BlockData[];
};

const inlines = {
  text: ({ value }, { guide: { language } }) => [
    heldTogether(unbroken(value.replace(/\s+/gu, keptSpace)), language),
  ],
  emphasis: (node, context) => [{ t: 'emph', c: inlineData(node.children, context) }],
  strong: (node, context) => [{ t: 'strong', c: inlineData(node.children, context) }],
  delete: (node, context) => [{ t: 'strike', c: inlineData(node.children, context) }],
  inlineCode: ({ value }) => [{ t: 'code', v: unbroken(value) }],
  break: () => [{ t: 'break' }],
  link: linkData,
  image: (node, context) => [{ t: 'symbol', image: imageData(node, context) }],
  formula: (node, context) => [formulaData(node, context)],
  footnoteReference: ({ identifier }, context) => noteData(identifier, context),
  inlineMark: (node, context) => {
    const c = inlineData(node.children, context);
    return node.tag === 'abbr' ? c : [{ t: node.tag, c }];
  },
  foreign: (node, context) => [
    { t: 'foreign', ...languageData(node.language), c: inlineData(node.children, context) },
  ],
  deletion: (node, context) =>
    context.isKey
      ? [
          {
            t: 'deletion',
            c: inlineData(node.children, context),
            others: node.alternatives.map((word) => inlineData(word, context)),
          },
        ]
      : [{ t: 'gap', number: 0 }],
  gap: ({ number }) => [{ t: 'gap', number }],
  blank: () => [{ t: 'blank' }],
} satisfies InlineHandlers;

const blocks = {
  paragraph: paragraphData,
  heading: (node, context) => [{ t: 'heading', c: inlineData(node.children, context) }],
  blockquote: (node, context) => [
    { t: 'quote', c: blockData(node.children, context), ...turned(node, context) },
  ],
  list: (node, context) => [listData(node, context)],
  code: ({ value }) => [{ t: 'code-block', v: value.replace(/\t/g, '    ') }],
  formulaBlock: (node, context) => [formulaData(node, context)],
  thematicBreak: () => [{ t: 'rule' }],
  table: (node, context) =>
    tableData(node, context, (cell) => inlineData(cell.children, context), cellText),
} satisfies BlockHandlers;

/** A cell to fill in counts as two words: it has to be written in. */
const WRITTEN = 'written answer';

function cellText({ children }: TableCell): string {
  return children.some(({ type }) => type === 'blank') ? WRITTEN : plainText(children);
}

/** Parts of a list or a table, which their own handlers take along; never met in the flow. */
type Inner = 'listItem' | 'tableRow' | 'tableCell';
const handled = { ...inlines, ...blocks } satisfies Record<Exclude<ProseType, Inner>, unknown>;

/** Prose in lines. */
export function inlineData(nodes: readonly RootContent[], context: ProseContext): InlineData[] {
  return nodes.flatMap((node) =>
    isIn(inlines, node) ? byType(inlines, node, context) : unknownNode(node),
  );
}

/** Prose between which the page may break. Lines among blocks become a paragraph. */
export function blockData(nodes: readonly RootContent[], context: ProseContext): BlockData[] {
  return nodes.flatMap((node): BlockData[] => {
    if (isIn(blocks, node)) return byType(blocks, node, context);
    return isIn(handled, node) ? [{ t: 'par', c: inlineData([node], context) }] : unknownNode(node);
  });
}

function unknownNode({ type }: RootContent): never {
  throw new Error(`Unexpected \`${type}\` in prose for paper`);
}

/** Line ends and runs of spaces are one space; a non-breaking one stays what it is. */
function keptSpace(run: string): string {
  return /^[\u00a0\u202f\u2009\u2007]+$/u.test(run) ? run : ' ';
}

/** A paragraph of pictures only is a picture between the lines. */
function paragraphData(node: Paragraph, context: ProseContext): BlockData[] {
  const shown = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const images = shown.filter((child) => child.type === 'image');
  if (images.length > 0 && images.length === shown.length) {
    return images.map((image) => ({ t: 'image', image: imageData(image, context) }));
  }
  return [{ t: 'par', c: inlineData(node.children, context), ...turned(node, context) }];
}

function listData(node: List, context: ProseContext): BlockData {
  return {
    t: 'list',
    start: node.ordered === true ? (node.start ?? 1) : null,
    tight: node.spread !== true && node.children.every((item) => item.spread !== true),
    items: node.children.map((item) => blockData(item.children, context)),
    ...turned(node, context),
  };
}

/** Of a block that runs the other way than its sheet. */
function turned(
  node: Paragraph | List | Blockquote,
  { guide }: ProseContext,
): { turned?: LanguageData } {
  const language = languageOfAll(node);
  if (language === null) return {};
  const data = languageData(language);
  return data.dir === directionOf(guide.language) ? {} : { turned: data };
}

/** Paper cannot be clicked: an address outside is printed as a note, unless the text is the address. */
function linkData(node: Link, context: ProseContext): InlineData[] {
  const c = inlineData(node.children, context);
  const url = outsideAddress(node.url);
  if (url === null) return c;
  const shown = url.replace(/^(mailto|tel):/i, '');
  const said = plainText(node.children);
  if (said === shown || said === shown.replace(/^https?:\/\//i, '')) return [{ t: 'link', url, c }];
  const id = `${context.prefix}link-${url}`;
  if (context.noted.has(id))
    return [
      { t: 'link', url, c },
      { t: 'note-again', id },
    ];
  context.noted.add(id);
  const address: InlineData = { t: 'link', url, c: [unbroken(shown)] };
  return [
    { t: 'link', url, c },
    { t: 'note', id, c: [{ t: 'par', c: [address] }] },
  ];
}

function noteData(identifier: string, context: ProseContext): InlineData[] {
  const definition = footnoteOf(context.guide, identifier);
  if (definition === undefined || context.open.has(identifier)) return [];
  const id = `${context.prefix}note-${identifier}`;
  if (context.noted.has(id)) return [{ t: 'note-again', id }];
  context.noted.add(id);
  context.open.add(identifier);
  const c = blockData(definition.children, context);
  context.open.delete(identifier);
  return [{ t: 'note', id, c }];
}

function formulaData(
  { maths }: Formula | FormulaBlock,
  { formulas, guide }: ProseContext,
): FormulaData {
  const spoken = spokenFormula(maths, guide.language);
  formulas.set(spoken.mathml, spoken);
  return { t: 'formula', key: spoken.mathml, maths, length: mathsLetters(maths).length };
}

function imageData(node: Image, context: ProseContext): ImageData {
  const path = imagePathOf(node.url, context.guide, context.site);
  if (path !== null) context.images.add(path);
  const asset = path === null ? null : (context.site.assets.get(path) ?? null);
  const size = asset?.size ?? null;
  return {
    file: path ?? '',
    alt: node.alt ?? '',
    width: size === null ? null : size.width * POINTS,
    height: size === null ? null : size.height * POINTS,
    least: asset === null || context.isKey ? 0 : leastWidth(asset, context.edition),
  };
}
