import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Frontmatter } from '../1-read/sources.ts';
import { needsQuotes, quoted } from '../1-read/yaml/quote-advice.ts';
import type { GuideKind } from '../guide/guide.ts';
import { plainText } from '../guide/text.ts';
import { type Title, titleFrom } from '../guide/title.ts';
import { type Context, say, sourceOf } from './context.ts';
import { titleFromHeading } from './title-markdown.ts';
import { says } from './words.ts';

export interface Titled {
  kind: GuideKind;
  /** Empty where there is none; that has been told of. */
  title: Title;
  /** The flow, without a heading that is the title. */
  nodes: RootContent[];
}

/**
 * The title and the kind of a guide. A file as people have it, `# Title` and running text below, is a
 * topic of that title. `title`: the frontmatter's. Reports `titles-stand-in-frontmatter` once where the text gives the title, and
 * `titles-are-given` where nothing does.
 */
export function settleTitle(
  frontmatter: Frontmatter,
  title: Title,
  nodes: RootContent[],
  context: Context,
): Titled {
  const { places } = frontmatter;
  const top = topHeading(nodes);
  if (title.plain !== '') {
    if (top === null || !isSame(top, title)) return { kind: frontmatter.kind, title, nodes };
    say(
      context,
      'titles-stand-in-frontmatter',
      top,
      `Unexpected heading \`# ${plainText(top)}\`, which says the title again, expected it in the frontmatter alone`,
      { note: 'It is left out: every output begins with the title.' },
    );
    return { kind: frontmatter.kind, title, nodes: nodes.filter((node) => node !== top) };
  }
  const kind =
    places.kind === undefined ? likelyKind(frontmatter, nodes, context) : frontmatter.kind;
  if (mayHideTheTitle(context.file)) return { kind, title, nodes };
  if (top === null) {
    say(
      context,
      'titles-are-given',
      null,
      'Unexpected guide without a title, expected `title: …` in the frontmatter',
      Object.keys(places).length > 0 ? {} : { note: frontmatterNote(kind, '…', frontmatter) },
    );
    return { kind, title, nodes };
  }
  const words = writtenIn(top, context);
  say(
    context,
    'titles-stand-in-frontmatter',
    top,
    `Unexpected title \`# ${words}\` in the text, expected it in the frontmatter; the guide is taken for a ${kind} of that title`,
    { note: frontmatterNote(kind, words, frontmatter) },
  );
  return {
    kind,
    title: titleFromHeading(bare(top), context),
    nodes: nodes.filter((node) => node !== top),
  };
}

/** The first heading of a file, where it is of level 1 and says something. */
function topHeading(nodes: RootContent[]): Heading | null {
  const first = nodes.find((node): node is Heading => node.type === 'heading');
  return first?.depth === 1 && plainText(first) !== '' ? first : null;
}

/** Without what exports put around a title: its address (`{#the-title}`), and stars around the whole of it. */
function bare({ children }: Heading): PhrasingContent[] {
  const kept = children.flatMap((child, index): PhrasingContent[] => {
    if (child.type !== 'text' || index < children.length - 1) return [child];
    const value = child.value.replace(/\s*\{#[^{}\s]*\}\s*$/, '');
    return value.trim() === '' ? [] : [{ ...child, value }];
  });
  const [only] = kept;
  return kept.length === 1 && only?.type === 'strong' ? only.children : kept;
}

function isSame(heading: Heading, title: Title): boolean {
  const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded(titleFrom(bare(heading)).plain) === folded(title.plain);
}

/** What has a definition explains a term; any other text without a word on its kind is a topic. */
function likelyKind(
  { definition }: Frontmatter,
  nodes: RootContent[],
  context: Context,
): GuideKind {
  const defines = nodes.some((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return false;
    return says(context.grammar.parts.definition, plainText(node));
  });
  return definition !== null || defines ? 'term' : 'topic';
}

/** The heading's Markdown, without what makes it one. */
function writtenIn(heading: Heading, context: Context): string {
  const children = bare(heading);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  if (start === undefined || end === undefined) return plainText(heading);
  const written = sourceOf(context, { ...heading, position: { start, end } });
  return written.replace(/\s*\{#[^{}\s]*\}\s*$/, '').replace(/\s+/g, ' ');
}

function frontmatterNote(kind: GuideKind, words: string, { places }: Frontmatter): string {
  const value = needsQuotes(words) || /^["'[{|>#]|\s#/.test(words) ? quoted(words) : words;
  const lines = [...(places.kind === undefined ? [`kind: ${kind}`] : []), `title: ${value}`];
  const shown = lines.map((line) => `\`${line}\``).join(' and ');
  return Object.keys(places).length > 0
    ? `Write ${shown} between the lines of \`---\` at the top of the file.`
    : `Write ${shown}, a line each, at the top of the file, between two lines of \`---\`.`;
}

/** `titel: Delta` and `title:Delta` have been told of: a missing title would be the same slip again. */
function mayHideTheTitle({ messages }: VFile): boolean {
  return messages.some(
    ({ ruleId }) =>
      ruleId === 'keys-are-known' ||
      ruleId === 'values-are-known' ||
      ruleId === 'yaml-is-readable' ||
      ruleId === 'yaml-values-are-quoted',
  );
}
