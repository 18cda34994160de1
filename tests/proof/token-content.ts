/** A content folder in which every answer holds a token that stands nowhere else. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TokenContent {
  folder: string;
  /** Every token, in the order of the file. */
  tokens: string[];
}

const KINDS = ['term', 'topic', 'question'] as const;

/** Every token is of this shape, and no two can overlap. */
export const TOKEN = /zq[a-p]{6}xk/g;

/** Writes one guide of each kind, with every kind of exercise. `settings` are lines for site.yml. */
export async function writeTokenContent(folder: string, settings: string): Promise<TokenContent> {
  const tokens: string[] = [];
  const token = () => {
    // Letters a–p for hexadecimal digits: no token is a part of another, and none is a word.
    const number = (tokens.length + 1) * 7919;
    const letters = number
      .toString(16)
      .padStart(6, '0')
      .replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
    const made = `zq${letters}xk`;
    tokens.push(made);
    return made;
  };
  const course = join(folder, 'course');
  await mkdir(join(course, 'images'), { recursive: true });
  await writeFile(
    join(folder, 'site.yml'),
    `title: Tokens\nurl: https://example.org/tokens/\n${settings}`,
  );
  for (const kind of KINDS) {
    const picture = token();
    await writeFile(
      join(course, 'images', `${picture}.svg`),
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="40" height="20" fill="none" stroke="black"/></svg>',
    );
    await writeFile(join(course, `${kind}.md`), guide(kind, token, picture));
  }
  return { folder, tokens };
}

function guide(kind: (typeof KINDS)[number], token: () => string, picture: string): string {
  return [
    `---\nkind: ${kind}\ntitle: The ${kind} with secrets\nunit: One\n---`,
    OPENING[kind],
    `## Review questions`,
    `### What is asked first? (2 marks) {#first}`,
    `#### Answer`,
    `The model answer says ${token()} and **${token()}** and \`${token()}\`.`,
    `#### Inside ${token()}`,
    `1. Item ${token()}\n2. Item ${token()}`,
    `| Column ${token()} | Two |\n|---|---|\n| ${token()} | x |`,
    `![Picture of ${token()}](images/${picture}.svg)`,
    `A note[^note] and [a link](https://example.org/${token()}).`,
    `#### Marking points`,
    `- Point ${token()}\n  - accept: also ${token()}\n  - reject: never ${token()}\n- Point ${token()}`,
    `### What is asked under a source? (4 marks)`,
    `A source that everyone may read.`,
    `#### Answer`,
    `Because ${token()}.`,
    `#### Marking points`,
    `| Level | Answer |\n|---|---|\n| 1 | ${token()} |`,
    `### What is asked on the sheet alone? (worksheet only)`,
    `Only ${token()}.`,
    `## Review questions: short`,
    `- What is short?\n\n  Short ${token()}.`,
    `## Multiple choice`,
    `### Which is right?`,
    `- [x] The right one\n  - since ${token()}\n- [ ] The wrong one\n  - since ${token()}\n- [ ] Another\n\n  since ${token()}`,
    `## True or false`,
    `- [x] This is true\n  - why ${token()}\n- [ ] This is false\n  - why ${token()}`,
    `## Fill in the gaps`,
    `- The gap holds **${token()}** here.\n- Two gaps, **${token()}** and **${token()}**.`,
    `### A passage`,
    `It says **${token()}** in the middle.`,
    `## Match`,
    `| Term | Meaning |\n|---|---|\n| one | first |\n| two | second |\n| extra | |`,
    `## Put in order`,
    `1. Begin\n2. Go on\n3. End`,
    `[^note]: The note says ${token()}.\n`,
  ].join('\n\n');
}

const OPENING = {
  term: '## Definition\n\nWhat everyone may know.\n\n## Facts\n\n1. The **open** fact.\n2. Another **plain** one.',
  topic:
    'Prose for everyone.\n\n## Key terms\n\n- **alpha** — the first\n- **beta** — the second\n- **gamma** — the third\n- **delta** — the fourth',
  question:
    'The direct answer is open.\n\nSo is the explanation.\n\n## Summary\n\nAnd the summary.',
} as const;
