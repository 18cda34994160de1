import { renderSite } from '../../src/4-render/render-site.ts';
import type { Audience } from '../../src/guide/audience.ts';
import { inspect } from '../../src/inspect.ts';
import { siteOf } from '../support/site-of.ts';

interface Choice {
  drafts?: boolean;
  audience?: Audience;
  /** Files of the author's own for the top of the site. */
  statics?: readonly string[];
}

/** The text files of the site of a content folder, by path. @throws Error where it has faults. */
export async function textsOf(
  contentDir: string,
  { drafts = false, audience = 'pupils', statics = [] }: Choice = {},
): Promise<Map<string, string>> {
  const { site, files } = await inspect(contentDir, { drafts });
  const told = files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(String),
  );
  if (told.length > 0) throw new Error(told.join('\n'));
  const made = await renderSite(site, { contentDir, base: '/', audience, statics });
  return new Map(made.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text]] : [])));
}

/** The same of a folder of these files. */
export async function textsFrom(
  files: Readonly<Record<string, string>>,
  choice: Choice = {},
): Promise<Map<string, string>> {
  return await textsOf(await siteOf(files), choice);
}

/** A term guide with these lines in its frontmatter. */
export function term(title: string, more = ''): string {
  return `---\ntitle: ${title}\n${more}---\n\n## Definition\n\n${title} is a thing & more.\n`;
}
