import { plainText } from '../../guide/text.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** A term guide has a definition with words in it. */
export const definitionsAreGiven: GuideRule = (guide, file) => {
  if (guide.kind !== 'term') return;
  const definition = guide.children.find(({ type }) => type === 'definition');
  if (definition !== undefined && plainText(definition) !== '') return;
  // Running text without a word on its kind: the same slip, and told.
  const isProse = file.messages.some(({ ruleId }) => ruleId === 'term-guides-have-sections-only');
  if (definition === undefined && isProse) return;
  report(
    file,
    'definitions-are-given',
    definition ?? guide.places.title ?? null,
    'Unexpected term without a definition, expected a paragraph under `## Definition`',
    {
      note: 'A guide that explains more than one term is a topic: write `kind: topic` in the frontmatter.',
    },
  );
};
