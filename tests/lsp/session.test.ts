/** A session of an editor with `foolscap lsp`, over a small site. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  type Position,
} from 'vscode-languageserver-protocol/node';
import { Client, COMMAND, uriOf } from './client.ts';

const home = mkdtempSync(join(tmpdir(), 'foolscap-lsp-'));
const [school, club, alone] = ['school', 'club', 'alone'].map((name) => join(home, name)) as [
  string,
  string,
  string,
];

const DELTA = `---
kind: term
title: Delta
unit: The sea
related: [lagoon]
---

## Definition

A **delta** is land that a river builds where it meets the sea.

## Facts

1. The Nile has a **delta**.

## Review questions

### How does a [lagoon](lagoon.md#facts) form? (2 marks) {#how}

Sand shuts off a bay.

#### Marking points

- Sand moves along the coast
- A bar closes the bay
`;
const LAGOON = `---
kind: term
title: Lagoon
unit: The sea
related: [delta]
---

## Definition

A lagoon is shallow water behind a bar of sand.

## Facts

1. Venice lies in a **lagoon**.
`;

function write(root: string, path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return uriOf(file);
}

const delta = write(school, 'content/rivers/delta.md', DELTA);
const lagoon = write(school, 'content/rivers/lagoon.md', LAGOON);
const course = write(school, 'content/rivers/course.yml', 'title: Rivers\nunits: [The sea]\n');
const readme = write(school, 'README.md', '## Nothing of ours\n\n##No heading\n');
const knot = write(club, 'content/ropes/knot.md', LAGOON.replace('related: [delta]\n', ''));
const single = write(alone, 'content/sky/cloud.md', LAGOON.replace('related: [delta]\n', ''));

const client = new Client(home);
beforeAll(async () => {
  await client.start([school, club]);
  await client.open(delta, DELTA);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Where a word first stands in a text, so many signs into it. */
function at(text: string, word: string, into = 0): Position {
  const before = text.slice(0, text.indexOf(word) + into).split('\n');
  expect(text).toContain(word);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Opens a text in place of what is open, and waits for what is told of it. */
async function told(uri: string, text: string) {
  const version = await client.change(uri, text);
  return (await client.toldOf(uri, (one) => one.version === version)).diagnostics;
}

const rules = (diagnostics: { code?: string | number }[]) => diagnostics.map(({ code }) => code);
const severities = (diagnostics: Diagnostic[]) =>
  diagnostics.map(({ code, severity }) => [code, severity]);
const asked = (uri: string, position: Position) => ({ textDocument: { uri }, position });

async function completed(text: string, position: Position): Promise<CompletionItem[]> {
  await client.change(delta, text);
  const items = await client.connection.sendRequest(CompletionRequest.type, asked(delta, position));
  return Array.isArray(items) ? items : [];
}
const labels = (items: CompletionItem[]) => items.map(({ label }) => label);

async function hovered(text: string, position: Position): Promise<string> {
  await client.change(delta, text);
  const hover = await client.connection.sendRequest(HoverRequest.type, asked(delta, position));
  return hover !== null && 'value' in Object(hover.contents)
    ? (hover.contents as { value: string }).value
    : '';
}

describe('diagnostics', () => {
  it('are none where nothing is wrong', async () => {
    expect(await told(delta, DELTA)).toEqual([]);
  });

  it('tell of the text that nobody has saved, with its rule, its help and its severity', async () => {
    const text = DELTA.replace('lagoon.md#facts', 'lagon.md');
    const [broken, ...more] = await told(delta, text);
    expect(more).toEqual([]);
    expect(broken).toMatchObject({
      code: 'links-lead-somewhere',
      source: 'foolscap',
      severity: DiagnosticSeverity.Error,
      range: { start: at(text, '[lagoon](') },
    });
    expect(broken?.message).toContain('expected `lagoon.md`');
    const { href } = broken?.codeDescription ?? { href: '' };
    expect(href).toMatch(/#links-lead-somewhere$/);
    expect(existsSync(fileURLToPath(href))).toBe(true);
    expect(await told(delta, DELTA)).toEqual([]);
  });

  it('tell warnings and advice from errors', async () => {
    const jump = DELTA.replace('Sand shuts off a bay.', 'So.\n\n###### A note\n\nSand.');
    const choice = `${DELTA}\n## Multiple choice\n\n### Where? (1 mark)\n\n- [x] Here\n- [ ] There\n`;
    expect(severities(await told(delta, jump))).toEqual([
      ['headings-step-down', DiagnosticSeverity.Warning],
    ]);
    expect(severities(await told(delta, choice))).toContainEqual([
      'options-are-three-or-more',
      DiagnosticSeverity.Information,
    ]);
    await told(delta, DELTA);
  });

  it('tell of other guides what a change here makes of them', async () => {
    const other = DELTA.replace('{#how}', '{#why}');
    const linking = LAGOON.replace('bar of sand', '[bar](delta.md#how)');
    await client.open(lagoon, linking);
    await client.toldOf(lagoon, (one) => one.version === 1 && one.diagnostics.length === 0);
    await told(delta, other);
    const { diagnostics } = await client.toldOf(lagoon, (one) => one.diagnostics.length > 0);
    expect(rules(diagnostics)).toEqual(['links-lead-somewhere']);
    await client.close(lagoon);
    await told(delta, DELTA);
    await client.toldOf(lagoon, (one) => one.diagnostics.length === 0);
  });

  it('name the other place involved', async () => {
    const twice = `${DELTA}\n### Why? (1 mark) {#how}\n\nSo.\n`;
    const found = (await told(delta, twice)).find(({ code }) => code === 'question-ids-are-unique');
    expect(found?.relatedInformation?.[0]?.location).toMatchObject({
      uri: delta,
      range: { start: { line: at(DELTA, '### How').line } },
    });
  });

  it('are of the settings too', async () => {
    await client.open(course, 'titel: Rivers\nunits: [The sea]\n');
    const { diagnostics } = await client.toldOf(course, (one) => one.version === 1);
    expect(rules(diagnostics)).toEqual(['keys-are-known']);
    await client.close(course);
    await client.toldOf(course, (one) => one.diagnostics.length === 0);
  });

  it('count in UTF-16 units, past astral signs, carriage returns and a byte order mark', async () => {
    const text = DELTA.replace('### How does', '### 🏞️🏞️ How does')
      .replace('lagoon.md#facts', 'lagon.md')
      .replaceAll('\n', '\r\n');
    const [broken] = await told(delta, text);
    expect(broken?.range.start).toEqual(at(text, '[lagoon]('));
    const fenced = '\ufeff---\r\nkind: trem\r\n---\r\n';
    const [kind] = await told(delta, fenced);
    expect(kind?.range.start).toEqual({ line: 1, character: 6 });
    const [first] = await told(delta, '\ufeff##Definition\r\n');
    expect(first?.range.start.line).toBe(0);
    const heading = (await told(delta, '\ufeff##Definition\r\n')).find(
      ({ code }) => code === 'headings-are-seen',
    );
    expect(heading?.range.start).toEqual({ line: 0, character: 1 });
  });

  it('follow changes of a stretch, and the latest of many wins', async () => {
    await told(delta, DELTA);
    const start = at(DELTA, 'lagoon.md');
    let version = 0;
    for (const sign of 'olgsx') version = await client.change(delta, sign, { start, end: start });
    const { diagnostics } = await client.toldOf(delta, (one) => one.version === version);
    expect(diagnostics[0]?.message).toContain('`xsglolagoon.md#facts`');
    const versions = client.told.filter(({ uri }) => uri === delta).map((one) => one.version ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(await told(delta, DELTA)).toEqual([]);
  });

  it('end no session, whatever is half typed', async () => {
    const texts = [
      '',
      '---',
      '---\n',
      '---\ntitle: [',
      '\u0000\ud800',
      '{'.repeat(5000),
      DELTA.slice(0, 40),
    ];
    for (const text of texts) {
      const end = { line: text.split('\n').length - 1, character: text.length };
      await told(delta, text);
      await completed(text, end);
      await hovered(text, end);
      await client.connection.sendRequest(DefinitionRequest.type, asked(delta, end));
      await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri: delta },
      });
    }
    expect(await told(delta, DELTA)).toEqual([]);
  });

  it('are in every folder of the workspace, in a file opened alone, and nowhere else', async () => {
    await client.open(knot, '##Definition\n');
    await client.open(single, '##Definition\n');
    await client.open(readme, '##Definition\n');
    await client.open('untitled:Untitled-1', '##Definition\n');
    for (const uri of [knot, single]) {
      const { diagnostics } = await client.toldOf(uri, (one) => one.version === 1);
      expect(rules(diagnostics)).toContain('headings-are-seen');
      await client.close(uri);
      await client.toldOf(uri, (one) => one.diagnostics.length === 0);
    }
    const uris = new Set(client.told.map(({ uri }) => uri));
    expect(uris).not.toContain(readme);
    expect(uris).not.toContain('untitled:Untitled-1');
  });
});

describe('fixes', () => {
  const slips = DELTA.replace('## Facts', '##Facts').replace('#### Marking', '####Marking');

  async function actions(only?: string[]): Promise<CodeAction[]> {
    const diagnostics = await told(delta, slips);
    const start = at(slips, '##Facts');
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: delta },
      range: { start, end: start },
      context: { diagnostics, ...(only !== undefined && { only }) },
    });
    return (answer ?? []).filter((one): one is CodeAction => 'edit' in one);
  }

  it('are offered where a slip is, and all at once', async () => {
    const [fix, all, ...more] = await actions();
    expect(more).toEqual([]);
    expect(fix?.kind).toBe('quickfix');
    expect(rules(fix?.diagnostics ?? [])).toEqual(['headings-are-seen']);
    expect(fix?.edit?.changes?.[delta]).toHaveLength(1);
    expect(all?.kind).toBe('source.fixAll.foolscap');
    expect(all?.edit?.changes?.[delta]).toHaveLength(2);
    expect((await actions(['source.fixAll'])).map(({ kind }) => kind)).toEqual([
      'source.fixAll.foolscap',
    ]);
  });

  it('put right what they say', async () => {
    const edits = (await actions())[1]?.edit?.changes?.[delta] ?? [];
    await client.change(delta, slips);
    let version = 0;
    for (const { range, newText } of edits.toReversed())
      version = await client.change(delta, newText, range);
    const { diagnostics } = await client.toldOf(delta, (one) => one.version === version);
    expect(diagnostics).toEqual([]);
  });
});

describe('where one may go', () => {
  it('the definition of a link is its guide, and the part that it names', async () => {
    await client.change(delta, DELTA);
    const position = at(DELTA, 'lagoon](');
    const found = await client.connection.sendRequest(
      DefinitionRequest.type,
      asked(delta, position),
    );
    expect(found).toMatchObject({ uri: lagoon, range: { start: at(LAGOON, '## Facts') } });
    const related = await client.connection.sendRequest(
      DefinitionRequest.type,
      asked(delta, at(DELTA, 'lagoon]', 2)),
    );
    expect(related).toMatchObject({ uri: lagoon, range: { start: { line: 0, character: 0 } } });
    const nowhere = asked(delta, at(DELTA, 'Sand shuts'));
    expect(await client.connection.sendRequest(DefinitionRequest.type, nowhere)).toBeNull();
  });

  it('its symbols are sections, and questions with numbers and marks', async () => {
    await client.change(delta, DELTA);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: delta },
    })) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name)).toEqual(['Definition', 'Facts', 'Review questions']);
    expect(symbols[2]?.children).toMatchObject([
      { name: '1 How does a lagoon form?', detail: '2 marks' },
    ]);
  });
});

describe('what hovering says', () => {
  it('a term’s definition over a link to it', async () => {
    expect(await hovered(DELTA, at(DELTA, 'lagoon]('))).toBe(
      '**Lagoon**\n\nA lagoon is shallow water behind a bar of sand\\.',
    );
  });

  it('a rule’s help over what breaks it', async () => {
    const text = DELTA.replace('lagoon.md#facts', 'lagon.md');
    expect(await hovered(text, at(text, 'lagoon]('))).toMatch(
      /^\*\*links-lead-somewhere\*\*\n\n\S/,
    );
  });

  it('what a key is for, and nothing over ordinary words', async () => {
    expect(await hovered(DELTA, at(DELTA, 'kind'))).toContain('`question`');
    expect(await hovered(DELTA, at(DELTA, 'Sand shuts'))).toBe('');
  });
});

describe('what is offered', () => {
  it('keys of the frontmatter that are not there, with what they are for', async () => {
    const text = DELTA.replace('unit: The sea\n', 'un\n');
    const items = await completed(text, at(text, 'un\n', 2));
    expect(labels(items)).toContain('unit:');
    expect(labels(items)).toContain('worksheet:');
    expect(labels(items)).not.toContain('title:');
    expect(items[0]?.documentation).toMatchObject({ kind: 'markdown' });
    expect(items.find(({ label }) => label === 'unit:')?.textEdit).toEqual({
      newText: 'unit: ',
      range: { start: at(text, 'un\n'), end: at(text, 'un\n', 2) },
    });
  });

  it('values: kinds, units of the course, related guides, what stands below a key', async () => {
    const kind = DELTA.replace('kind: term', 'kind: ');
    expect(labels(await completed(kind, at(kind, 'kind: ', 6)))).toEqual([
      'term',
      'question',
      'topic',
    ]);
    const unit = DELTA.replace('unit: The sea', 'unit: ');
    expect(labels(await completed(unit, at(unit, 'unit: ', 6)))).toEqual(['The sea']);
    const related = DELTA.replace('related: [lagoon]', 'related:\n  - l');
    expect(labels(await completed(related, at(related, '- l', 3)))).toEqual(['lagoon']);
    const sheet = DELTA.replace('related: [lagoon]', 'worksheet:\n  editions: [standard, ');
    expect(labels(await completed(sheet, at(sheet, '[standard, ', 11)))).toContain('large-print');
    const below = DELTA.replace('related: [lagoon]', 'worksheet:\n  p');
    expect(labels(await completed(below, at(below, '\n  p', 4)))).toContain('pages:');
  });

  it('guides and their parts in links', async () => {
    const text = DELTA.replace('lagoon.md#facts', '');
    const items = await completed(text, at(text, '[lagoon](', 9));
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([['lagoon.md', 'Lagoon']]);
    const hash = DELTA.replace('lagoon.md#facts', 'lagoon.md#');
    expect(labels(await completed(hash, at(hash, 'lagoon.md#', 10)))).toEqual([
      '#definition',
      '#facts',
    ]);
  });

  it('sections by the kind of guide, and what stands below a question', async () => {
    const text = `${DELTA}\n## \n`;
    const end = { line: text.split('\n').length - 2, character: 3 };
    const names = labels(await completed(text, end));
    expect(names).toContain('Multiple choice');
    expect(names).toContain('Definition');
    expect(names).not.toContain('Summary');
    const question = text.replace('kind: term', 'kind: question');
    expect(labels(await completed(question, end))).toContain('Summary');
    const below = text.replace(/## \n$/, '#### \n');
    expect(labels(await completed(below, { ...end, character: 5 }))).toEqual([
      'Answer',
      'Marking points',
      'Hint',
      'Starter',
    ]);
  });

  it('marks, room and an id at the end of a question', async () => {
    const marks = DELTA.replace('(2 marks) {#how}', '(');
    expect(labels(await completed(marks, at(marks, 'form? (', 7)))).toContain('4 marks');
    const text = DELTA.replace('(2 marks) {#how}', '(2 marks, ');
    const names = labels(await completed(text, at(text, '(2 marks, ', 10)));
    expect(names).toEqual(expect.arrayContaining(['10 lines', 'worksheet only']));
    expect(names).not.toContain('4 marks');
    const id = DELTA.replace('{#how}', '{#');
    expect(labels(await completed(id, at(id, '{#', 2)))).toEqual(['#how-does-a-lagoon-form']);
  });

  it('nothing in ordinary prose', async () => {
    expect(await completed(DELTA, at(DELTA, 'Sand shuts', 4))).toEqual([]);
  });
});

describe('what changes around', () => {
  it('on the disk: what is there after the editor has said so', async () => {
    await client.change(delta, DELTA.replace('lagoon.md#facts', 'levee.md'));
    const broken = (one: { diagnostics: unknown[] }) => one.diagnostics.length > 0;
    await client.toldOf(delta, broken);
    const levee = write(school, 'content/rivers/levee.md', LAGOON.replace('Lagoon', 'Levee'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: levee, type: FileChangeType.Created }],
    });
    await client.toldOf(delta, (one) => !broken(one));
    rmSync(fileURLToPath(levee));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: levee, type: FileChangeType.Deleted }],
    });
    await client.toldOf(delta, broken);
    expect(await told(delta, DELTA)).toEqual([]);
  });

  it('in the workspace: a folder that comes, and goes with all that was said of it', async () => {
    const late = join(home, 'late');
    const uri = write(late, 'content/sky/rain.md', '##Definition\n');
    const folder = { uri: uriOf(late), name: 'late' };
    const changed = (event: { added: (typeof folder)[]; removed: (typeof folder)[] }) =>
      client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await changed({ added: [folder], removed: [] });
    expect((await client.toldOf(uri)).diagnostics.length).toBeGreaterThan(0);
    await changed({ added: [], removed: [folder] });
    expect((await client.toldOf(uri, (one) => one.diagnostics.length === 0)).uri).toBe(uri);
  });

  it('nothing: a folder that the command line names is looked at as well', async () => {
    const guides = join(home, 'elsewhere/guides');
    const uri = write(guides, 'sky/snow.md', '##Definition\n');
    const other = new Client(home, [COMMAND, 'lsp', '--content', guides]);
    await other.start([]);
    expect((await other.toldOf(uri)).diagnostics.length).toBeGreaterThan(0);
    expect(await other.stop()).toBe(0);
  });
});

it('says goodbye', async () => {
  expect(await client.stop()).toBe(0);
});
