import type { Question, Structured } from '../questions.ts';
import { type UnansweredBase, unansweredBase } from './base.ts';
import type { Kind } from './kind.ts';

/** @template Asked Of a part, of any kind. */
export interface UnansweredStructured<Asked> extends UnansweredBase {
  type: 'structured';
  parts: Asked[];
}

/** @template Entry Of a part, of any kind. */
export interface StructuredEntry<Entry> {
  type: 'structured';
  question: Structured;
  parts: Entry[];
}

type Typed = { type: Question['type'] };

/**
 * A question with parts has no answer of its own: whatever is asked of it is asked of its parts.
 *
 * @param kindOf Of a part; the table of all kinds, in which this one stands as well.
 */
export function structured<Asked extends Typed, Entry extends Typed>(
  kindOf: (part: Typed) => Kind<Question, Asked, Entry>,
): Kind<Structured, UnansweredStructured<Asked>, StructuredEntry<Entry>> {
  const below = <Found>(
    { children: [, ...parts] }: Structured,
    find: (part: Question) => Found[],
  ) => parts.flatMap(find);
  return {
    unanswered: (question, sheet) => ({
      ...unansweredBase(question),
      type: 'structured',
      parts: below(question, (part) => [kindOf(part).unanswered(part, sheet)]),
    }),
    entry: (question, versions) => ({
      type: 'structured',
      question,
      parts: below(question, (part) => [kindOf(part).entry(part, versions)]),
    }),
    glances: () => null,
    agrees: ({ parts }, asked, at) =>
      parts.every((part, index) => {
        const found = asked.parts[index];
        return found?.type === part.type && kindOf(part).agrees(part, found, at);
      }),
    countedMarks: ({ children: [, ...parts] }) => {
      let total = 0;
      for (const { marks } of parts) {
        if (marks === null) return null;
        total += marks;
      }
      return total;
    },
    seen: (question) => [
      question.children[0],
      ...below(question, (part) => kindOf(part).seen(part)),
    ],
    taught: (question) => [
      question.children[0],
      ...below(question, (part) => kindOf(part).taught(part)),
    ],
    text: () => [],
    offered: () => [],
    arranged: (question, version) =>
      below(question, (part) => kindOf(part).arranged(part, version)),
    // Whoever changes answers asks each part by itself.
    changeAnswers: () => {},
  };
}
