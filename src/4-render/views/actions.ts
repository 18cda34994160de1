import type { Guide } from '../../guide/guide.ts';
import { PART_ANCHORS } from '../../guide/part-anchors.ts';
import { practiceOf } from '../../guide/practice.ts';
import { hasExercises } from '../../guide/worksheet.ts';
import type { ContentsEntry } from './contents.ts';
import type { PartView } from './exercises-view.ts';

/** Where a guide's page leads: to learn, to practise, to print. Each null where it has nothing of it. */
export interface Actions {
  /** An anchor on the page. */
  learn: string | null;
  /** To its first questions: an anchor on the page, or the sheet where all are on that alone. */
  practise: { anchor: string } | { address: string } | null;
  print: boolean;
}

/** @param contents Of the whole page, however short. */
export function actionsOf(
  guide: Guide,
  parts: readonly PartView[],
  contents: readonly ContentsEntry[],
): Actions {
  const hasFacts = parts.some(({ type }) => type === 'facts');
  const practice = practiceOf(guide);
  const isLearnt = guide.kind === 'term' && hasFacts;
  return {
    learn: isLearnt ? PART_ANCHORS.facts : (contents[0]?.anchor ?? null),
    practise: practice === null || practice.anchor === '' ? practice : { anchor: practice.anchor },
    print: hasExercises(guide),
  };
}

/** The stretches of a topic: its notes, then what is found on it again and again. */
export type Stretch = 'notes' | 'keyTerms' | 'facts' | 'questions';

/** In the order of the page, each where it begins; empty where there are fewer than two. */
export function stretchesOf(
  parts: readonly PartView[],
  contents: readonly ContentsEntry[],
): { stretch: Stretch; anchor: string }[] {
  const found = new Map<Stretch, string>();
  const begin = (stretch: Stretch, anchor: string | undefined) => {
    if (anchor !== undefined && !found.has(stretch)) found.set(stretch, anchor);
  };
  for (const part of parts) {
    if (part.type === 'keyTerms') begin('keyTerms', PART_ANCHORS.keyTerms);
    else if (part.type === 'facts') begin('facts', PART_ANCHORS.facts);
    else if (part.type === 'exercises') begin('questions', part.id);
    else begin('notes', contents[0]?.anchor);
  }
  const all = [...found].map(([stretch, anchor]) => ({ stretch, anchor }));
  return all.length < 2 ? [] : all;
}
