import { hash } from 'node:crypto';
import { previewsAddress } from '../../guide/addresses.ts';
import type { GuideCard } from '../../guide/card.ts';
import type { OutputFile } from '../../guide/output.ts';
import type { Course } from '../../guide/site.ts';
import { fromText } from '../../guide/text-of.ts';
import { titleFrom, withoutPlaces } from '../../guide/title.ts';
import { firstSentence } from '../../locale/sentences.ts';
import type { SiteContext } from '../site-context.ts';
import { connectionsOf } from './connections.ts';
import type { TermPreview, TermPreviews } from './preview-format.ts';

/** Characters; a sentence that goes on is cut. */
const LONGEST = 320;

/** A file for a course with terms that are linked by their names; of the same key the same. */
export function previewFiles(context: SiteContext, course: Course<GuideCard>): OutputFile[] {
  const { linked } = connectionsOf(context, course);
  const terms = course.guides.filter((guide) => linked.has(guide));
  if (terms.length === 0) return [];
  const previews: TermPreviews = Object.fromEntries(terms.map((one) => [one.slug, previewOf(one)]));
  const text = `(self.foolscapTerms??=[]).push(${JSON.stringify(previews)})\n`;
  return [{ path: previewsAddress(course), key: hash('sha256', text), kind: 'text', text }];
}

function previewOf({ title, definition, opening, language }: GuideCard): TermPreview {
  const [first] = fromText(definition);
  const text =
    first?.type === 'paragraph' ? titleFrom(withoutPlaces(first.children)).plain : opening;
  return { title: title.plain, meaning: shortened(firstSentence(text, language)) };
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const start = sentence.slice(0, LONGEST);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 1))} …`;
}
