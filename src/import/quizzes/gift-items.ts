/** A GIFT file cut into what stands between its blank lines, so that one bad question spoils no other. */

export type GiftItem =
  | { type: 'category'; line: number; text: string }
  | { type: 'comment'; line: number; text: string }
  | {
      type: 'question';
      line: number;
      title: string;
      format: string;
      /** Before, in and behind the braces, signs that were escaped as signs of our own. */
      before: string;
      /** null where there are none, or they don't close. */
      body: string | null;
      after: string;
      /** Gives escaped signs back. */
      decode: (text: string) => string;
      /** As it was typed. */
      source: string;
    };

const ESCAPED = '~=#{}:\\';
/** The first of as many letters of private use. */
const PRIVATE = 0xe100;

export function giftItems(text: string): GiftItem[] {
  const items: GiftItem[] = [];
  let lines: string[] = [];
  let start = 0;
  let depth = 0;
  const end = () => {
    const source = lines.join('\n').trim();
    if (source !== '') items.push(questionFrom(source, start));
    lines = [];
    depth = 0;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const begins = /^\s*(?:::|\/\/|\$CATEGORY:)/.test(line);
    // Braces that don't close end where another question plainly begins.
    if (
      (line.trim() === '' && depth === 0) ||
      (begins && (depth === 0 || lines.at(-1)?.trim() === ''))
    )
      end();
    const comment = /^\s*\/\/(.*)$/.exec(line)?.[1];
    const category = /^\s*\$CATEGORY:\s*(.*)$/.exec(line)?.[1];
    if (comment !== undefined) items.push({ type: 'comment', line: number, text: comment.trim() });
    else if (category !== undefined)
      items.push({ type: 'category', line: number, text: category.trim() });
    else if (line.trim() !== '' || depth > 0) {
      if (lines.length === 0) start = number;
      lines.push(line);
      depth = Math.max(0, depth + braces(line));
    }
  }
  end();
  return items;
}

/** Opened less closed. */
function braces(line: string): number {
  const signs = line.replaceAll(/\\./g, '').match(/[{}]/g) ?? [];
  return signs.reduce((sum, sign) => sum + (sign === '{' ? 1 : -1), 0);
}

function questionFrom(source: string, line: number): GiftItem {
  const encoded = source.replaceAll(/\\([~=#{}:\\])/g, (_, sign: string) =>
    String.fromCharCode(PRIVATE + ESCAPED.indexOf(sign)),
  );
  const titled = /^\s*::([\s\S]*?)::\s*/.exec(encoded);
  const rest = encoded.slice(titled?.[0].length ?? 0);
  const formatted = /^\[(html|moodle|plain|markdown)\]\s*/i.exec(rest);
  const words = rest.slice(formatted?.[0].length ?? 0);
  const open = words.indexOf('{');
  const close = words.indexOf('}', open);
  const isWhole =
    open >= 0 && close >= 0 && !/[{}]/.test(words.slice(open + 1, close) + words.slice(close + 1));
  return {
    type: 'question',
    line,
    title: decoded(titled?.[1] ?? '').trim(),
    format: (formatted?.[1] ?? '').toLowerCase(),
    before: isWhole ? words.slice(0, open) : words,
    body: isWhole ? words.slice(open + 1, close) : null,
    after: isWhole ? words.slice(close + 1) : '',
    decode: decoded,
    source,
  };
}

function decoded(text: string): string {
  return text
    .replaceAll(/\\n/g, '\n')
    .replaceAll(/[\ue100-\ue106]/g, (sign) => ESCAPED[sign.charCodeAt(0) - PRIVATE] ?? '');
}
