import * as z from 'zod';
import { ACCENTS } from '../../guide/accents.ts';
import { checks } from './checks-schema.ts';
import {
  address,
  answersMode,
  oneOf,
  text,
  texts,
  trueOrFalse,
  worksheet,
} from './common-schemas.ts';

export const link = z.strictObject(
  {
    kind: oneOf(['notes', 'practice', 'papers']),
    title: text,
    url: address(['http:', 'https:'], 'https://example.org/notes'),
  },
  { error: 'a link with `kind`, `title` and `url`' },
);

/** course.yml. `title` is empty where not given. */
export const courseSchema = z.strictObject({
  title: text.default(''),
  subject: text.default(''),
  level: text.default(''),
  description: text.default(''),
  colour: oneOf(ACCENTS).nullable().default(null),
  units: texts.default([]),
  links: z.array(link, { error: 'a list of links' }).default([]),
  answers: answersMode.nullable().default(null),
  'term-links': trueOrFalse.nullable().default(null),
  worksheet: worksheet.default({}),
  checks: checks.default({}),
});
