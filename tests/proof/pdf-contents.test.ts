/** That the tests would see a word wherever it may be in a PDF. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/content.ts';
import { pdfContents } from '../support/pdf.ts';

const SVG = 'bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 9 9\\"/>")';

/** Typst source by the place in which the word stands. */
const PLACES: Readonly<Record<string, (word: string) => string>> = {
  'on the page': (word) => `A #box[${word}] word.`,
  'in white': (word) => `#text(fill: white)[${word}]`,
  'a hair high': (word) => `#text(size: 0.01pt)[${word}]`,
  'turned round': (word) => `#rotate(35deg)[${word}]`,
  'in the margin': (word) => `Here.#place(dx: -2cm)[${word}]`,
  'under another': (word) => `${word}#place(dy: -2em, rect(width: 9cm, height: 2cm, fill: black))`,
  'in a heading': (word) => `= ${word}`,
  'in a bookmark alone': (word) =>
    `#show heading: none\n#heading(outlined: false, bookmarked: true)[${word}]\nHere.`,
  'in an address': (word) => `#link("https://example.org/${word}")[here]`,
  'in what is said of a picture': (word) => `#image(${SVG}, alt: "${word}")`,
  'in what is said of a formula': (word) => `#math.equation(alt: "${word}", $x$)`,
  'in the title': (word) => `#set document(title: "${word}")\nHere.`,
  'in a keyword': (word) => `#set document(keywords: ("${word}",))\nHere.`,
  'in the description, with a letter of another script': (word) =>
    `#set document(description: "Ж ${word}")\nHere.`,
  'in an attached file': (word) => `#pdf.attach("a.txt", bytes("${word} and so on"))\nHere.`,
  'in the name of an attached file': (word) => `#pdf.attach("${word}.txt", bytes("a"))\nHere.`,
};

const compiler = NodeCompiler.create({});

it.each(Object.entries(PLACES))('%s', async (_, sourceWith) => {
  const path = join(await temporaryFolder(), 'sheet.pdf');
  const word = 'Quagga';
  const contents = (source: string) => {
    const { result, takeDiagnostics } = compiler.compile({ mainFileContent: source });
    if (result === null) throw new Error(JSON.stringify(takeDiagnostics()?.shortDiagnostics));
    writeFileSync(path, compiler.pdf(result, { creationTimestamp: 0 }));
    return pdfContents(path);
  };
  expect(contents(sourceWith(word))).toContain(word);
  expect(contents(sourceWith('Zebra'))).not.toContain(word);
});
