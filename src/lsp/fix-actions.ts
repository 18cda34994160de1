import type { VFile } from 'vfile';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { fixesOf } from '../fixes.ts';
import type { Fix } from '../messages/report.ts';
import { type Documents, diagnosticsOf } from './diagnostics.ts';
import { meet, rangeOf } from './place.ts';

/** All fixes of a file at once; editors can have it done whenever a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.foolscap`;

/** What puts right the faults in a range, and all of those in the file that one thing alone can be meant by. */
export function fixActions(file: VFile, range: Range, documents: Documents): CodeAction[] {
  const text = documents.text(file.path);
  const change = (edits: TextEdit[]) => ({ changes: { [documents.uri(file.path)]: edits } });
  const diagnostics = diagnosticsOf(file, documents);
  const single = file.messages.flatMap(({ fix }, index): CodeAction[] => {
    const diagnostic = diagnostics[index];
    if (fix === undefined || diagnostic === undefined || !isAt(range, diagnostic, fix, text))
      return [];
    const title = fixTitle(fix, text);
    const edit = change([editOf(fix, text)]);
    return [
      {
        ...{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit },
        isPreferred: true,
      },
    ];
  });
  const edits = withoutOverlaps(fixesOf(file)).map((fix) => editOf(fix, text));
  if (edits.length === 0) return single;
  const all = { title: 'Fix all that can mean one thing only', edit: change(edits) };
  return [...single, { ...all, kind: FIX_ALL }];
}

function isAt(range: Range, diagnostic: Diagnostic, fix: Fix, text: string): boolean {
  return meet(range, diagnostic.range) || meet(range, rangeOf(fix.place, text));
}

function editOf({ place, text }: Fix, written: string): TextEdit {
  return { range: rangeOf(place, written), newText: text };
}

/** Of two that meet, the second is left for another time, as `check --fix` does. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  const kept: Fix[] = [];
  for (const fix of fixes) {
    const last = kept.at(-1)?.place.end;
    const { start } = fix.place;
    const isClear =
      last === undefined ||
      start.line > last.line ||
      (start.line === last.line && start.column >= last.column);
    if (isClear) kept.push(fix);
  }
  return kept;
}

/** "Replace `x` by `y`", with blanks where they are all there is to see. */
function fixTitle({ place, text }: Fix, written: string): string {
  const { start, end } = rangeOf(place, written);
  const line = written.split(/\r\n|\n|\r/)[start.line] ?? '';
  const before = start.line === end.line ? line.slice(start.character, end.character) : '';
  if (before === '') return `Add ${shown(text)}`;
  return text === '' ? `Remove ${shown(before)}` : `Replace ${shown(before)} by ${shown(text)}`;
}

function shown(text: string): string {
  return text.trim() === '' ? 'a blank' : `\`${text}\``;
}
