/** HTML, as quiz programs keep it, to texts and blocks. Nothing is fetched, and nothing in it runs. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { languageTag } from '../locale/language-tag.ts';
import { plainSpaces } from './decode.ts';
import type { Block, ListItem, Rich, Run } from './draft.ts';
import { inOneLine } from './one-line.ts';
import { paragraph, plain, trimmed, withSigns } from './rich.ts';

type Look = Omit<Run, 'text'>;

const LOOKS: Readonly<Record<string, Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
  code: { code: true },
  tt: { code: true },
  kbd: { code: true },
  sub: { script: 'sub' },
  sup: { script: 'sup' },
};

const PARAGRAPHS = new Set([
  'p',
  'div',
  'section',
  'article',
  'center',
  'blockquote',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'dt',
  'dd',
  'tr',
  'figcaption',
  'details',
  'summary',
]);
const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);

/** Blocks of a fragment of HTML. Pictures are told by their addresses: they are not here. */
export function blocksFromHtml(html: string): Block[] {
  const builder = new Builder();
  builder.walk(fromHtml(html, { fragment: true }), {});
  return builder.finish();
}

class Builder {
  private readonly blocks: Block[] = [];
  private line: Rich = [];

  walk(node: Nodes, look: Look): void {
    switch (node.type) {
      case 'text':
        this.line.push({ ...look, text: plainSpaces(node.value) });
        return;
      case 'element':
        this.element(node, look);
        return;
      case 'root':
        for (const child of node.children) this.walk(child, look);
        return;
      default:
        return;
    }
  }

  finish(): Block[] {
    this.endLine();
    return this.blocks;
  }

  private element(node: Element, look: Look): void {
    const { tagName: tag, properties } = node;
    if (HIDDEN.has(tag)) return;
    if (tag === 'img') this.line.push({ ...look, text: pictureWords(node) });
    else if (tag === 'ul' || tag === 'ol') this.list(node, look);
    else if (tag === 'table') this.table(node, look);
    else if (tag === 'pre') this.code(node);
    else if (PARAGRAPHS.has(tag)) {
      this.endLine();
      this.children(node, look);
      this.endLine();
    } else if (tag === 'a' && /^https?:/i.test(String(properties.href ?? ''))) {
      this.children(node, { ...look, link: String(properties.href) });
    } else this.children(node, { ...look, ...LOOKS[tag], ...languageOf(node) });
  }

  private children(node: Element, look: Look): void {
    for (const child of node.children) this.walk(child, look);
  }

  private list(node: Element, look: Look): void {
    this.endLine();
    const items = elementsOf(node).map((item): ListItem => {
      const [first, ...more] = inner(item, look);
      if (first === undefined) return { text: [], more: [] };
      return first.type === 'paragraph'
        ? { text: first.text, more }
        : { text: [], more: [first, ...more] };
    });
    const filled = items.filter(({ text, more }) => text.length > 0 || more.length > 0);
    if (filled.length > 0)
      this.blocks.push({ type: 'list', ordered: node.tagName === 'ol', items: filled });
  }

  private table(node: Element, look: Look): void {
    this.endLine();
    const rows = descendants(node, 'tr').map((row) =>
      elementsOf(row).map((cell) => inOneLine(inner(cell, look))),
    );
    if (rows.length > 0) this.blocks.push({ type: 'table', rows });
  }

  private code(node: Element): void {
    this.endLine();
    const text = textIn(node).replace(/^\n|\s+$/g, '');
    if (text !== '') this.blocks.push({ type: 'code', text });
  }

  private endLine(): void {
    const line = trimmed(withSigns(this.line));
    this.line = [];
    if (plain(line) !== '') this.blocks.push(paragraph(line));
  }
}

/**
 * Words that an editor was told the language of. Word marks everything it hands on (`EN-GB`, in capitals), and texts
 * in several languages at once are no words of one among those of another.
 */
function languageOf({ properties }: Element): Look {
  const { lang, className } = properties;
  const isChoice = Array.isArray(className) && className.includes('multilang');
  if (typeof lang !== 'string' || lang === lang.toUpperCase() || isChoice) return {};
  const language = languageTag(lang);
  return language === null ? {} : { language };
}

function inner(node: Element, look: Look): Block[] {
  const builder = new Builder();
  for (const child of node.children) builder.walk(child, look);
  return builder.finish();
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function descendants(node: Element, tag: string): Element[] {
  return elementsOf(node).flatMap((child) =>
    child.tagName === tag ? [child] : descendants(child, tag),
  );
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** What describes it, and where it lay. */
function pictureWords({ properties }: Element): string {
  const address = String(properties.src ?? '').replace(/^data:.*/s, '');
  return `[picture: ${[properties.alt, address.replace(/^@@PLUGINFILE@@\//, '')].filter(Boolean).join(', ')}]`;
}
