/** Lines of a study guide, a question page or a worksheet to drafts: cut at what heads its parts. */
import { type Draft, emptyDraft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import type { Line } from '../line.ts';
import { plain, plainBlocks } from '../rich.ts';
import { blocksFrom } from './blocks.ts';
import { exerciseSections } from './exercises.ts';
import { type Heading, headingOf } from './headings.ts';
import type { Part } from './part.ts';
import { proseFrom } from './prose.ts';
import { ANSWERED, ASKED } from './split-questions.ts';
import { addTaught, TAUGHT } from './taught.ts';
import { takeFields, takeTitle } from './title-and-fields.ts';

/** What a file without a title is called. */
export function draftsFromLines(lines: readonly Line[], fallbackTitle: string): Draft[] {
  const drafts = guidesIn(lines).map((guide) => draftFrom(guide, fallbackTitle));
  const [above, first] = drafts;
  const isTitle = above !== undefined && above.sections.length === 0;
  if (!isTitle || first === undefined) return drafts;
  first.leftovers.unshift(
    { line: 1, because: 'the title of the file', text: above.title },
    ...above.leftovers,
  );
  return drafts.slice(1);
}

/** A file may hold several terms: each begins at the line above its definition. */
function guidesIn(lines: readonly Line[]): Line[][] {
  const starts = [0];
  let defined = 0;
  let first = 0;
  for (const [index, line] of lines.entries()) {
    if (headingOf(line)?.part !== 'definition') continue;
    defined += 1;
    const title = titleAbove(lines, index);
    if (defined > 1 && title > (starts.at(-1) ?? 0)) starts.push(title);
    else if (defined === 1) first = title;
  }
  // What stands above the first of several terms is the file's title, not the term's.
  if (starts.length > 1 && first > 0) starts.splice(1, 0, first);
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/** The line that names a term stands straight above its definition, or is the last heading before it. */
function titleAbove(lines: readonly Line[], definition: number): number {
  for (let index = definition - 1; index >= Math.max(0, definition - 4); index -= 1) {
    const line = lines[index];
    if (line !== undefined && line.heading > 0 && headingOf(line) === null) return index;
  }
  const above = lines[definition - 1];
  const isTitle = above !== undefined && above.marker === null && plain(above.text).length <= 80;
  return isTitle ? definition - 1 : definition;
}

function draftFrom(lines: readonly Line[], fallbackTitle: string): Draft {
  const { before, parts } = cut(lines);
  const draft = emptyDraft('', 'topic');
  const opening = takeFields(takeTitle(before, draft, fallbackTitle), draft);
  const asked = unheadedQuestions(opening, parts);
  const rest = opening.slice(0, asked);
  if (asked < opening.length) parts.unshift(unheaded(opening.slice(asked)));
  const isDefined = parts.some(({ heading }) => heading.part === 'definition');
  draft.kind = isDefined ? 'term' : /[?？]$/.test(draft.title) ? 'question' : 'topic';
  addOpening(rest, draft, parts);
  for (const part of parts) addTaught(part, draft);
  draft.sections.push(...exerciseSections(parts, draft));
  if (draft.kind === 'question' && draft.sections[0]?.type !== 'prose') draft.kind = 'topic';
  return draft;
}

function cut(lines: readonly Line[]): { before: Line[]; parts: Part[] } {
  const before: Line[] = [];
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const isAsked = parts.some(({ heading }) => !TAUGHT.has(heading.part));
    const heading = headingOf(line, (part) => part !== 'summary' || !isAsked);
    const last = parts.at(-1);
    // Among numbered questions and answers only what is no question can be a heading.
    const isItem = isAsked && line.marker !== null && heading?.label === '';
    if (heading === null || isItem) (last?.lines ?? before).push(line);
    else if (
      last?.heading.part === 'answers' &&
      isOfAnswers(heading, lines.slice(index + 1), parts)
    ) {
      last.lines.push(line);
    } else parts.push({ heading, line, lines: [] });
  }
  return { before, parts };
}

/** Under "Answers" a section's name comes again, over its answers; only what asks is a section of its own. */
function isOfAnswers(heading: Heading, below: readonly Line[], parts: readonly Part[]): boolean {
  if (heading.part === 'answers' || heading.part === 'definition') return false;
  const isKnown = parts.some(
    (part) => part.heading.part === heading.part && part.heading.label === heading.label,
  );
  if (isKnown || TAUGHT.has(heading.part)) return true;
  const end = below.findIndex((line) => headingOf(line) !== null);
  return !below.slice(0, end < 0 ? undefined : end).some(asksSomething);
}

function asksSomething({ text, marker }: Line): boolean {
  return marker?.kind === 'letter' || /[?？]|_{3,}/.test(plain(text));
}

/** Where questions begin that no heading announces: at what has options, an answer or a box under it. */
function unheadedQuestions(lines: readonly Line[], parts: readonly Part[]): number {
  const isAnswered = parts.some(({ heading }) => heading.part === 'answers');
  const isAsked = parts.some(({ heading }) => isExercise(heading.part));
  const shows = lines.findIndex(
    (line, index) =>
      showsQuestions(line, lines[index + 1]) ||
      (isAnswered && !isAsked && line.marker?.kind === 'number'),
  );
  if (shows < 0) return lines.length;
  for (let index = shows; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.marker?.kind === 'number' || (line?.marker === null && !isBelow(line))) return index;
  }
  return shows;
}

function showsQuestions(line: Line, next: Line | undefined): boolean {
  const isFirst = line.marker?.kind === 'letter' && line.marker.value === 1;
  return (
    isBelow(line) || (isFirst && next?.marker?.kind === 'letter') || ASKED.test(plain(line.text))
  );
}

/** "Answer: …" and boxes stand under a question. */
function isBelow({ text }: Line): boolean {
  const words = plain(text);
  return ANSWERED.test(words) || /^(?:☐|☑|\[[ xX]?\])/.test(words);
}

function isExercise(part: Heading['part']): boolean {
  return part !== 'answers' && !TAUGHT.has(part);
}

function unheaded(lines: Line[]): Part {
  const [line] = lines;
  if (line === undefined) throw new Error('No lines without a heading');
  return { heading: { part: 'exercises', label: '', own: '', rest: [] }, line, lines };
}

/** What stands above the first part: a term has no place for it, a page begins with it. */
function addOpening(lines: readonly Line[], draft: Draft, parts: readonly Part[]): void {
  if (lines.length === 0) return;
  if (draft.kind === 'term') {
    const because = 'it stands above the definition, where a term has no text';
    addLeftover(draft, lines[0]?.number ?? 0, because, plainBlocks(blocksFrom(lines)));
    return;
  }
  // "Answer all questions." above a worksheet's first section.
  const [first] = parts;
  if (first !== undefined && !TAUGHT.has(first.heading.part) && draft.kind === 'topic') {
    const isShort =
      lines.length <= 3 && lines.every(({ heading, marker }) => heading === 0 && marker === null);
    if (isShort && first.heading.part !== 'answers') {
      first.lines.unshift(...lines.map((line) => ({ ...line, heading: 0 })));
      return;
    }
  }
  draft.sections.push(...proseFrom(lines));
}
