/** Every page says in a sentence what it is, to search engines and in previews of links, and no two say the same. */
import { describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import type { Audience } from '../../src/guide/audience.ts';
import { inspect } from '../../src/inspect.ts';
import { EXAMPLE_CONTENT } from '../support/example.ts';
import { siteOf } from '../support/site-of.ts';

/** By path. */
function descriptionsIn(pages: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...pages].map(([path, html]) => [
      path,
      /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
    ]),
  );
}

async function pagesOf(contentDir: string, audience: Audience = 'pupils') {
  const { site } = await inspect(contentDir, { drafts: true });
  const files = await renderSite(site, { contentDir, base: '/', audience });
  return new Map(
    files.flatMap((file) =>
      file.kind === 'text' && file.path.endsWith('.html') ? [[file.path, file.text]] : [],
    ),
  );
}

describe('the description of a page', () => {
  it.each(['pupils', 'teachers'] as const)('is there and is its own: %s', async (audience) => {
    const found = descriptionsIn(await pagesOf(EXAMPLE_CONTENT, audience));
    expect(found.size).toBeGreaterThan(100);
    const first = new Map<string, string>();
    const repeated = [...found].filter(([path, text]) => {
      const isNew = text !== '' && !first.has(text);
      if (isNew) first.set(text, path);
      return !isNew;
    });
    expect(repeated).toEqual([]);
  });

  it('is made of names and numbers where the author says nothing', async () => {
    const contentDir = await siteOf({
      'water/course.yml': 'title: Water\nsubject: Science\nlevel: Year 7',
      'water/osmosis.md':
        '---\ntitle: Osmosis\n---\n\n## Definition\n\nWater *moves* from H<sub>2</sub>O to salt.\n\n## Review questions\n\n### Why?\n\nBecause.\n\n### How?\n\nSo.\n',
      'water/rain.md':
        '---\nkind: topic\ntitle: Rain\n---\n\n## Clouds\n\nRain falls.\n\nSnow too.\n',
      'water/list.md':
        '---\nkind: topic\ntitle: Lists\n---\n\n## Key terms\n\n- **cloud**: drops in the air\n- **rain**: drops that fall\n',
      'water/why.md':
        '---\nkind: question\ntitle: Why is rain wet?\n---\n\nIt is water.\n\nText.\n',
    });
    const found = descriptionsIn(await pagesOf(contentDir));
    expect(
      Object.fromEntries([...found].map(([path, text]) => [path.replace('index.html', ''), text])),
    ).toEqual({
      '': 'Study guides: 4 study guides with 2 questions on Water.',
      '404.html': 'There is no page at this address. It may have moved.',
      'answers/science/year-7/':
        'Science, Year 7: 1 question, each with a short answer first and the reasons after it.',
      'water/':
        'Water · Science, Year 7: 4 study guides with 2 questions, to learn from, practise and print.',
      'water/glossary/': 'Glossary of Water: 3 terms from A to Z, each with what it means.',
      'water/list/': 'Study notes on Lists (Water).',
      'water/osmosis/': 'Water moves from H2O to salt.',
      'water/osmosis/answer-key/':
        'Answer key to the worksheet on Osmosis (Water): 2 questions with answers and marks.',
      'water/osmosis/worksheet/':
        'Worksheet on Osmosis (Water): 2 questions to answer on screen or on paper.',
      'water/rain/': 'Rain falls.',
      'water/why/': 'It is water.',
    });
  });
});
