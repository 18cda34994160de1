/** Words of another language than those around them. */
import { holdsLine } from './node-traits.ts';
import type { GuideNode } from './nodes.ts';
import type { Foreign, Inline } from './prose.ts';
import type { Title } from './title.ts';
import { childrenOf } from './walk.ts';

/** A line in its language; as it is where that is the language around it, or all of it is marked already. */
export function inLanguage(
  children: readonly Inline[],
  language: string,
  around: string,
): Inline[] {
  const [first, ...more] = children;
  const isMarked = first?.type === 'foreign' && more.length === 0;
  if (language === around || first === undefined || isMarked) return [...children];
  return [{ type: 'foreign', language, children: [...children] }];
}

/** What something is called, in its language, for wherever it may be told; see `titleAmong`. */
export function titleInLanguage(title: Title, language: string): Title {
  return { ...title, children: inLanguage(title.children, language, '') };
}

/** What something is called where the language around it is known: of that, nothing is said. */
export function titleAmong(title: Title, around: string): Title {
  const [only, ...more] = title.children;
  const isOwn = only?.type === 'foreign' && more.length === 0 && only.language === around;
  return isOwn ? { ...title, children: only.children } : title;
}

/** True for a node of such words, wherever it lies. */
export function isForeign(value: object): value is Foreign {
  return 'type' in value && value.type === 'foreign';
}

/** The language that all words of a block are marked as; null where they are not, or not of one. */
export function languageOfAll(block: GuideNode): string | null {
  const parts = childrenOf(block);
  const [first, ...more] = parts.map((part) =>
    part.type === 'foreign' ? part.language : holdsLine(block) ? null : languageOfAll(part),
  );
  return more.every((language) => language === first) ? (first ?? null) : null;
}

/** Of a term that is marked as of another language, that one; else the language of its guide. */
export function languageOfTerm({ children }: Title, around: string): string {
  return languageOfAll({ type: 'paragraph', children }) ?? around;
}
