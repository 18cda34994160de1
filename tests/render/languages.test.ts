/** What is told of a guide in another language, wherever it is told, says of which language it is. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';

const GUIDES = {
  'gare.md': `---\ntitle: Gare\nlanguage: fr\naliases: [station]\n---\n\n## Definition\n\nUn lieu où les trains s’arrêtent.\n`,
  'shalom.md': `---\ntitle: שלום\nlanguage: he\nrelated: [gare]\n---\n\n## Definition\n\nשלום (peace).\n`,
  'words.md': `---\nkind: topic\ntitle: Words\nvocabulary: fr\nrelated: [gare]\n---\n\nThey say so.\n\n## Key terms\n\n- **gare** — station\n- **chat** — cat\n`,
  'chat.md': `---\ntitle: Chat\n---\n\n## Definition\n\nA friendly talk.\n`,
};

/** Every element of a page that says its language, with the words it begins with. */
const told = (html: string) =>
  [
    ...html
      .slice(html.indexOf('<main'))
      .matchAll(/<\w+[^>]* lang="([^"]+)"( dir="\w+")?[^>]*>(?:<p>)?([^<]*)/g),
  ].map(([, language, direction = '', words]) => `${language}${direction}: ${words}`);

it('on lists, in the glossary and beside other guides', async () => {
  const contentDir = await temporaryFolder();
  await mkdir(join(contentDir, 'course'));
  for (const [name, text] of Object.entries(GUIDES))
    await writeFile(join(contentDir, 'course', name), text);
  const { site } = await inspect(contentDir, { drafts: false });
  const files = await renderSite(site, { contentDir, base: '/' });
  const page = (path: string) => {
    const file = files.find((one) => one.path === `course/${path}index.html`);
    return file?.kind === 'text' ? told(file.text) : null;
  };
  const glossary = page('glossary/');
  expect(glossary).toContain('fr: Gare');
  expect(glossary).toContain('fr: station');
  expect(glossary).toContain('fr: Un lieu où les trains s’arrêtent.');
  expect(glossary).toContain('he dir="rtl": שלום');
  expect(glossary).toContain('he dir="rtl": שלום (peace).');
  // A word of two languages is two entries.
  expect(glossary).toContain('fr: chat');
  expect(glossary?.join(' ')).not.toContain('Chat');

  expect(page('')).toEqual(expect.arrayContaining(['fr: Gare', 'he dir="rtl": שלום']));
  expect(page('shalom/')).toContain('fr dir="ltr": Gare');
  expect(page('words/')).toContain('fr: gare');
  // What is in the language of its page says nothing.
  expect(page('gare/')?.filter((one) => one.startsWith('fr'))).toEqual([]);
  expect(page('chat/')?.filter((one) => one.startsWith('en'))).toEqual([]);
});
