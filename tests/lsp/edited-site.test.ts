/** What a change costs: its own guide, and nothing of the disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EditedFolder } from '../../src/lsp/edited-folder.ts';
import { EditedSite } from '../../src/lsp/edited-site.ts';
import { RecentUnits } from '../../src/lsp/recent-units.ts';
import { keptUnits } from '../../src/units/kept-units.ts';
import { survey } from '../../src/units/survey.ts';

const home = mkdtempSync(join(tmpdir(), 'foolscap-edited-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const NAMES = ['delta', 'lagoon', 'levee'];
const guide = (title: string) => `---\ntitle: ${title}\n---\n\n## Definition\n\nWater and sand.\n`;

function siteAt(name: string): string {
  const content = join(home, name, 'content');
  mkdirSync(join(content, 'rivers'), { recursive: true });
  for (const one of NAMES) writeFileSync(join(content, `rivers/${one}.md`), guide(one));
  return content;
}
const titles = ({ site }: { site: { courses: { guides: { title: { plain: string } }[] }[] } }) =>
  site.courses.flatMap(({ guides }) => guides.map(({ title }) => title.plain)).sort();

describe('a change', () => {
  it('makes one unit, and that of an earlier text not again', async () => {
    const folder = new EditedFolder(siteAt('units'));
    const recent = new RecentUnits(keptUnits(null, null));
    const made: string[] = [];
    const look = async () => {
      made.length = 0;
      const kept = {
        ...recent,
        keepUnit: (...kept: Parameters<typeof recent.keepUnit>) => {
          made.push(kept[1].card?.slug ?? '');
          return recent.keepUnit(...kept);
        },
      };
      await survey(folder, { drafts: true }, kept);
      recent.close();
      return [...made].sort();
    };
    expect(await look()).toEqual(NAMES);
    expect(await look()).toEqual([]);
    folder.open('rivers/delta.md', guide('The delta'));
    expect(await look()).toEqual(['delta']);
    folder.close('rivers/delta.md');
    expect(await look()).toEqual(['delta']);
  });

  it('reads nothing of the disk, which is believed until it is said to have changed', async () => {
    const content = siteAt('disk');
    const site = new EditedSite(content);
    expect(titles(await site.state())).toEqual(NAMES);
    rmSync(content, { recursive: true });
    site.open('rivers/delta.md', guide('The delta'));
    expect(titles(await site.state())).toEqual(['The delta', 'lagoon', 'levee']);
    site.forget('rivers/levee.md');
    site.close('rivers/delta.md');
    const { files } = await site.state();
    expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      'content-is-found',
    ]);
  });

  it('may be a file that nobody has saved yet', async () => {
    const site = new EditedSite(siteAt('new'));
    site.open('rivers/bar.md', guide('Bar'));
    expect(titles(await site.state())).toEqual(['Bar', ...NAMES]);
  });

  it('that comes while the site is looked at is in what is answered', async () => {
    const site = new EditedSite(siteAt('meanwhile'));
    const first = site.state();
    site.open('rivers/delta.md', guide('Once'));
    const second = site.state();
    site.open('rivers/delta.md', guide('Twice'));
    for (const state of [await first, await second]) expect(titles(state)).toContain('Twice');
  });
});
