import type { Position as Stretch } from 'unist';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Exercises, Guide, GuidePart } from '../guide/guide.ts';
import { fullLabel, isSingle, marksShown, ownLabel } from '../guide/parts.ts';
import type { Question } from '../guide/questions.ts';
import { plainText } from '../guide/text.ts';
import { questionsOf } from '../guide/worksheet.ts';
import type { Locale } from '../locale/locale.ts';
import { localeFor } from '../locale/locales.ts';
import { sectionHeading } from '../locale/section-heading.ts';
import { rangeOf } from './place.ts';

/** A guide's parts, its headings, and its questions with their numbers and marks. @param text As the editor has it. */
export function symbolsOf(guide: Guide, text: string): DocumentSymbol[] {
  const locale = localeFor(guide.language);
  return guide.children.flatMap((part) => symbolsOfPart(part, locale, text));
}

function symbolsOfPart(part: GuidePart, locale: Locale, text: string): DocumentSymbol[] {
  const { parts, answerParts } = locale.grammar;
  switch (part.type) {
    case 'definition':
    case 'facts':
    case 'keyTerms':
    case 'summary':
      return symbol(parts[part.type].name, SymbolKind.Class, part.position, text);
    case 'directAnswer':
      return symbol(answerParts.answer.name, SymbolKind.Class, part.position, text);
    case 'prose':
      return part.children.flatMap((block) =>
        block.type === 'heading'
          ? symbol(plainText(block), SymbolKind.String, block.position, text)
          : [],
      );
    case 'exercises':
      return exercisesSymbol(part, locale, text);
  }
}

/** Those that are made of facts and key terms stand nowhere in the file. */
function exercisesSymbol(part: Exercises, locale: Locale, text: string): DocumentSymbol[] {
  if (part.origin !== 'authored') return [];
  const name = sectionHeading(part, locale.grammar).plain;
  const children = questionsOf(part).flatMap((one) => questionSymbol(one, locale, text));
  return symbol(name, SymbolKind.Class, part.position, text, { children });
}

function questionSymbol(question: Question, locale: Locale, text: string): DocumentSymbol[] {
  const [stem] = question.children;
  const label = question.part.length === 0 ? fullLabel(question) : ownLabel(question);
  const asked = question.type === 'cloze' ? question.children : [stem];
  const name = `${label} ${plainText(asked)}`.trim();
  const marks = marksShown(question);
  const [, ...parts] = isSingle(question) ? [] : question.children;
  return symbol(name, SymbolKind.Method, question.position, text, {
    ...(marks !== null && { detail: locale.sheetWords.marks(marks) }),
    children: parts.flatMap((one) => questionSymbol(one, locale, text)),
  });
}

function symbol(
  name: string,
  kind: SymbolKind,
  position: Stretch | undefined,
  text: string,
  more: Partial<DocumentSymbol> = {},
): DocumentSymbol[] {
  if (position === undefined || name === '') return [];
  const range = rangeOf(position, text);
  return [{ name, kind, range, selectionRange: { start: range.start, end: range.start }, ...more }];
}
