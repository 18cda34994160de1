import * as z from 'zod';

/** The schema for a path of keys and indexes, without its defaults and transforms; null beyond the known. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  const bare = unwrapped(schema);
  const [step, ...rest] = path;
  if (step === undefined) return bare;
  if (bare instanceof z.ZodObject) {
    return Object.hasOwn(bare.shape, step) ? schemaAt(bare.shape[String(step)], rest) : null;
  }
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest);
  return null;
}

function unwrapped(schema: unknown): unknown {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable
  ) {
    return unwrapped(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) {
    return unwrapped(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  }
  return schema;
}
