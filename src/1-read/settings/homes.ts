import type * as z from 'zod';
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

/** Where else a key belongs, for a message about one that has no place here: `in site.yml`. Empty where it has none. */
export function homesOf(key: string, here: unknown): string[] {
  return HOLDERS.flatMap(([where, holder]) =>
    holder !== here && Object.hasOwn(holder.shape, key) ? [where] : [],
  );
}
