/**
 * A drawing opened by its own address is a document on the site's origin. So it is read by an XML parser, and what
 * is published is written anew from what was allowed: what is checked is what is served, on pages and on paper.
 */
import { SaxesParser, type SaxesTagNS, type XMLDecl } from 'saxes';
import { ELEMENTS, SVG, WITH_TEXT, XHTML } from './allowed.ts';
import { checkedStyle } from './checked-style.ts';
import { type CleanAttributes, cleanAttributes } from './clean-attributes.ts';
import { DRAWING_LIMITS, drawingCost, type Shape } from './drawing-cost.ts';
import { entitiesOf } from './entities.ts';
import { escaped } from './escaped.ts';
import { addStyleReferences, type StyleReferences, styledReferences } from './style-references.ts';

/** What is wrong with a drawing, at a UTF-16 offset. */
export interface DrawingFault {
  offset: number;
  /** `danger`: it runs, moves or leads elsewhere. `form`: it is no XML, or no SVG. */
  kind: 'danger' | 'form' | 'depth' | 'points' | 'circle' | 'pixels';
  /** To follow "Unexpected". */
  found: string;
}

export interface CleanDrawing {
  /** Written anew; to be used only where there are no faults. */
  svg: string;
  /** Its first tag. */
  root: string;
  /** In the order of the text; after the first twenty no more are told. */
  faults: DrawingFault[];
}

const MOST_TOLD = 20;

/** Comparing a rule of a style with an element takes a twentieth of what a point takes to draw. */
const RULES_A_POINT = 20;

interface OpenElement {
  name: string;
  shape: Shape;
  /** Text of a `style` element. */
  css: string;
}

class Stop extends Error {}

/** Linear in the length of the text. */
export function cleanDrawing(text: string): CleanDrawing {
  const reader = new DrawingReader(text);
  reader.read();
  return reader.result();
}

class DrawingReader {
  readonly #text: string;
  readonly #parser = new SaxesParser({
    xmlns: true,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
    additionalNamespaces: { xlink: 'http://www.w3.org/1999/xlink' },
  });
  readonly #faults: DrawingFault[] = [];
  readonly #out: string[] = [];
  #root = '';
  #rootShape: Shape | null = null;
  readonly #open: OpenElement[] = [];
  /** Elements open inside one that is left out. */
  #skipped = 0;
  /** The last tag begun has no `>` yet. */
  #isTagOpen = false;
  /** Where the tag at hand, and each of its attributes, may be found. */
  #tagStart = 0;
  #lastEnd = 0;
  #attributeStarts = new Map<string, number>();
  readonly #byId = new Map<string, Shape[]>();
  readonly #elements: { shape: Shape; id: string; classes: string[] }[] = [];
  readonly #styles: StyleReferences = new Map();
  /** The drawing names no namespace. */
  #isPlain = false;
  #rules = 0;
  #pixels = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    const parser = this.#parser;
    parser.on('error', ({ message }) => this.#stop(this.#position, 'form', xmlFault(message)));
    parser.on('xmldecl', (declared) => this.#xmlDeclaration(declared));
    parser.on('doctype', (doctype) => {
      for (const [name, value] of entitiesOf(doctype)) parser.ENTITIES[name] = value;
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target === 'xml-stylesheet') this.#say(this.#position, 'danger', '`<?xml-stylesheet`');
    });
    parser.on('opentagstart', () => {
      this.#tagStart = this.#text.lastIndexOf('<', this.#position);
      this.#lastEnd = parser.position;
      this.#attributeStarts.clear();
    });
    parser.on('attribute', ({ name }) => {
      this.#attributeStarts.set(name, this.#lastEnd);
      this.#lastEnd = parser.position;
    });
    parser.on('opentag', (tag) => this.#begin(tag));
    parser.on('text', (text) => this.#words(text));
    parser.on('cdata', (text) => this.#words(text));
    parser.on('closetag', () => this.#end());
    try {
      parser.write(this.#text).close();
      this.#count();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
  }

  result(): CleanDrawing {
    const faults = this.#faults.sort((a, b) => a.offset - b.offset);
    return { svg: this.#out.join(''), root: this.#root, faults };
  }

  /** Of the last sign read. */
  get #position(): number {
    return Math.max(0, Math.min(this.#parser.position, this.#text.length) - 1);
  }

  #say(offset: number, kind: DrawingFault['kind'], found: string): void {
    if (this.#faults.length < MOST_TOLD) this.#faults.push({ offset, kind, found });
  }

  /** For what makes the rest unreadable: told however much was told before. */
  #stop(offset: number, kind: DrawingFault['kind'], found: string): never {
    this.#faults.push({ offset, kind, found });
    throw new Stop();
  }

  /** What is written in signs below 128 alone reads the same in most encodings. */
  #xmlDeclaration({ encoding = 'UTF-8' }: XMLDecl): void {
    const isKin = /^(?:us-ascii|iso-8859-\d+|windows-125\d|macintosh)$/i.test(encoding);
    if (/^utf-?8$/i.test(encoding) || (isKin && !/[^\p{ASCII}]/u.test(this.#text))) return;
    this.#say(0, 'form', `encoding \`${encoding}\``);
  }

  #begin(tag: SaxesTagNS): void {
    if (this.#skipped > 0 || this.#isLeftOut(tag)) {
      this.#skipped += 1;
      return;
    }
    if (this.#open.length >= DRAWING_LIMITS.depth) this.#stop(this.#tagStart, 'depth', '');
    const name = tag.local;
    const clean = cleanAttributes(tag, name, this.#pixels);
    for (const { attribute, kind, found } of clean.faults) {
      const from = this.#attributeStarts.get(attribute) ?? this.#tagStart;
      this.#say(Math.max(from, this.#text.indexOf(attribute, from)), kind, found);
    }
    this.#pixels += clean.pixels;
    this.#closeTag();
    const isRoot = this.#open.length === 0;
    const written = `<${name}${isRoot ? ` xmlns="${SVG}"` : ''}${clean.written}`;
    if (isRoot) this.#root = `${written}>`;
    this.#out.push(written);
    this.#isTagOpen = true;
    this.#open.push({ name, shape: this.#shape(name, clean), css: '' });
  }

  #shape(name: string, { id, classes, points, references }: CleanAttributes): Shape {
    const shape: Shape = { name, offset: this.#tagStart, points, references, children: [] };
    const parent = this.#open.at(-1)?.shape;
    if (parent === undefined) this.#rootShape = shape;
    else parent.children.push(shape);
    this.#elements.push({ shape, id, classes });
    const same = this.#byId.get(id);
    if (same !== undefined) same.push(shape);
    else if (id !== '') this.#byId.set(id, [shape]);
    return shape;
  }

  /** Descriptions of other programs go in silence, with all that is in them; what is none is told. */
  #isLeftOut({ uri, local, name, attributes }: SaxesTagNS): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      // Without a namespace no browser would draw it: it is given the one it lacks.
      this.#isPlain = uri === '';
      if (local === 'svg' && (uri === SVG || uri === '')) return false;
      this.#stop(this.#tagStart, 'form', `\`<${name}>\` at the start`);
    }
    if (parent.name === 'title' || parent.name === 'desc') return true;
    if (uri === XHTML) this.#say(this.#tagStart, 'danger', `\`<${name}>\``);
    if (uri !== SVG && !(uri === '' && this.#isPlain)) return true;
    if (local === 'metadata') return true;
    // Programs offer their own form of a drawing first, and this one to all others.
    if (local === 'foreignObject' && parent.name === 'switch') return true;
    if (local === 'style' && !/^(?:text\/css)?$/i.test(attributes.type?.value.trim() ?? ''))
      return true;
    if (ELEMENTS.has(local) && parent.name !== 'style') return false;
    this.#say(this.#tagStart, 'danger', `\`<${name}>\``);
    return true;
  }

  #words(text: string): void {
    const parent = this.#open.at(-1);
    if (this.#skipped > 0 || parent === undefined || !WITH_TEXT.has(parent.name)) return;
    if (parent.name === 'style') {
      parent.css += text;
      return;
    }
    parent.shape.points += parent.shape.points > 0 ? text.length : 0;
    this.#closeTag();
    this.#out.push(escaped(text));
  }

  #end(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const ended = this.#open.pop();
    if (ended === undefined) return;
    if (ended.css !== '') {
      const { css, danger } = checkedStyle(ended.css);
      if (danger !== null) this.#say(ended.shape.offset, 'danger', danger);
      this.#rules += addStyleReferences(css, this.#styles);
      this.#closeTag();
      this.#out.push(escaped(css));
    }
    this.#out.push(this.#isTagOpen ? '/>' : `</${ended.name}>`);
    this.#isTagOpen = false;
  }

  #closeTag(): void {
    if (this.#isTagOpen) this.#out.push('>');
    this.#isTagOpen = false;
  }

  #count(): void {
    const root = this.#rootShape;
    if (root === null) return;
    const comparing = (this.#rules * this.#elements.length) / RULES_A_POINT;
    if (comparing > DRAWING_LIMITS.points) this.#stop(root.offset, 'points', '');
    for (const { shape, id, classes } of this.#elements) {
      for (const one of styledReferences(this.#styles, { name: shape.name, id, classes })) {
        shape.references.push(one);
      }
    }
    const cost = drawingCost(root, this.#byId);
    if (cost !== null) this.#say(cost.offset, cost.found, '');
  }
}

/** The parser's words, without the place they begin with and without a full stop. */
function xmlFault(message: string): string {
  return `XML that cannot be read (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`;
}
