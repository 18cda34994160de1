/** What the templates of the pupils' edition are given, shipped ones and a site's own: no answer, shown or not. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pagesFrom } from '../../src/4-render/pages.ts';
import { planSite, sourcesOf, themeOf } from '../../src/4-render/render-site.ts';
import type { Audience } from '../../src/guide/audience.ts';
import { cardOf } from '../../src/guide/card.ts';
import { mapGuides } from '../../src/guide/site.ts';
import { inspect } from '../../src/inspect.ts';
import { temporaryFolder } from '../support/content.ts';
import { TOKEN, writeTokenContent } from './token-content.ts';

it('is no answer, in no part of any page’s view', async () => {
  const folder = join(await temporaryFolder(), 'content');
  const { tokens } = await writeTokenContent(folder, 'answers: separate\n');
  const { site } = await inspect(folder, { drafts: false });
  const theme = await themeOf(site.settings);
  const given = (audience: Audience) => {
    const options = { audience, theme, contentDir: folder, base: '/' };
    const plan = planSite(mapGuides(site, cardOf), options, theme);
    return Object.values(pagesFrom(plan.pages, sourcesOf(site, plan))).flat();
  };
  const tokensIn = (value: unknown) => new Set(JSON.stringify(value).match(TOKEN));

  const pupils = given('pupils');
  expect(pupils.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['termGuide', 'questionPage', 'topicGuide', 'worksheet', 'glossary']),
  );
  for (const page of pupils) expect([page.kind, ...tokensIn(page)]).toEqual([page.kind]);
  // Control: the teachers' templates are given every one.
  const teachers = tokensIn(given('teachers'));
  expect(tokens.filter((token) => !teachers.has(token))).toEqual([]);
});
