import type * as z from 'zod';
import { nearest } from '../../messages/nearest.ts';
import { worksheet } from './common-schemas.ts';
import { courseSchema } from './course-schema.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { siteSchema } from './site-schema.ts';

/** Everything that holds keys, and how it is called. */
const HOLDERS: readonly (readonly [where: string, holder: z.ZodObject])[] = [
  ['in `site.yml`', siteSchema],
  ['in `course.yml`', courseSchema],
  ['in a guide’s frontmatter', frontmatterSchema],
  ['under `worksheet`', worksheet],
];

/** A key of other settings that this may be meant for; null where none is near. */
export function nearElsewhere(key: string, here: unknown): string | null {
  const others = HOLDERS.flatMap(([, holder]) =>
    holder === here ? [] : Object.keys(holder.shape),
  );
  return nearest(key, [...new Set(others)]);
}

/** Where else a key belongs, for a message about one that has no place here: `in site.yml`. Empty where it has none. */
export function homesOf(key: string, here: unknown): string[] {
  return HOLDERS.flatMap(([where, holder]) =>
    holder !== here && Object.hasOwn(holder.shape, key) ? [where] : [],
  );
}
