/** What the guides' pages of a site lead to, one line a link, to be read. */
import type { OutputFile } from '../../src/guide/output.ts';

/** Characters of the text around a link. */
const AROUND = 40;

/** By page: terms that are linked in its text, guides it is mentioned in, and those that name it as related. */
export function connectionsOn(files: readonly OutputFile[]): string {
  return files
    .flatMap((file) => (file.kind === 'text' ? linesOf(file.path, file.text) : []))
    .join('');
}

function linesOf(path: string, html: string): string[] {
  if (!html.includes('<article')) return [];
  const mentions = /<section class="mentioned-in">.*?<\/section>/s.exec(html)?.[0] ?? '';
  const [, back = ''] = /related:<\/p>(.*?)<\/ul>/s.exec(html) ?? [];
  const lines = [
    ...termsIn(html),
    ...hrefs(mentions).map((href) => `mentioned in ${href}`),
    ...hrefs(back).map((href) => `named by ${href}`),
  ];
  return [`${path}\n`, ...lines.map((line) => `  ${line}\n`), '\n'];
}

/** `text [words](address) text`, as far as the paragraph goes. */
function termsIn(html: string): string[] {
  const lines = html
    .replace(/\s+/g, ' ')
    .replace(/<a href="([^"]*)" data-term="">(.*?)<\/a>/g, '⟦$2⟧$1⟫')
    .replace(/<\/?(?:a|em|strong|span|sup|sub)\b[^>]*>/g, '')
    .split(/<[^>]*>/);
  return lines.flatMap((line) =>
    [...line.matchAll(/⟦([^⟧]*)⟧([^⟫]*)⟫/g)].map((found) => {
      const [all, words, address] = found;
      const before = plain(line.slice(0, found.index)).slice(-AROUND);
      const after = plain(line.slice(found.index + all.length)).slice(0, AROUND);
      return `${before}[${words}](${address})${after}`.trim();
    }),
  );
}

const plain = (text: string) => text.replace(/⟦([^⟧]*)⟧[^⟫]*⟫/g, '$1');

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
}
