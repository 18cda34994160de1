import { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import { frontmatterFromYaml } from './frontmatter-from-yaml.ts';
import { recogniseFrontmatter } from './recognise-frontmatter.ts';
import type { Frontmatter, GuideSource } from './sources.ts';
import { splitFrontmatter } from './split-frontmatter.ts';
import { checkCharacters } from './text/check-characters.ts';
import { type Places, placesIn } from './text/places.ts';
import { hasSaneLines, isOfSaneSize } from './text/sane-size.ts';
import { scanNesting } from './text/scan-nesting.ts';
import { slugFromName } from './text/slug-from-name.ts';
import { textFromBytes } from './text/text-from-bytes.ts';
import { checkValueNesting } from './text/value-nesting.ts';
import { readYaml } from './yaml/read-yaml.ts';

/**
 * One Markdown file. Reports the rules of files, frontmatter and YAML; never throws on any bytes.
 *
 * @param path From the content folder, with `/`.
 * @returns `frontmatter` null, and a file whose text must not be parsed, where it could not be read;
 *   `slug` empty where the file name makes none.
 */
export function readGuide(bytes: Uint8Array, path: string): GuideSource {
  const file = new VFile({ path, value: '' });
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const slug = slugFromName(name, 'file name', '.md', file) ?? '';
  const unread: GuideSource = { file, slug, frontmatter: null };
  if (!isOfSaneSize(bytes.byteLength, 'guide', file)) return unread;
  const text = textFromBytes(bytes, file);
  if (text === null || !hasSaneLines(text, file)) return unread;
  checkCharacters(text, file);
  file.data.written = () => text;

  const recognised = recogniseFrontmatter(text, file);
  if (recognised === 'broken') return unread;
  if (recognised === 'fenced' && hasVastBlank(text, file)) return unread;
  const places = placesIn(text);
  const split =
    recognised === 'fenced' ? splitFrontmatter(text) : { yaml: '', yamlStart: 0, body: text };
  const isShallow = checkNesting(split.body, file, places);
  const document = readYaml(split.yaml, split.yamlStart, places, file);
  if (document === null || !isShallow) return unread;
  const frontmatter = frontmatterFromYaml(document, split.yamlStart, places, file);
  if (frontmatter === null || !isShallowInside(frontmatter, file)) return unread;
  file.value = split.body;
  return { file, slug, frontmatter };
}

/** gray-matter's search for comments takes the square of a run of white space. */
function hasVastBlank(text: string, file: VFile): boolean {
  if (!/\s{1000}/.test(text.slice(0, text.indexOf('\n---', 3)))) return false;
  const reason =
    'Unexpected run of a thousand blanks in the frontmatter, expected one key below the other';
  report(file, 'files-are-of-a-sane-size', null, reason);
  return true;
}

function checkNesting(body: string, file: VFile, places: Places): boolean {
  const deep = scanNesting(body);
  if (deep === null) return true;
  const reason = `Unexpected ${deep.found}, expected ${deep.expected}`;
  report(file, 'nesting-has-a-limit', places.point(deep.offset), reason);
  return false;
}

function isShallowInside(frontmatter: Frontmatter, file: VFile): boolean {
  const { title, unit, aliases, definition, facts, questions } = frontmatter;
  return checkValueNesting(
    [
      ...[title, unit].filter((value) => value !== null),
      ...aliases,
      ...(definition === null ? [] : [definition]),
      ...(facts ?? []),
      ...(questions ?? []).flatMap(({ q, a, points }) => [
        q,
        ...(a === null ? [] : [a]),
        ...points,
      ]),
    ],
    file,
  );
}
