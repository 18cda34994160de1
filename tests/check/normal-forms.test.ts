/** Names on the disk and in links may be in either Unicode normal form. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPictures } from '../../src/1-read/read-one.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';
const NAME = 'café';

it.each(['NFC', 'NFD'] as const)(
  'links to files with names in %s work in every form',
  async (form) => {
    const content = await temporaryFolder();
    const folder = join(content, 'course');
    await mkdir(folder);
    const onDisk = NAME.normalize(form);
    await writeFile(join(folder, `${onDisk}.svg`), SVG);
    const topic = (body: string) => `---\nkind: topic\ntitle: T ${body.length}\n---\n\n${body}\n`;
    await writeFile(join(folder, `${onDisk}.md`), topic('Words.'));
    const forms = [NAME.normalize('NFC'), NAME.normalize('NFD')];
    const written = [...forms, ...forms.map(encodeURIComponent)];
    const links = written.map((one) => `[x](${one}.md) ![Drawing](${one}.svg)`).join('\n\n');
    await writeFile(join(folder, 'guide.md'), topic(links));
    const { files } = await inspect(content, { drafts: false, pdf: true });
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);

    const alone = await readPictures(content, [`course/${NAME.normalize('NFC')}.svg`]);
    expect([...alone.assets.keys()]).toEqual([`course/${onDisk}.svg`]);

    // A file that is not there is still told.
    await writeFile(join(folder, 'guide.md'), topic('[x](thé.md)'));
    const missing = await inspect(content, { drafts: false });
    expect(missing.files.flatMap(({ messages }) => messages).map(({ ruleId }) => ruleId)).toEqual([
      'links-lead-somewhere',
    ]);
  },
);

it('related guides and fonts are found in every form, and a look-alike is told apart', async () => {
  const content = await temporaryFolder();
  await mkdir(join(content, 'course'));
  const onDisk = `${NAME.normalize('NFD')}.ttf`;
  await writeFile(join(content, onDisk), 'no font');
  await writeFile(join(content, 'site.yml'), `fonts: [${NAME.normalize('NFC')}.ttf]\n`);
  const guide = (related: string) =>
    `---\nkind: topic\ntitle: T ${related.length}\nrelated: [${related}]\n---\n\nWords.\n`;
  await writeFile(join(content, 'course', `${NAME.normalize('NFC')}.md`), guide('tea'));
  await writeFile(join(content, 'course', 'tea.md'), guide(NAME.normalize('NFD')));
  const { site, files } = await inspect(content, { drafts: false });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(site.settings.fonts).toEqual([onDisk]);

  // With a Cyrillic letter in place of a Latin one.
  await writeFile(join(content, 'course', 'tea.md'), guide('c\u0430f\u00e9'));
  const told = await inspect(content, { drafts: false });
  const [reason = ''] = told.files.flatMap(({ messages }) => messages.map((one) => one.reason));
  expect(reason).toContain('which looks the same: the first has U+0430, a Cyrillic letter');
});
