import { askedType, type ExercisesDraft, type QuestionDraft } from '../draft.ts';

/** A question, and the folder its quiz program keeps it in; empty for none. */
export interface Filed {
  category: string;
  question: QuestionDraft;
}

/** One section for each category and type, in the order of their first questions. */
export function sectionsOf(filed: readonly Filed[]): ExercisesDraft[] {
  const sections = new Map<string, ExercisesDraft>();
  for (const { category, question } of filed) {
    const key = `${category.toLowerCase()}\n${question.type}`;
    const section = sections.get(key);
    if (section !== undefined) section.questions.push(question);
    else {
      sections.set(key, {
        type: 'exercises',
        asks: askedType(question),
        name: category,
        instruction: [],
        questions: [question],
      });
    }
  }
  return [...sections.values()];
}

/** `$course$/top/Biology/Cells` is "Biology, Cells". */
export function categoryName(path: string): string {
  const parts = path.split('/').map((part) => part.trim().replace(/^Default for /, ''));
  return parts.filter((part) => part !== '' && !/^\$\w+\$$|^top$/.test(part)).join(', ');
}
