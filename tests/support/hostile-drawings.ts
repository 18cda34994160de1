/** Drawings that run, move or fetch where a browser opens them as they are; `RUN` and `ASK` stand for how. */
const RUN = "console.log('ran')";
const ASK = 'http://127.0.0.1:9/asked';
const hex = (text: string) =>
  [...text].map((sign) => `&#x${'0'.repeat(9)}${sign.charCodeAt(0).toString(16)};`).join('');
const root = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${more}>${inside}<path d="M0 0h9"/></svg>`;
const XHTML = 'http://www.w3.org/1999/xhtml';
const html = (inside: string) => `<h:div xmlns:h="${XHTML}">${inside}</h:div>`;
const style = (css: string) => root(`<style>${css}</style><rect class="a" width="9" height="9"/>`);

export const HOSTILE_DRAWINGS: Readonly<Record<string, string>> = {
  script: root(`<script>${RUN}</script>`),
  'script in CDATA': root(`<script><![CDATA[${RUN}]]></script>`),
  'script by address': root(`<script href="${ASK}.js"/>`),
  'script by xlink': root(`<script xlink:href="${ASK}.js"/>`),
  'script by data': root(`<script href="data:text/javascript,${RUN}"/>`),
  'script under a prefix': root(`<s:script xmlns:s="http://www.w3.org/2000/svg">${RUN}</s:script>`),
  'script under a foreign letter': root(
    `<é:script xmlns:é="http://www.w3.org/2000/svg">${RUN}</é:script>`,
  ),
  'namespace in character references': root(
    `<x:script xmlns:x="${hex('http://www.w3.org/2000/svg')}">${RUN}</x:script>`,
  ),
  'namespace in an entity': `<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg">]>${root(`<x:script xmlns:x="&n;">${RUN}</x:script>`)}`,
  'script of XHTML': root(`<h:script xmlns:h="${XHTML}">${RUN}</h:script>`),
  'XHTML in character references': root(
    `<inkscape:script xmlns:inkscape="${hex(XHTML)}">${RUN}</inkscape:script>`,
  ),
  'a whole page as root': `<html xmlns="${XHTML}"><script>${RUN}</script></html>`,
  'script in an entity': `<!DOCTYPE svg [<!ENTITY s "<script xmlns='http://www.w3.org/2000/svg'>${RUN}</script>">]>${root('&s;')}`,
  'script in metadata': root(`<metadata><script>${RUN}</script></metadata>`),
  'script in a description': root(`<desc><script>${RUN}</script></desc>`),
  'script in a foreign element': root(`<x:any xmlns:x="urn:x"><script>${RUN}</script></x:any>`),
  'script in a style': root(`<style><script>${RUN}</script></style>`),
  'page inside': root(
    `<foreignObject width="9" height="9">${html(`<h:script>${RUN}</h:script>`)}</foreignObject>`,
  ),
  'page inside a switch': root(
    `<switch><foreignObject width="9" height="9">${html(`<h:img src="${ASK}.png"/>`)}</foreignObject><text>x</text></switch>`,
  ),
  'frame inside': root(`<h:iframe xmlns:h="${XHTML}" src="${ASK}"/>`),
  'picture of XHTML': root(`<h:img xmlns:h="${XHTML}" src="${ASK}.png" onerror="${RUN}"/>`),
  'link element of XHTML': root(`<h:link xmlns:h="${XHTML}" rel="stylesheet" href="${ASK}.css"/>`),
  'page that leads on': root(
    `<h:meta xmlns:h="${XHTML}" http-equiv="refresh" content="0;url=${ASK}"/>`,
  ),
  onload: root('', `onload="${RUN}"`),
  'onload in character references': root('', `onload="${hex(RUN)}"`),
  'onload of a group': root(`<g onload="${RUN}"/>`),
  'onerror of a picture': root(`<image href="data:image/png;base64,AAAA" onerror="${RUN}"/>`),
  'onbegin of an animation': root(`<animate attributeName="x" dur="1s" onbegin="${RUN}"/>`),
  'event after a comment with a quote': `<!-- a=" -->${root('', `onload="${RUN}"`)}`,
  'picture from elsewhere': root(`<image width="9" height="9" href="${ASK}.png"/>`),
  'picture by xlink': root(`<image width="9" height="9" xlink:href="${ASK}.png"/>`),
  'picture by another prefix': root(
    `<image xmlns:q="http://www.w3.org/1999/xlink" width="9" height="9" q:href="${ASK}.png"/>`,
  ),
  'picture by a base': root(`<g xml:base="${ASK}/"><image width="9" height="9" href="b.png"/></g>`),
  'picture set by an animation': root(
    `<image width="9" height="9"><set attributeName="href" to="${ASK}.png"/></image>`,
  ),
  'parts from elsewhere': root(`<use href="${ASK}.svg#a"/>`),
  import: style(`@import "${ASK}.css";`),
  'import split by CDATA': style(`@imp<![CDATA[ort "${ASK}.css";]]>`),
  'import split by a comment': style(`@imp<!-- -->ort "${ASK}.css";`),
  'import in escapes': style(`@\\69mport "${ASK}.css";`),
  'import in character references': style(`${hex('@import')} "${ASK}.css";`),
  'font from elsewhere': root(
    `<style>@font-face{font-family:q;src:url(${ASK}.woff2)}text{font-family:q}</style><text y="5">q</text>`,
  ),
  'fill from elsewhere': style(`.a{fill:url(${ASK}.svg#a)}`),
  'mask from elsewhere': style(`.a{mask:url("${ASK}.svg#a")}`),
  'mask in escapes': style(`.a{mask:u\\72l(${ASK}.svg#a)}`),
  'mask between strings that look like comments': style(
    `.b{content:"/*"} .a{mask:url(${ASK}.svg#a)} .c{content:"*/"}`,
  ),
  'mask by image-set': style(`.a{-webkit-mask-image:-webkit-image-set("${ASK}.png" 1x)}`),
  'mask by a variable': style(`:root{--m:url(${ASK}.png)} .a{mask-image:var(--m)}`),
  'background of the root': root('', `style="background:url(${ASK}.png)"`),
  'pointer from elsewhere': root('', `style="background-image:image-set('${ASK}.png' 1x)"`),
  'filter from elsewhere': root(`<rect width="9" height="9" filter="url(${ASK}.svg#f)"/>`),
  'picture in a filter': root(
    `<filter id="f"><feImage href="${ASK}.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
  ),
  'attribute in escapes': root(`<rect width="9" height="9" mask="u\\72l(${ASK}.svg#m)"/>`),
  'style sheet by instruction': `<?xml-stylesheet href="${ASK}.css" type="text/css"?>${root('')}`,
  'style sheet by transformation': `<?xml-stylesheet href="${ASK}.xsl" type="text/xsl"?>${root('')}`,
  'document type from elsewhere': `<!DOCTYPE svg SYSTEM "${ASK}.dtd">${root('')}`,
  'entity from elsewhere': `<!DOCTYPE svg [<!ENTITY x SYSTEM "${ASK}.txt">]>${root('<desc>&x;</desc>')}`,
};
