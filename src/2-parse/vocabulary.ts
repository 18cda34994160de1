import { inLanguage } from '../guide/foreign.ts';
import type { GuidePart, KeyTerm } from '../guide/guide.ts';

/**
 * Parts in which key terms and their meanings are marked as of the languages of a guide's vocabulary.
 *
 * @param vocabulary Of the terms, then of the meanings; what is not given is in the guide's.
 */
export function inVocabulary(
  parts: readonly GuidePart[],
  [terms, meanings]: readonly string[],
  language: string,
): GuidePart[] {
  const marked = (term: KeyTerm): KeyTerm => {
    const [name, meaning] = term.children;
    return {
      ...term,
      children: [
        { ...name, children: inLanguage(name.children, terms ?? language, language) },
        { ...meaning, children: inLanguage(meaning.children, meanings ?? language, language) },
      ],
    };
  };
  return parts.map((part) =>
    part.type === 'keyTerms' ? { ...part, children: part.children.map(marked) } : part,
  );
}
