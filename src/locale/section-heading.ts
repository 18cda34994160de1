import type { SectionName } from '../guide/guide.ts';
import { type Title, titleFromText, titleWith } from '../guide/title.ts';
import type { Grammar } from './grammar.ts';

/** The name of an exercise section, with the author's own words after a colon: "Review questions: Source A". */
export function sectionHeading(
  { questionType, origin, subtitle }: SectionName,
  { sections, generated }: Pick<Grammar, 'sections' | 'generated'>,
): Title {
  const name = titleFromText(
    origin === 'authored' ? sections[questionType].name : generated[origin],
  );
  return subtitle.plain === '' ? name : titleWith(name, subtitle);
}
