/**
 * A guide as plain JSON, version 1. The types of the writer and the published schema (`docs/guide.schema.json`) both
 * come from here. A field's name and meaning stay while the version does; new ones may come.
 */
import * as z from 'zod';
import { SECTION_TYPES } from '../../guide/kinds/kinds.ts';
import { type SectionType, TIERS } from '../../guide/questions.ts';

export const FORMAT = 'foolscap-guide';
export const FORMAT_VERSION = 1;

const line = z.string().describe('One line of plain text.');
const lines = z
  .array(z.string())
  .describe('Plain text: a string for each paragraph, list item, table row, listing or formula.');
const letter = z.string().regex(/^[A-Za-z]+$/);
const lettered = z.array(z.strictObject({ letter, text: line }));
const bank = z
  .array(line)
  .nullable()
  .describe('Words to choose from, sorted; null without a bank.');

const foreign = z
  .array(z.strictObject({ language: z.string().describe('BCP 47.'), text: line }))
  .meta({
    id: 'foreign',
    description:
      'Words of the texts beside it that are of another language than the guide, in their order; missing where there are none.',
  })
  .exactOptional();

/** What every question has, and every part of one. */
const base = {
  id: z.string().describe('Unique in the guide; the same in every output.'),
  number: z.int().min(1).describe('Counts through the guide; the same in every output.'),
  label: z.string().describe('What it is called: `1`, and `1 (b)` for a part of it.'),
  marks: z.number().nullable(),
  tier: z
    .enum(TIERS)
    .describe('Who it is for: `core` is everyone. Parts are for the same as their question.'),
  stem: lines,
  checks: z
    .array(z.string())
    .exactOptional()
    .describe('Anchors of the sections that it checks; missing where its author names none.'),
  foreign,
};

/** A question: what is asked, and, where answers are given, its answer. */
function question<
  Type extends SectionType,
  Asked extends z.ZodRawShape,
  Answer extends z.ZodRawShape,
>(type: Type, asked: Asked, answer: Answer) {
  return z.strictObject({
    type: z.literal(type),
    ...base,
    ...asked,
    answer: z
      .strictObject({ ...answer, foreign })
      .exactOptional()
      .describe('Missing in an edition that holds no answers.'),
  });
}

/** What there is to write in under a question of the standard sheet, and lines for results at its end. */
const answerLines = z.array(
  z.strictObject({
    name: line.describe('`x =`; may be empty.'),
    unit: line.describe('May be empty.'),
  }),
);
const counted = z.int().min(1);
const millimetres = z.number().min(0);
const space = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('inBooks'), answerLines }),
    z.strictObject({ kind: z.literal('none'), answerLines }),
    z.strictObject({ kind: z.literal('lines'), lines: counted, answerLines }),
    z.strictObject({ kind: z.literal('numbered'), lines: counted, answerLines }),
    z.strictObject({ kind: z.literal('labels'), first: z.int(), count: counted, answerLines }),
    z.strictObject({ kind: z.literal('box'), heightMm: millimetres, answerLines }),
    z.strictObject({ kind: z.literal('working'), heightMm: millimetres, answerLines }),
    z.strictObject({
      kind: z.literal('squared'),
      rows: counted,
      squareMm: millimetres,
      answerLines,
    }),
  ])
  .describe('Room for the answer on the standard sheet; `inBooks`: pupils write in their books.');

const questions = {
  review: question(
    'review',
    {
      space,
      hint: lines.describe('For those who need support; empty where there is none.'),
      starter: line.describe('How an answer may begin, for those who need support; may be empty.'),
    },
    {
      open: z.boolean().describe('For discussion: no model answer is wanted.'),
      text: lines.describe('The model answer; may be empty.'),
      points: z.array(
        z.strictObject({ text: lines, accept: z.array(line), reject: z.array(line) }),
      ),
      levels: lines.describe(
        'The table of levels that it is marked by; empty where there is none.',
      ),
    },
  ),
  multipleChoice: question(
    'multipleChoice',
    {
      several: z.boolean().describe('More than one option is right.'),
      options: z.array(z.strictObject({ letter, text: line, below: lines })),
    },
    {
      right: z.array(letter),
      rationales: z.array(z.strictObject({ letter, text: lines })),
    },
  ),
  trueFalse: question('trueFalse', {}, { isTrue: z.boolean(), rationale: lines }),
  cloze: question(
    'cloze',
    { text: lines.describe('Gaps are written `[1]`, `[2]` …'), bank },
    {
      words: z.array(line).describe('In the order of the gaps.'),
      accepted: z
        .array(z.array(line))
        .describe('For each gap every word that is right, the one in `words` first.'),
    },
  ),
  match: question(
    'match',
    {
      labels: z.strictObject({ terms: line, meanings: line }),
      meanings: z.array(line).describe('Numbered from 1.'),
      terms: lettered,
    },
    { pairs: z.array(z.strictObject({ meaning: z.int().min(1), term: letter })) },
  ),
  ordering: question('ordering', { steps: lettered }, { order: z.array(letter) }),
} satisfies Record<SectionType, z.ZodType>;

const single = [
  questions.review,
  questions.multipleChoice,
  questions.trueFalse,
  questions.cloze,
  questions.match,
  questions.ordering,
] as const;

/** Parts (a), (b) … that share a stem, each with its answer; such a part may have parts (i), (ii) … itself. */
function structured<Part extends z.ZodType>(part: Part) {
  return z.strictObject({ type: z.literal('structured'), ...base, parts: z.array(part) });
}
const partOfPart = z.discriminatedUnion('type', single);
const partOfQuestion = z.discriminatedUnion('type', [...single, structured(partOfPart)]);
const anyQuestion = z.discriminatedUnion('type', [...single, structured(partOfQuestion)]);

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('definition'), text: lines, foreign }),
  z.strictObject({ type: z.literal('directAnswer'), text: lines, foreign }),
  z.strictObject({ type: z.literal('prose'), text: lines, foreign }),
  z.strictObject({ type: z.literal('summary'), text: lines, foreign }),
  z.strictObject({ type: z.literal('facts'), facts: z.array(lines), foreign }),
  z.strictObject({
    type: z.literal('keyTerms'),
    terms: z.array(z.strictObject({ term: line, meaning: line })),
    foreign,
  }),
]);

const section = z.strictObject({
  id: z.string(),
  title: line,
  questionType: z.enum(SECTION_TYPES),
  origin: z
    .enum(['authored', 'facts', 'keyTerms'])
    .describe('`facts` and `keyTerms`: made from the guide’s facts or key terms.'),
  instruction: lines,
  bank,
  foreign,
  questions: z.array(anyQuestion),
});

export const guideFormat = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.literal(FORMAT_VERSION),
    address: z.string().describe('Of the guide’s page, from the site’s root: `cold-war/detente/`.'),
    kind: z.enum(['term', 'question', 'topic']),
    title: line,
    language: z.string().describe('BCP 47.'),
    course: z.strictObject({ slug: z.string(), title: line }),
    unit: line.describe('Empty where the guide is in none.'),
    subject: z.string(),
    level: z.string(),
    tags: z.array(z.string()),
    aliases: z.array(line),
    foreign,
    parts: z.array(part),
    exercises: z.array(section),
    marks: z.number().nullable().describe('Of all questions; null where one has none.'),
  })
  .describe('A study guide as plain text, with its exercises in the order of version A.');

export type GuideJson = z.infer<typeof guideFormat>;
export type ForeignJson = NonNullable<z.infer<typeof foreign>>;
export type PartJson = z.infer<typeof part>;
export type SectionJson = z.infer<typeof section>;
type QuestionFormats = typeof questions;
/** A question of one kind that has an answer. */
export type SingleJson<T extends SectionType> = z.infer<QuestionFormats[T]>;
/** A question of any kind. */
export type QuestionJson = z.infer<typeof anyQuestion>;
