/** Moodle's Aiken format: a question, lettered options, and `ANSWER: B`. */
import { type ChoiceDraft, type Draft, emptyDraft } from '../draft.ts';
import { addLeftover } from '../leftovers.ts';
import { richFrom } from '../rich.ts';
import { sectionsOf } from './sections-of.ts';

const OPTION = /^\s*([A-Z])[.)]\s+(\S.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*([A-Z])\s*$/i;

interface Started {
  line: number;
  stem: string[];
  options: string[];
}

export function draftsFromAiken(text: string, title: string): Draft[] {
  const draft = emptyDraft(title, 'topic');
  const questions: ChoiceDraft[] = [];
  let started: Started | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const answer = ANSWER.exec(line);
    const option = OPTION.exec(line);
    if (line.trim() === '') {
      // A question may be set apart from its options; what ends with them and without an answer is none.
      if (started !== null && started.options.length > 0) continue;
    } else if (answer?.[1] !== undefined) {
      const right = answer[1].toUpperCase().charCodeAt(0) - 65;
      const question: ChoiceDraft | null = started === null ? null : choiceFrom(started, right);
      if (question !== null) questions.push(question);
      else giveUp(started, draft, line.trim(), index + 1);
      started = null;
    } else if (option?.[2] !== undefined && started !== null)
      started.options.push(option[2].trim());
    else {
      if (started !== null && started.options.length > 0) {
        giveUp(started, draft, '', index + 1);
        started = null;
      }
      started ??= { line: index + 1, stem: [], options: [] };
      started.stem.push(line.trim());
    }
  }
  if (started !== null) giveUp(started, draft, '', 0);
  draft.sections.push(...sectionsOf(questions.map((question) => ({ category: '', question }))));
  return [draft];
}

function choiceFrom({ line, stem, options }: Started, right: number): ChoiceDraft | null {
  if (options.length < 2 || right >= options.length) return null;
  return {
    type: 'multipleChoice',
    line,
    stem: richFrom(stem.join(' ')),
    marks: null,
    shown: [],
    options: options.map((option, index) => ({
      text: richFrom(option),
      right: index === right,
      why: [],
    })),
  };
}

function giveUp(started: Started | null, draft: Draft, answer: string, line: number): void {
  if (started === null) {
    addLeftover(draft, line, 'an answer without a question', answer);
    return;
  }
  const because =
    answer === '' ? 'no line `ANSWER: A` ends it' : 'its answer names none of its options';
  const options = started.options.map(
    (option, index) => `${String.fromCharCode(65 + index)}. ${option}`,
  );
  addLeftover(
    draft,
    started.line,
    because,
    [...started.stem, ...options, answer].filter(Boolean).join('\n'),
  );
}
