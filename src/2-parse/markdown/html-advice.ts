/** What to write instead of HTML that is not understood here, by the name of the element in small letters. */
const INSTEAD: Readonly<Record<string, string>> = {
  b: 'bold: `**word**`',
  strong: 'bold: `**word**`',
  u: 'bold: `**word**`',
  mark: 'bold: `**word**`',
  i: 'emphasis: `*word*`',
  em: 'emphasis: `*word*`',
  cite: 'emphasis: `*word*`',
  s: 'struck out words: `~~word~~`',
  del: 'struck out words: `~~word~~`',
  strike: 'struck out words: `~~word~~`',
  code: 'code between two signs `` ` ``',
  tt: 'code between two signs `` ` ``',
  pre: 'code between two lines of `` ``` ``',
  a: 'a link: `[words](address)`',
  img: 'a picture: `![what it shows](file.png)`',
  figure: 'a picture: `![what it shows](file.png)`',
  figcaption: 'the words as a paragraph under the picture',
  video: 'a link to the film: `[words](address)`',
  audio: 'a link to the recording: `[words](address)`',
  iframe: 'a link to the page: `[words](address)`',
  hr: 'a line `---` between two blank lines',
  p: 'the paragraph alone, with a blank line before and after it',
  div: 'the text alone: looks are not chosen in a guide',
  span: 'the text alone: looks are not chosen in a guide',
  font: 'the text alone: looks are not chosen in a guide',
  center: 'the text alone: looks are not chosen in a guide',
  small: 'the text alone: looks are not chosen in a guide',
  big: 'the text alone: looks are not chosen in a guide',
  style: 'nothing: looks are not chosen in a guide',
  script: 'nothing: a guide holds text, and nothing that runs',
  details: 'the text under a heading of its own: on paper nothing opens',
  summary: 'the text under a heading of its own: on paper nothing opens',
  aside: 'a quotation, each line with `> ` before it',
  blockquote: 'a quotation, each line with `> ` before it',
  q: 'quotation marks',
  ul: 'a list: `- item`',
  ol: 'a list: `1. item`',
  li: 'a list: `- item`',
  dl: 'a list: `- **word**: what it means`',
  table: 'a table in Markdown: `| a | b |`, and `|---|---|` under the first row',
  h1: 'a heading: `## words`',
  h2: 'a heading: `## words`',
  h3: 'a heading: `### words`',
  h4: 'a heading: `#### words`',
  math: 'a formula between `$$` and `$$`',
};

/** Every other element of HTML: any other name between angle brackets is a text, as in `List<String>`. */
const ELEMENTS = new Set(
  'address area article base bdi bdo body button canvas caption col colgroup data datalist dd dfn dialog dt embed fieldset footer form h5 h6 head header hgroup html input ins label legend link main map menu meta meter nav noscript object optgroup option output param picture progress rp rt ruby samp search section select slot source svg tbody td template textarea tfoot th thead time title tr track var wbr'.split(
    ' ',
  ),
);

/**
 * For "expected …".
 *
 * @param written The tag as it stands in the file.
 */
export function htmlInstead(written: string): string {
  if (written.startsWith('<!--')) return '`-->` where the comment ends';
  const [, name = ''] = /^<\/?([a-z][a-z0-9-]*)/i.exec(written) ?? [];
  const instead = INSTEAD[name.toLowerCase()];
  if (instead !== undefined) return instead;
  if (/^[A-Z]\w*$/.test(name) || (name !== '' && !ELEMENTS.has(name.toLowerCase())))
    return `code between two signs \`\` \` \`\`, or \`&lt;\` for the sign \`<\`: \`&lt;${written.slice(1, 41)}\``;
  return 'Markdown or one of `<sub>`, `<sup>`, `<br>`, `<kbd>`, `<abbr title="…">`';
}
