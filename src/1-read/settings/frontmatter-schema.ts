import * as z from 'zod';
import { checks } from './checks-schema.ts';
import {
  asList,
  day,
  language,
  oneOf,
  text,
  texts,
  trueOrFalse,
  vocabulary,
  worksheet,
} from './common-schemas.ts';

const MARKS = { error: 'whole or half marks, such as 3 or 1.5' };

export const question = z.strictObject(
  {
    q: text,
    a: text.nullable().default(null),
    marks: z.number(MARKS).min(0.5, MARKS).multipleOf(0.5, MARKS).nullable().default(null),
    id: text.default(''),
    points: texts.default([]),
  },
  { error: 'a question with `q` and `a`' },
);

/** A guide's frontmatter; Markdown is plain text here. */
export const frontmatterSchema = z.strictObject({
  kind: oneOf(['term', 'question', 'topic']).default('term'),
  title: text.default(''),
  unit: text.default(''),
  subject: text.default(''),
  level: text.default(''),
  tags: texts.default([]),
  aliases: texts.default([]),
  related: texts.default([]),
  'moved-from': z.preprocess(asList, texts).default([]),
  published: day.default(''),
  updated: day.default(''),
  draft: trueOrFalse.default(false),
  language: language.default(''),
  vocabulary: vocabulary.default([]),
  recall: trueOrFalse.default(true),
  'term-links': trueOrFalse.nullable().default(null),
  worksheet: worksheet.default({}),
  checks: checks.default({}),
  definition: text.nullable().default(null),
  facts: texts.nullable().default(null),
  questions: z.array(question, { error: 'a list of questions' }).nullable().default(null),
});

/** Every key a guide's frontmatter may have. */
export const FRONTMATTER_KEYS: readonly string[] = Object.keys(frontmatterSchema.shape);
