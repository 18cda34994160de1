import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A one-page PDF with this text on its page and this keyword in its metadata. */
export function typstPdf({
  text = 'A page.',
  keyword = '',
}: {
  text?: string;
  keyword?: string;
}): Uint8Array {
  const compiler = NodeCompiler.create({});
  const source = `#let given = json(bytes(sys.inputs.given))\n#set document(title: "A sheet", keywords: (given.keyword,))\n#given.text`;
  const { result } = compiler.compile({
    mainFileContent: source,
    inputs: { given: JSON.stringify({ text, keyword }) },
  });
  if (result === null) throw new Error('Typst set no page');
  return compiler.pdf(result, { creationTimestamp: 0 });
}
