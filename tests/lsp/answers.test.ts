/** Golden cases: what is answered at a cursor (`‸`) in a guide or in settings of the site in tests/lsp/site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { completeAt } from '../../src/lsp/completion/complete.ts';
import { type Cursor, cardAt } from '../../src/lsp/cursor.ts';
import { definitionAt } from '../../src/lsp/definition.ts';
import { EditedSite } from '../../src/lsp/edited-site.ts';
import { placedIn } from '../../src/lsp/guide-files.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { meet, pointOf, positionOf } from '../../src/lsp/place.ts';
import { symbolsOf } from '../../src/lsp/symbols.ts';
import { isRule } from '../../src/messages/rules.ts';
import { casesOf, expectGolden } from '../support/cases.ts';

const SITE = new URL('./site', import.meta.url).pathname;
const CARET = '‸';
const documents = { uri: (path: string) => path, text: () => '' };

/** `delta.md` and `course.yml` are of the course on rivers. */
const PATHS: Readonly<Record<string, string>> = {
  'delta.md': 'rivers/delta.md',
  'course.yml': 'rivers/course.yml',
  'site.yml': 'site.yml',
};

async function cursorIn(folder: string): Promise<Cursor> {
  const [name = ''] = readdirSync(folder).filter((one) => one in PATHS);
  const written = readFileSync(join(folder, name), 'utf8');
  const [before = '', after, ...more] = written.split(CARET);
  expect([after === undefined, more.length]).toEqual([false, 0]);
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const text = `${before}${after}`;
  const path = PATHS[name] ?? '';
  const site = new EditedSite(SITE);
  site.open(path, text);
  return { site: await site.state(), path, text, position };
}

/** Of a rule its name: its help has a test of its own. */
function shownHover(hover: Hover['contents'] | undefined): string[] {
  if (hover === undefined || typeof hover !== 'object' || !('value' in hover)) return [];
  const lines = hover.value.split('\n');
  const isHelp = isRule(/^\*\*(.*)\*\*$/.exec(lines[0] ?? '')?.[1] ?? '');
  return lines.slice(0, isHelp ? 1 : undefined).map((line) => `  ${line}`.trimEnd());
}

describe('what is answered', () => {
  it.each(casesOf('lsp'))('$name', async (one) => {
    const cursor = await cursorIn(one.folder);
    const offers = completeAt(cursor).map(({ label, detail, textEdit, documentation }) => {
      const { newText = '', range } = textEdit !== undefined && 'range' in textEdit ? textEdit : {};
      const typed = cursor.text
        .split('\n')
        [cursor.position.line]?.slice(range?.start.character, range?.end.character);
      const help = documentation === undefined ? '' : ' · explained';
      return `  ${label}: ${JSON.stringify(typed)} → ${JSON.stringify(newText)}${detail === undefined ? '' : ` · ${detail}`}${help}`;
    });
    const hover = hoverAt(cursor)?.contents;
    const found = definitionAt(cursor, documents);
    const answers = [
      'offered',
      ...offers,
      'hover',
      ...shownHover(hover),
      'definition',
      ...(found === null ? [] : [`  ${found.uri} ${found.range.start.line + 1}`]),
    ];
    expectGolden(one, 'answers.txt', `${answers.join('\n')}\n`);
  });
});

describe('what is half typed', () => {
  const whole = readFileSync(join(SITE, 'rivers/lagoon.md'), 'utf8');
  const site = new EditedSite(SITE);
  const path = 'rivers/lagoon.md';

  it('has answers wherever it ends, and however its lines do', async () => {
    let offered = 0;
    for (let index = 0; index <= whole.length; index += 11) {
      const text =
        index % 2 === 0 ? whole.slice(0, index) : whole.slice(0, index).replaceAll('\n', '\r\n');
      site.open(path, text);
      const lines = text.split(/\r?\n/);
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const cursor = { site: await site.state(), path, text, position };
      offered += completeAt(cursor).length;
      hoverAt(cursor);
      definitionAt(cursor, documents);
      const card = cardAt(cursor);
      if (card !== null) symbolsOf(cursor.site.guides.guide(card.source), text);
    }
    expect(offered).toBeGreaterThan(20);
  });
});

describe('where a file lies', () => {
  it.each([
    ['/a/content/rivers/delta.md', '/a/content', 'rivers/delta.md'],
    ['/a/content/delta.md', '/a/content', 'delta.md'],
    ['/b/guides/rivers/delta.md', '/b/guides', 'rivers/delta.md'],
    ['/b/guides/content/delta.md', '/b/guides', 'content/delta.md'],
    ['/b/guides/a/b/c/delta.md', '/b/guides', 'a/b/c/delta.md'],
  ])('%s', (file, content, path) => {
    expect(placedIn(file, ['/b/guides'])).toEqual({ content, path });
  });

  it.each(['/a/README.md', '/content/a/b/delta.md', '/b/guides2/delta.md', '/b/guides'])(
    'nowhere: %s',
    (file) => {
      expect(placedIn(file, ['/b/guides'])).toBeNull();
    },
  );
});

describe('places', () => {
  it.each(['\ufeffa\nb', 'a\nb'])('there and back: %j', (text) => {
    for (const point of [
      { line: 1, column: 1 },
      { line: 2, column: 2 },
    ]) {
      expect(pointOf(positionOf(point, text), text)).toEqual(point);
    }
  });

  it('ranges that touch meet, and others do not', () => {
    const range = (start: number, end: number) => ({
      start: { line: 0, character: start },
      end: { line: 0, character: end },
    });
    expect(meet(range(0, 2), range(2, 3))).toBe(true);
    expect(meet(range(0, 1), range(2, 3))).toBe(false);
  });
});

/** What is half typed in a hundred thousand signs would be looked for through a billion. */
describe('a line longer than anybody writes', () => {
  const site = new EditedSite(SITE);
  const offersIn = async (text: string) => {
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return completeAt({ site: await site.state(), path: 'rivers/delta.md', text, position }).length;
  };

  it.each<[string, (length: number) => string]>([
    ['a link', (length) => `${'['.repeat(length)}[a](`],
    ['a question', (length) => `- ${'a'.repeat(length)} (`],
    ['a setting', (length) => `---\n${' '.repeat(length)}kind: `],
  ])('is offered nothing: %s', async (_, written) => {
    expect(await offersIn(written(10))).toBeGreaterThan(0);
    expect(await offersIn(written(100_000))).toBe(0);
  });

  it('is nobody else’s trouble', async () => {
    expect(await offersIn(`---\ntags: ${'a'.repeat(100_000)},\nkind: `)).toBeGreaterThan(0);
  });
});
