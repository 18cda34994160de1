/** A Word document as what it is: XML files and pictures in a ZIP. Nothing outside it is ever read. */
import { unzipSync } from 'fflate';
import { NotImported } from '../not-imported.ts';
import { elements, parseXml, type XmlElement, XmlError } from '../xml.ts';

/** Bytes, unpacked. A small file may unpack to any size. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_XML = 30 * 1024 * 1024;
const READ =
  /^(?:word\/(?:(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|_rels\/document\.xml\.rels|media\/[^/]+))$/;

export interface WordFile {
  document: XmlElement;
  /** null where there is none. */
  part: (name: string) => XmlElement | null;
  /** Names in `word/` that match. */
  names: (pattern: RegExp) => string[];
  /** Address or path of what is linked, by its id. */
  target: (id: string) => string | null;
  /** Bytes of a picture by its path in `word/`. */
  bytes: (path: string) => Uint8Array | null;
}

/** @throws NotImported */
export function openDocument(bytes: Uint8Array): WordFile {
  const files = unpacked(bytes);
  const parsed = (path: string): XmlElement | null => {
    const file = files[path];
    if (file === undefined) return null;
    if (file.length > MOST_XML) throw tooLarge();
    try {
      return parseXml(new TextDecoder().decode(file));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      throw new NotImported(
        `Unexpected damage in the document (${error.message}), expected it as Word saves it`,
      );
    }
  };
  const document = parsed('word/document.xml');
  if (document === null) {
    throw new NotImported(
      'Unexpected archive without a Word document in it, expected .docx: open the file and save it as .docx',
    );
  }
  const rels = parsed('word/_rels/document.xml.rels');
  const targets = new Map(
    (rels === null ? [] : elements(rels)).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  return {
    document,
    part: (name) => parsed(`word/${name}`),
    names: (pattern) =>
      Object.keys(files)
        .map((path) => path.slice('word/'.length))
        .filter((name) => pattern.test(name))
        .sort(),
    target: (id) => targets.get(id) ?? null,
    bytes: (path) => files[`word/${path}`] ?? null,
  };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof NotImported) throw error;
    throw new NotImported(
      'Unexpected archive that is damaged or asks for a password, expected .docx as Word saves it',
    );
  }
}

function tooLarge(): NotImported {
  return new NotImported(
    'Unexpected document that is too large when it is unpacked, expected a smaller one',
  );
}
