import type { SectionName } from '../../guide/guide.ts';
import type { Title } from '../../guide/title.ts';
import type { Grammar } from '../../locale/grammar.ts';
import { sectionHeading } from '../../locale/section-heading.ts';

/** A section with its name in the guide's language. */
export type Headed<Section> = Section & { heading: Title };

export function headed<Section extends SectionName>(
  section: Section,
  grammar: Grammar,
): Headed<Section> {
  return { ...section, heading: sectionHeading(section, grammar) };
}
