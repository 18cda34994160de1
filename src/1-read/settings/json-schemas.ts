/** The settings as JSON Schemas (draft 2020-12), by which an editor completes keys and marks what is wrong. */
import * as z from 'zod';
import { courseSchema } from './course-schema.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import {
  ADVICE_MEANINGS,
  COURSE_MEANINGS,
  FRONTMATTER_MEANINGS,
  LINK_MEANINGS,
  QUESTION_MEANINGS,
  SITE_MEANINGS,
  WORKSHEET_MEANINGS,
} from './meanings.ts';
import { siteSchema } from './site-schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const SETTINGS = {
  site: { title: 'Foolscap: site.yml', schema: siteSchema, meanings: SITE_MEANINGS },
  course: { title: 'Foolscap: course.yml', schema: courseSchema, meanings: COURSE_MEANINGS },
  frontmatter: {
    title: 'Foolscap: the frontmatter of a guide',
    schema: frontmatterSchema,
    meanings: FRONTMATTER_MEANINGS,
  },
} as const;

type Meanings = Readonly<Record<string, string>>;

/** Of the keys that stand below another. */
const BELOW: Readonly<Record<string, Meanings>> = {
  worksheet: WORKSHEET_MEANINGS,
  checks: ADVICE_MEANINGS,
  links: LINK_MEANINGS,
  questions: QUESTION_MEANINGS,
};

export type SettingsKind = keyof typeof SETTINGS;
export const SETTINGS_KINDS = ['site', 'course', 'frontmatter'] as const satisfies SettingsKind[];

/** Of what an author writes: nothing is required, and no default is filled in. */
export function settingsSchema(kind: SettingsKind): JsonSchema {
  const { title, schema, meanings } = SETTINGS[kind];
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Another program fills it in for its reader: a key that is not there says more than a default.
      delete jsonSchema.default;
      if (isListOrOne(zodSchema)) oneOrMore(jsonSchema);
    },
  });
  return { ...made, title, properties: described(made.properties, meanings) };
}

/** One value stands for a list of one (`asList`). */
function isListOrOne(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type === 'pipe' && def.in._zod.def.type === 'transform';
}

function oneOrMore(schema: JsonSchema): void {
  const { items, ...list } = { ...schema };
  if (typeof items !== 'object' || Array.isArray(items)) return;
  for (const key of Object.keys(schema)) delete schema[key];
  schema.anyOf = [{ ...list, items }, items];
}

function described(
  properties: JsonSchema['properties'],
  meanings: Meanings,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(properties ?? {}).map(([key, schema]) => {
      const description = meanings[key];
      if (description === undefined) throw new Error(`No meaning of \`${key}\``);
      const below = BELOW[key];
      const known = typeof schema === 'object' ? schema : {};
      return [
        key,
        { description, ...(below === undefined ? known : describedBelow(known, below)) },
      ];
    }),
  );
}

/** An object's keys, or those of the objects in a list that may be there. */
function describedBelow(schema: JsonSchema, meanings: Meanings): JsonSchema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties !== undefined && { properties: described(properties, meanings) }),
    ...(typeof items === 'object' &&
      !Array.isArray(items) && { items: describedBelow(items, meanings) }),
    ...(anyOf !== undefined && {
      anyOf: anyOf.map((one) => (typeof one === 'object' ? describedBelow(one, meanings) : one)),
    }),
  };
}
