/** XML as a small tree: of a document, or of a quiz. Declared entities, of which bombs are made, are refused. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as written. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** Where it begins, from 1. */
  line: number;
}

export class XmlError extends Error {}

const MOST_DEPTH = 200;
/** A thousand pages of a document have fewer; more would take gigabytes. */
const MOST_ELEMENTS = 1_000_000;
/** Characters: as many as a text file may have. */
const MOST_TEXT = 4 * 1024 * 1024;

/** @throws XmlError */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], line: 1 };
  const open = [root];
  let count = 0;
  let letters = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new XmlError('a document type, which nothing here needs');
  });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: { ...attributes },
      children: [],
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    count += 1;
    if (count > MOST_ELEMENTS) throw new XmlError(`more than ${MOST_ELEMENTS} elements`);
    if (open.length > MOST_DEPTH)
      throw new XmlError(`more than ${MOST_DEPTH} elements in one another`);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (value: string) => {
    letters += value.length;
    if (letters > MOST_TEXT) throw new XmlError('more than four million letters');
    open.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [top] = elements(root);
  if (top === undefined) throw new XmlError('no element');
  return top;
}

export function elements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first of this name; by a path of names, each in the one before. */
export function first(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (one, name) => (one === undefined ? undefined : elements(one, name)[0]),
    element,
  );
}

/** All text in it. */
export function textIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}
