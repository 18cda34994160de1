/** Every example in the documentation is what it says: right ones pass, wrong ones break the rule they stand under. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS_KINDS, settingsSchema } from '../../src/1-read/settings/json-schemas.ts';
import { readOptions } from '../../src/command-line/options.ts';
import { inspect } from '../../src/inspect.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { isRule, RULES, type RuleId } from '../../src/messages/rules.ts';
import { makeUnit } from '../../src/units/unit.ts';
import { temporaryFolder } from '../support/content.ts';
import { INHERITED } from '../support/inherited.ts';

const DOCS = new URL('../../docs', import.meta.url).pathname;
const ROOT = new URL('../../', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');

type Around = (example: string) => string;

const topic: Around = (example) =>
  `---\nkind: topic\ntitle: A topic\n---\n\n## Notes\n\nSome words.\n\n${example}\n`;
const section =
  (name: string): Around =>
  (example) =>
    topic(`## ${name}\n\n${example}`);
const ANSWER = 'Because that is how it is.';
const OPTIONS = '- [x] Copper\n- [ ] Mercury\n- [ ] Helium';
const eachStem =
  (below: string): Around =>
  (example) =>
    example.replace(/^### .*$/gm, (stem) => `${stem}\n\n${below}`);

/** Where an example may stand: a whole guide, a frontmatter, or a part of a guide in its place. */
const PLACES: readonly Around[] = [
  (example) => example,
  (example) => (example.startsWith('---') ? `${example}\n\n## Definition\n\nSome words.\n` : ''),
  (example) => `---\n${example}\n---\n\n## Definition\n\nSome words.\n`,
  (example) => `---\ntitle: A term\n${example}\n---\n\n## Definition\n\nSome words.\n`,
  topic,
  (example) => `---\ntitle: A term\n---\n\n## Definition\n\nSome words.\n\n${example}\n`,
  (example) => `---\ntitle: A term\n---\n\n${example}\n`,
  (example) => `---\nkind: question\ntitle: Why?\n---\n\n${example}\n`,
  ...['Review questions', 'Multiple choice', 'True or false', 'Fill in the gaps', 'Match'].map(
    section,
  ),
  ...['Put in order', 'Key terms', 'Facts', 'Definition'].map(section),
  (example) => section('Review questions')(`### Why is it so?\n\n${example}`),
  (example) =>
    section('Review questions')(`### Why is it so?\n\nLook.\n\n#### Answer\n\n${example}`),
  (example) => section('Multiple choice')(`### Which is it?\n\n${example}`),
  (example) => section('Review questions')(eachStem(ANSWER)(example)),
  (example) => section('Multiple choice')(eachStem(OPTIONS)(example)),
  (example) => topic(`${example}\n\n### Which is it?\n\n${OPTIONS}`),
  (example) =>
    section('Facts')(`${example}\n\n## Review questions\n\n### Why is it so?\n\n${ANSWER}`),
  // The first asks for what the second says.
  (example) =>
    section('Multiple choice')(
      example
        .replace(
          '?\n\n###',
          `?\n\n- [x] Mariana Trench\n- [ ] Tonga Trench\n- [ ] Java Trench\n\n## Review questions\n\n###`,
        )
        .concat(`\n\n${ANSWER}`),
    ),
];

interface Told {
  rule: string;
  isError: boolean;
}

function told(guide: string): Told[] {
  const input = { path: 'course/guide.md', bytes: Buffer.from(guide), inherited: INHERITED };
  const { messages } = makeUnit({ ...input, drafts: true }).unit;
  return messages.map(({ rule, fatal }) => ({ rule, isError: fatal === true }));
}

const breaks = (example: string, rule: string) =>
  PLACES.some((place) => told(place(example)).some((one) => one.rule === rule));
/** Somewhere nothing is wrong with it, and the rule it stands under says nothing. */
const passes = (example: string, rule = '') =>
  PLACES.some(
    (place) =>
      place(example) !== '' &&
      told(place(example)).every((one) => !one.isError && one.rule !== rule),
  );

/** What these rules speak of is more than one guide: other guides, files beside it, a sheet that is printed. */
const OF_MORE = {
  'related-guides-exist': { 'rivers/delta.md': 'related' },
  'units-are-known': { 'rivers/delta.md': 'unit', 'rivers/course.yml': 'units: [Lower course]\n' },
  'links-lead-somewhere': { 'rivers/delta.md': 'text' },
  'images-exist': { 'rivers/delta.md': 'text' },
  'fonts-are-fonts': { 'site.yml': 'text', 'fonts/NotoSansJP-Regular.woff2': 'wOF2' },
} as const satisfies Partial<Record<RuleId, Record<string, string>>>;

/** Told when a site is built or printed, or of an example that says more than it shows; each has its cases elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set<RuleId>([
  'question-ids-stay',
  'pages-can-be-had',
  'characters-can-be-printed',
  'related-is-returned',
  'nesting-has-a-limit',
]);

interface Example {
  rule: RuleId;
  kind: string;
  text: string;
}

const ofRules = read('rules.md')
  .split(/\n(?=## [a-z0-9-]+\n)/)
  .flatMap((part): Example[] => {
    const rule = /^## (\S+)/.exec(part)?.[1] ?? '';
    if (!isRule(rule)) return [];
    const found = part.matchAll(
      /\n(Wrong|Right)[^\n]*:\n\n(`{3,})(?:markdown|yaml)[^\n]*\n([\s\S]*?)\n\2/g,
    );
    return [...found].map(([, kind = '', , text = '']) => ({ rule, kind, text }));
  });

describe('rules.md', () => {
  it('has examples of most rules', () => {
    expect(new Set(ofRules.map(({ rule }) => rule)).size).toBeGreaterThan(
      0.6 * Object.keys(RULES).length,
    );
  });

  const here = ofRules.filter(({ rule }) => !(rule in OF_MORE) && !ELSEWHERE.has(rule));

  it.each(here.filter(({ kind }) => kind === 'Wrong'))('$rule, wrong: $text', ({ rule, text }) => {
    expect(breaks(text, rule)).toBe(true);
  });

  it.each(ofRules.filter(({ kind, rule }) => kind === 'Right' && !(rule in OF_MORE)))(
    '$rule, right: $text',
    ({ rule, text }) => {
      // Settings of a site stand in no guide.
      if (text.startsWith('# in site.yml')) expect(parse(text)).not.toBe(null);
      else expect(passes(text, rule)).toBe(true);
    },
  );

  it.each(Object.entries(OF_MORE))('%s, among other guides', async (rule, files) => {
    const wrong = ofRules.find((one) => one.rule === rule && one.kind === 'Wrong');
    const content = await temporaryFolder();
    const delta = (head: string, text: string) =>
      `---\ntitle: Delta\nkind: topic\n${head}---\n\n## Notes\n\n${text}\n`;
    const all: Record<string, string> = {
      'rivers/estuary.md':
        '---\ntitle: Estuary\n---\n\n## Definition\n\nWhere a river meets the sea.\n',
      'rivers/delta.md': delta('', 'Words.'),
      ...files,
    };
    for (const [path, what] of Object.entries(all)) {
      const example = wrong?.text ?? '';
      mkdirSync(dirname(join(content, path)), { recursive: true });
      const isText = what === 'text' && path.endsWith('.md');
      const isHead = what === 'related' || what === 'unit';
      const text = isText
        ? delta('', example)
        : isHead
          ? delta(`${example}\n`, 'Words.')
          : what === 'text'
            ? `${example}\n`
            : what;
      writeFileSync(join(content, path), text);
    }
    const { files: read } = await inspect(content, { drafts: true, pdf: true });
    expect(read.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain(rule);
  });
});

/** Everything in a fence, wherever it stands. */
function fenced(text: string, language: string): string[] {
  const found = text.matchAll(/^( *)(`{3,})(\S*)[^\n]*\n([\s\S]*?)^\1\2 *$/gm);
  return [...found].flatMap(([, indent = '', , written = '', inside = '']) =>
    written === language ? [inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trimEnd()] : [],
  );
}

const pages = [
  ...readdirSync(DOCS).filter((name) => name.endsWith('.md') && name !== 'rules.md'),
  '../README.md',
].sort();

const schemas = SETTINGS_KINDS.map((kind) => ({
  kind,
  accepts: new Ajv2020({ strict: false }).compile(settingsSchema(kind)),
}));
/** The kinds of settings that these may be. */
const accepting = (settings: unknown) =>
  schemas.filter(({ accepts }) => accepts(settings)).map(({ kind }) => kind);

describe.each(pages)('%s', (name) => {
  const text = read(name);

  it('shows guides that pass', () => {
    const examples = fenced(text, 'markdown');
    for (const example of examples) expect(passes(example), example).toBe(true);
  });

  it('shows commands that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const lines = [...fenced(text, 'sh'), ...fenced(text, '')].join('\n').split('\n');
    for (const line of lines) {
      const said = line.replace(/\s+#.*$/, '').trim();
      const command = /^npx foolscap (.+)$/.exec(said)?.[1];
      if (command !== undefined) {
        const words = command.match(/"[^"]*"|\S+/g) ?? [];
        const argv = words.map((word) => word.replaceAll('"', ''));
        expect(() => readOptions(argv, '/home/me'), line).not.toThrow();
      }
      const script = /^npm run (\S+)/.exec(said)?.[1];
      if (script !== undefined) expect(Object.keys(scripts), line).toContain(script);
    }
  });

  it('shows settings that can be read', () => {
    for (const example of fenced(text, 'yaml')) {
      const settings = parse(example);
      // What a host runs is no setting of ours.
      if (!Array.isArray(settings) && !('jobs' in settings))
        expect(accepting(settings), example).not.toEqual([]);
    }
  });
});

it('is a course that the program builds, with nothing to say of it', async () => {
  const { site, files } = await inspect(DOCS, { drafts: true, pdf: true });
  expect(formatMessages(files, { prefix: '' })).toBe('');
  const guides = site.courses.flatMap((course) => course.guides.map(({ slug }) => `${slug}.md`));
  expect(guides.sort()).toEqual(
    readdirSync(DOCS)
      .filter((name) => name.endsWith('.md'))
      .sort(),
  );
});

describe('a control', () => {
  it('an example with a slip is found', () => {
    expect(passes('## Multiple choice\n\n### Which?\n\n- [ ] One\n- [ ] Two')).toBe(false);
    expect(passes('## Multiple choice\n\n### Which?\n\n- [x] One\n- [ ] Two')).toBe(true);
    expect(
      breaks('## Multiple choice\n\n### Which?\n\n- [ ] One\n- [ ] Two', 'choices-have-a-key'),
    ).toBe(true);
    expect(breaks('Some words.', 'choices-have-a-key')).toBe(false);
    expect(() => readOptions(['bild'], '/')).toThrow();
    expect(accepting({ titel: 'Rivers' })).toEqual([]);
    expect(accepting({ title: 'Rivers' })).toHaveLength(3);
  });
});
