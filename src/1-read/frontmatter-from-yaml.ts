import type { VFile } from 'vfile';
import type { Document } from 'yaml';
import type { GuideKind } from '../guide/guide.ts';
import { nearest } from '../messages/nearest.ts';
import { frontmatterSchema } from './settings/frontmatter-schema.ts';
import { settingsFromValues } from './settings/settings-from-values.ts';
import type { Frontmatter, FrontmatterMarkdown } from './sources.ts';
import type { Places } from './text/places.ts';
import { frontmatterMarkdown } from './yaml/frontmatter-markdown.ts';
import { valuesFromYaml } from './yaml/values-from-yaml.ts';

const KINDS: readonly GuideKind[] = ['term', 'question', 'topic'];

/** @returns null where the kind can't even be guessed: every message about the body would be false. */
export function frontmatterFromYaml(
  document: Document,
  base: number,
  places: Places,
  file: VFile,
): Frontmatter | null {
  const values = valuesFromYaml(document, base, places, file);
  const settings = settingsFromValues(frontmatterSchema, values, places, file);
  const { kind } = values.data;
  const isGuessed = typeof kind === 'string' && nearest(kind, KINDS) !== null;
  if (kind !== undefined && !isGuessed) return null;
  const whole = places.range(base, base);
  const placeOf = (path: string) => values.places[path] ?? whole;
  const markdown = (value: string, path: string): FrontmatterMarkdown =>
    frontmatterMarkdown(value, values.nodes.get(path), placeOf(path), places);
  const markdownOrNull = (value: string | null, path: string) =>
    value === null ? null : markdown(value, path);
  const markdownUnlessEmpty = (value: string, path: string) =>
    value === '' ? null : markdown(value, path);
  return {
    ...settings,
    places: values.places,
    title: markdownUnlessEmpty(settings.title, 'title'),
    unit: markdownUnlessEmpty(settings.unit, 'unit'),
    aliases: settings.aliases.map((alias, index) => markdown(alias, `aliases.${index}`)),
    definition: markdownOrNull(settings.definition, 'definition'),
    facts: settings.facts?.map((fact, index) => markdown(fact, `facts.${index}`)) ?? null,
    questions:
      settings.questions?.map((question, index) => {
        const path = `questions.${index}`;
        return {
          ...question,
          q: markdown(question.q, `${path}.q`),
          a: markdownOrNull(question.a, `${path}.a`),
          points: question.points.map((point, at) => markdown(point, `${path}.points.${at}`)),
          position: placeOf(path),
        };
      }) ?? null,
  };
}
