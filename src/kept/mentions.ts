import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { type CourseMentions, mentionsIn } from '../4-render/connections/mentions.ts';
import type { GuideCard } from '../guide/card.ts';
import type { Course } from '../guide/site.ts';
import { programKey } from '../program-key.ts';
import { keep, keptText } from './files.ts';
import { sealed, unsealed } from './sealed.ts';

/**
 * Where the guides of a course mention its terms: of a course in which nothing has changed as an earlier build found it.
 *
 * @param guideKeys By the guide's source.
 */
export function keptMentions(
  cacheDir: string,
  guideKeys: ReadonlyMap<string, string>,
): (course: Pick<Course<GuideCard>, 'guides'>) => CourseMentions {
  return (course) => {
    const keys = course.guides.map(({ source }) => guideKeys.get(source) ?? '');
    const key = hash('sha256', JSON.stringify([programKey(), keys]));
    const file = join(cacheDir, 'mentions', key.slice(0, 2), `${key}.json`);
    const known = mentionsFrom(unsealed(keptText(file)), keys.length);
    if (known !== null) return known;
    const made = mentionsIn(course);
    keep(file, sealed(JSON.stringify(made)));
    return made;
  };
}

const NUMBER = z.int().min(0);
const LIST = z.array(z.tuple([NUMBER, NUMBER, NUMBER]));
const MENTIONS = z.array(z.object({ prose: LIST, answers: LIST }));

/** @returns null for anything that is not whole. */
function mentionsFrom(text: string | null, guides: number): CourseMentions | null {
  if (text === null) return null;
  try {
    const mentions = MENTIONS.parse(JSON.parse(text));
    const isOurs = ([term]: readonly number[]) => term !== undefined && term < guides;
    const isWhole =
      mentions.length === guides &&
      mentions.every(({ prose, answers }) => [...prose, ...answers].every(isOurs));
    return isWhole ? mentions : null;
  } catch {
    return null;
  }
}
