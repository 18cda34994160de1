/** What inputs are made of: whole files that are valid, and fragments that break parsers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../', import.meta.url).pathname;

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
}

/** Longer ones take the time of many, and show nothing that their parts do not. */
const LONGEST_SEED = 12_000;

/** Guides of the examples, of the corpus and of the cases. */
export const GUIDES = ['content', 'tests/corpus', 'tests/cases']
  .flatMap((folder) => filesIn(folder, /\.md$/))
  .filter(({ length }) => length > 0 && length < LONGEST_SEED);
export const DRAWINGS = [
  ...filesIn('content', /\.svg$/),
  ...filesIn('tests/corpus', /\.svg$/),
  '<svg xmlns="http://www.w3.org/2000/svg"><g><path d="M0 0"/></g></svg>',
];
export const SITES = filesIn('content', /site\.yml$/).concat(
  'title: Notes\npaper: [a4, letter]\nworksheet:\n  versions: 3\n  space: 1.5\nfonts: [a.ttf]\n',
);
export const COURSES = filesIn('content', /course\.yml$/).concat(
  filesIn('tests/corpus', /course\.yml$/),
);

/** Lines to put between an author's own. */
export const LINES = [
  ...'---|...|title: Delta|kind: question|kind: topic|draft: yes|recall: false|definition: "a **b"'.split(
    '|',
  ),
  ...'facts: [x, "- [x] y"]|questions:|  - q: Why? {#a}|    a: ""|    marks: 1.5|    points: [x, x]'.split(
    '|',
  ),
  ...'worksheet: {editions: [easy-read], versions: 26, room: box 5 cm}|&a [*a, *a]|x: !!js/function y'.split(
    '|',
  ),
  ...'<<: *x|? {a: b}|- - - - x|key: |2|"\\u0000"|title: >-|# Heading|##|######## too many'.split(
    '|',
  ),
  ...'## Definition|## Facts|## Summary|## Key terms|## Review questions (2 marks)|## Review questions: A'.split(
    '|',
  ),
  ...'## Multiple choice (fixed order)|## True or false (worksheet only)|## Fill in the gaps|## Match'.split(
    '|',
  ),
  ...'## Put in order|### Why? (4 marks, 10 lines) {#why}|### (0.5 marks) {#}|### Why? (open)|###'.split(
    '|',
  ),
  ...'#### Answer|#### Marking points|##### (i) Part|#### (a) Part (2 marks)|(a) Part (2 marks)|Answer: 42'.split(
    '|',
  ),
  ...'- [x] right|- [ ] wrong|- [x]tight|- [ x ]|- []|-|  - nested reason|1. one|2) two|10000000000. x'.split(
    '|',
  ),
  ...'Word bank: a, b|Word bank:|**term** — meaning|**term:**|____|**a****b**|** loose **|**「字」**で'.split(
    '|',
  ),
  ...'<!-- #id -->|<!--|-->|<sub>|</sup>|<abbr title="x">y</abbr>|<br>|<br/><br>|<script>|<b>x</b>|&#0;'.split(
    '|',
  ),
  ...'[^1]|[^1]: [^1] note|[^2]: # x|[a][b]|[b]: x.md#y|[a[b[c]]](d)|![](x.png)|![x](../../x.svg)|[x](//e)'.split(
    '|',
  ),
  ...'[x](javascript:alert)|[x](https:e)|<https://a.b>|www.a.b。|{#_a_}|> |> > - 1. x|    code|```|~~~js'.split(
    '|',
  ),
  ...'$$|$$x$$|$$\\frac{$$|$x$ and $5|\\(x\\)|$$\\ce{H2O}$$|$$\\text{ا}$$|\\frac{1}{2}|\\|\t|\t- x|☐ x|• x'.split(
    '|',
  ),
  ...'Q: Why?|A: Because|o x|＃ Heading|###\u00a0Heading|###\u200bHeading|\u3000## Heading|１． x|－ x'.split(
    '|',
  ),
  '| a | b |',
  '|---|---|',
  '| c |  |',
  '|',
  '|  |',
  '| a \\| b | `|` |',
  '',
  '',
];

/** Signs to put between an author's own. */
export const SIGNS = [
  ...'*_`~[](){}<>#|\\$!&:;"\'=+-.,^@%/? \t0aZ'.split(''),
  ...[
    '\u0000',
    '\ufeff',
    '\r',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
  ],
  ...['\u2066', '\u3000', '\u0301', '\ufe0f', '\ud800', '\udfff', '\uffff', '\ufffd', '\u{e0001}'],
  ...[
    'é',
    'e\u0301',
    'İ',
    'ß',
    'ﬁ',
    '漢',
    'ا',
    'ع',
    'א',
    'อ',
    '👩\u200d🔬',
    '🇬🇧',
    '½',
    '²',
    '𝔵',
    '－',
    '。',
  ],
];

/** What TeX is made of. */
export const TEX = [
  ..."x y 1 2.5 , ; + - = < > ( ) [ ] | / * ' ^ _ ^2 _{n} { } {} & ~ # % $ $$ \\\\ \\, \\; \\! \\ ".split(
    ' ',
  ),
  ...'\\frac{1}{2} \\frac \\sqrt[3]{x} \\sqrt \\sum_{i=1}^n \\int_0^1 \\lim_{x\\to0} \\left( \\right) \\left. \\right|'.split(
    ' ',
  ),
  ...'\\begin{matrix} \\end{matrix} \\begin{aligned} \\end{aligned} \\begin{cases} \\end{cases} \\begin{x}'.split(
    ' ',
  ),
  ...'\\ce{H2O} \\ce{^{14}_6C} \\ce{<=>} \\ce{->[a][b]} \\ce{ \\pu{9.8m/s^2} \\text{a} \\text{ \\mathbb{R} \\mathbf{x}'.split(
    ' ',
  ),
  ...'\\alpha \\Omega \\pm \\cdot \\times \\infty \\vec{a} \\overline{x} \\underbrace{x}_{y} \\hat x \\binom{n}{k}'.split(
    ' ',
  ),
  ...'\\color{red}{x} \\href{a}{b} \\def\\x{\\x\\x}\\x \\newcommand \\char"41 \\unicode{x} \\tag{1} \\label{a} \\hline'.split(
    ' ',
  ),
  ...'\\mathchoice{a}{b}{c}{d} \\phantom{x} \\rule{1em}{1em} \\kern1em \\hspace{99999em} \\limits \\not= \\middle| \\cancel{x}'.split(
    ' ',
  ),
  ...['\u0301', '\u202e', '\u0000', '漢', 'ا', '𝔵', '½', '−', '🌱', '\ud800'],
];

/** What drawings are attacked with. */
export const SVG = [
  ...'<g>|</g>|<svg>|</svg>|<svg|/>|<|>|<!--|-->|<![CDATA[|]]>|<?xml version="1.0"?>|<?x?>'.split(
    '|',
  ),
  ...'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>|&c;|&a;|&amp;|&#x3c;|&#60|&#x0000000000003c;|&lt;script&gt;'.split(
    '|',
  ),
  ...'<script>alert(1)</script>|<style>@import "x";</style>|<style>a{fill:u\\72l(x)}</style>|<a href="x">|<image href="x"/>'.split(
    '|',
  ),
  ...'<use href="#a"/>|<use href="#b" id="a"/>|<g id="a">|<g id="b">|<mask id="a">|<pattern id="b">|<filter id="a">|</mask>'.split(
    '|',
  ),
  ...' onload="x"| href="javascript:x"| fill="url(#a)"| style="fill:url(//e)"| xmlns="x"| xmlns:h="http://www.w3.org/1999/xhtml"'.split(
    '|',
  ),
  ...'<h:script/>|<foreignObject>|<animate attributeName="href"/>| width="1e9"| width="-1"| viewBox="0 0 0 0"| width="100%"'.split(
    '|',
  ),
  ...'<text>|</text>|<title>x</title>|<path d="M0 0L1e400 1"/>|"|\'|=|\u0000|\ufeff|\ud800|漢|\u202e'.split(
    '|',
  ),
];

/** Values of settings and frontmatter. */
export const VALUES = [
  ...'|x|"x"|\'x\'|12:30|1.10|0777|true|yes|null|~|[]|{}|[a, b]|[a, [b]]|{a: b}|- x|*a|&a b|!!x y|"\\alpha"|>|@x|%x|`x`'.split(
    '|',
  ),
  ...'a4|[a4, letter]|separate|open|en|ar|zh-Hant|x-y-z-1|26|-1|1e9|99999999999999999999|2024-13-45|https://a.b/|//x|mailto:a@b'.split(
    '|',
  ),
  ...'{editions: [standard, easy-read]}|{versions: 27}|{space: none}|{pages: 0}|{qr: 1}|{room: box 5 cm}|[{kind: notes, title: x, url: y}]'.split(
    '|',
  ),
  ...[
    '__proto__',
    'Rivers: a study',
    'a # b',
    '**b**',
    '$$x$$',
    'H<sub>2</sub>O',
    '漢字',
    'אב',
    '\u202e',
    '# x',
    'a\u00a0b',
  ],
];

export const KEYS = [
  ...'title|kind|unit|subject|level|tags|aliases|related|draft|language|recall|worksheet|definition|facts|questions'.split(
    '|',
  ),
  ...'tagline|url|licence|notices|help|paper|answers|fonts|description|units|links|titel|__proto__|constructor|toString|1|"a b"'.split(
    '|',
  ),
];
