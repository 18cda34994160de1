/** What the search of a site is made of: names everywhere, texts course by course, and no answer. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NAMES_FILE, textsFile } from '../../src/4-render/search/format.ts';
import { searchFiles } from '../../src/4-render/search/search-files.ts';
import { searchKey } from '../../src/4-render/search/search-key.ts';
import { cardOf, type GuideCard } from '../../src/guide/card.ts';
import { siteWithOtherAnswers } from '../../src/guide/other-answers.ts';
import { mapGuides, type Site } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { TOKEN, writeTokenContent } from '../proof/token-content.ts';
import { newFolder } from '../support/content.ts';
import { siteOf } from '../support/site-of.ts';

let tokens: string[];
let whole: Site;
let cards: Site<GuideCard>;
let texts: Map<string, string>;

beforeAll(async () => {
  const { folder, remove } = await newFolder();
  ({ tokens } = await writeTokenContent(folder, 'answers: open'));
  for (let number = 1; number <= 15; number += 1) {
    copyFileSync(join(folder, 'course/topic.md'), join(folder, `course/topic-${number}.md`));
  }
  ({ site: whole } = await inspect(folder, { drafts: false }));
  await remove();
  cards = mapGuides(whole, cardOf);
  texts = textsOf(cards);
});

function textsOf(site: Site<GuideCard>): Map<string, string> {
  return new Map(searchFiles(site).map(({ path, text }) => [path, text()]));
}

describe('the files of a search', () => {
  it('are the names of all guides and the texts of each course', () => {
    expect([...texts.keys()]).toEqual([NAMES_FILE, textsFile('course')]);
    expect(texts.get(NAMES_FILE)).toContain('The term with secrets');
    expect(texts.get(textsFile('course'))).toContain('What is asked first?');
  });

  it('are not there where a list of all guides is short', () => {
    const few = cards.courses.map((course) => ({ ...course, guides: course.guides.slice(0, 15) }));
    expect(searchFiles({ ...cards, courses: few })).toEqual([]);
  });

  it('hold no answer, though answers are open to all', () => {
    const all = [...texts.values()].join('\n');
    const answers = JSON.stringify(whole.courses);
    expect(tokens.filter((token) => !answers.includes(token))).toEqual([]);
    expect(all.match(TOKEN) ?? []).toEqual([]);
  });

  it('have a sign in the place of a gap', async () => {
    const sentence = '## Fill in the gaps\n\n- Dew settles on **cold** leaves.\n';
    const folder = await siteOf({
      'water/dew.md': `---\nkind: topic\ntitle: Dew\n---\n\n${sentence}`,
    });
    const { site } = await inspect(folder, { drafts: false });
    const [guide] = mapGuides(site, cardOf).courses[0]?.guides ?? [];
    expect(guide?.texts.searched.questions.map(({ text }) => text)).toEqual([
      'Dew settles on … leaves.',
    ]);
  });

  it('are the same of guides with other answers', () => {
    expect(textsOf(mapGuides(siteWithOtherAnswers(whole), cardOf))).toEqual(texts);
  });

  it('are scripts of one line that set plain data', () => {
    for (const text of texts.values()) {
      expect(text).toMatch(/^\(self\.foolscapSearch\?\?=\[\]\)\.push\(\{.*\}\)\n$/);
    }
  });

  it('of a course are made anew where one of its guides is another', () => {
    const [, course] = searchFiles(cards);
    if (course === undefined) throw new Error('No texts');
    const keys = new Map(
      cards.courses[0]?.guides.map(({ source }) => [source, `key of ${source}`]),
    );
    const before = searchKey(course, keys);
    expect(searchKey(course, new Map(keys))).toBe(before);
    expect(searchKey(course, keys.set('course/term.md', 'another'))).not.toBe(before);
  });
});
