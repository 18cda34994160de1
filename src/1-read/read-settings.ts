import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type * as z from 'zod';
import { settingsFromValues } from './settings/settings-from-values.ts';
import type { FrontmatterMarkdown } from './sources.ts';
import { checkCharacters } from './text/check-characters.ts';
import { placesIn } from './text/places.ts';
import { isOfSaneSize } from './text/sane-size.ts';
import { textFromBytes } from './text/text-from-bytes.ts';
import { frontmatterMarkdown } from './yaml/frontmatter-markdown.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { valuesFromYaml } from './yaml/values-from-yaml.ts';

/**
 * site.yml or course.yml by its schema, complete whatever is wrong with it; its text is put on `file`.
 *
 * @param bytes null where there is no such file.
 * @returns `markdown` reads a value at a key path as Markdown with its place.
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array | null,
  file: VFile,
): {
  settings: z.output<Schema>;
  places: Record<string, Position>;
  markdown: (value: string, path: string) => FrontmatterMarkdown;
} {
  const text =
    bytes !== null && isOfSaneSize(bytes.byteLength, 'settings', file)
      ? textFromBytes(bytes, file)
      : null;
  const known = text ?? '';
  file.value = known;
  checkCharacters(known, file);
  const places = placesIn(known);
  const document = readYaml(known, 0, places, file);
  const values = valuesFromYaml(document, 0, places, file);
  file.data.places = values.places;
  const whole = places.range(0, 0);
  return {
    settings: settingsFromValues(schema, values, places, file),
    places: values.places,
    markdown: (value, path) =>
      frontmatterMarkdown(value, values.nodes.get(path), values.places[path] ?? whole, places),
  };
}
