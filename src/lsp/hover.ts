import type { VFile } from 'vfile';
import { type Hover, MarkupKind, type Range } from 'vscode-languageserver';
import { ruleHelp } from '../command-line/rule-help.ts';
import { type Cursor, cardAt, pointAt } from './cursor.ts';
import { isSamePath } from './guide-files.ts';
import { linkedAt } from './linked.ts';
import { isIn, rangeOf } from './place.ts';
import { settingsPlace } from './settings-place.ts';
import { keySchema } from './settings-schema.ts';

/** What a rule asks for over what breaks it, what a linked term means, what a setting's key is for. */
export function hoverAt(cursor: Cursor): Hover | null {
  const file = cursor.site.files.find(({ path }) => isSamePath(path, cursor.path));
  return (
    (file === undefined ? null : ruleHover(file, cursor)) ?? linkHover(cursor) ?? keyHover(cursor)
  );
}

function ruleHover(file: VFile, cursor: Cursor): Hover | null {
  const point = pointAt(cursor);
  const rules = file.messages.flatMap(({ ruleId, place }) => {
    const isHere =
      place !== undefined && ('start' in place ? isIn(point, place) : place.line === point.line);
    return isHere && ruleId !== undefined ? [ruleId] : [];
  });
  if (rules.length === 0) return null;
  const texts = [...new Set(rules)].map(
    (rule) => `**${rule}**\n\n${ruleHelp(rule).split('\n').slice(1).join('\n').trim()}`,
  );
  return hover(texts.join('\n\n---\n\n'));
}

function linkHover(cursor: Cursor): Hover | null {
  const linked = linkedAt(cursor);
  if (linked?.reference.type !== 'guide') return null;
  const { title, source } = linked.reference.guide;
  const opening = cardAt({ site: cursor.site, path: source })?.opening ?? '';
  const text = [`**${literal(title.plain)}**`, ...(opening === '' ? [] : [literal(opening)])];
  return hover(text.join('\n\n'), rangeOf(linked.place, cursor.text));
}

function keyHover(cursor: Cursor): Hover | null {
  const place = settingsPlace(cursor);
  if (place === null || place.at !== 'key') return null;
  const description = keySchema(place.kind, [...place.parents, place.key])?.description;
  return description === undefined ? null : hover(description);
}

function hover(value: string, range?: Range): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, ...(range !== undefined && { range }) };
}

/** Text as Markdown that reads the same. */
function literal(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+.!|<>~-]/g, '\\$&');
}
