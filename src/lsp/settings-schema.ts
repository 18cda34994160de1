import { type SettingsKind, settingsSchema } from '../1-read/settings/json-schemas.ts';

/** Of one setting: what stands for it in the schemas that other editors read. */
export type Schema = Exclude<
  NonNullable<ReturnType<typeof settingsSchema>['properties']>[string],
  boolean
>;

const schemas = new Map<SettingsKind, Schema>();

function schemaOf(kind: SettingsKind): Schema {
  const known = schemas.get(kind) ?? settingsSchema(kind);
  schemas.set(kind, known);
  return known;
}

/** What a setting may be. @param path Its key below those it stands in. @returns null where there is none. */
export function keySchema(kind: SettingsKind, path: readonly string[]): Schema | null {
  let schema: Schema | null = schemaOf(kind);
  for (const key of path) schema = schema === null ? null : below(schema, key);
  return schema;
}

/** The keys that stand below others, with what each may be. */
export function keysBelow(kind: SettingsKind, path: readonly string[]): [string, Schema][] {
  const schema = keySchema(kind, path);
  if (schema === null) return [];
  return formsOf(schema).flatMap(({ properties }) =>
    Object.entries(properties ?? {}).flatMap(([key, one]): [string, Schema][] =>
      typeof one === 'object' ? [[key, one]] : [],
    ),
  );
}

/** The values of a setting that can be told: those of a list are its items'. */
export function valuesOf(schema: Schema): string[] {
  const values = formsOf(schema).flatMap((form) => {
    if (form.enum !== undefined) return form.enum.map(String);
    if (form.const !== undefined) return [String(form.const)];
    return form.type === 'boolean' ? ['true', 'false'] : [];
  });
  return [...new Set(values)];
}

/** A schema, its alternatives and the items of lists. */
function formsOf(schema: Schema): Schema[] {
  const { anyOf = [], items } = schema;
  const more = [...anyOf, items].filter(
    (one): one is Schema => typeof one === 'object' && !Array.isArray(one),
  );
  return [schema, ...more.flatMap(formsOf)];
}

function below(schema: Schema, key: string): Schema | null {
  for (const { properties } of formsOf(schema)) {
    const found = properties?.[key];
    if (typeof found === 'object') return found;
  }
  return null;
}
