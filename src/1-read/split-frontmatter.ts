import matter from 'gray-matter';

export interface SplitText {
  /** The YAML between the fences; empty where there is none. */
  yaml: string;
  /** Offset of `yaml` in the text. */
  yamlStart: number;
  /** The whole text, its frontmatter replaced by spaces, line ends kept. */
  body: string;
}

/** Engines that would run what an author wrote. */
const refused = {
  parse(): object {
    throw new Error('Unexpected code in frontmatter, expected YAML');
  },
};

const FENCE = '---';

/** Splits a text that `recogniseFrontmatter` found fenced, without reading or caching its YAML. */
export function splitFrontmatter(text: string): SplitText {
  let yaml = '';
  const split = matter(text, {
    language: 'yaml',
    delimiters: FENCE,
    engines: {
      yaml: {
        parse(source: string): object {
          yaml = source;
          return {};
        },
      },
      javascript: refused,
      js: refused,
      coffee: refused,
      json: refused,
    },
  });
  const bodyStart = text.length - split.content.length;
  const blank = text.slice(0, bodyStart).replaceAll(/[^\n]/g, ' ');
  return { yaml, yamlStart: FENCE.length, body: blank + split.content };
}
