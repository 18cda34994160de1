/** Lists of what the courses of a site have in common: terms, sorted past their articles, and tags. */
import { describe, expect, it } from 'vitest';
import { withoutArticle } from '../../src/locale/articles.ts';
import { pagesOf } from '../support/pages-of.ts';

const termGuide = (title: string, definition: string, more = '') =>
  `---\nkind: term\ntitle: ${title}\n${more}---\n\n## Definition\n\n${definition}\n`;

const words = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const headwords = (html = '') => [...html.matchAll(/<dt.*?<\/dt>/gs)].map(([dt]) => words(dt));

const FRENCH = {
  'french/course.yml': 'title: French\n',
  'french/town.md':
    '---\nkind: topic\ntitle: En ville\nlanguage: fr\n---\n\nDes mots.\n\n## Key terms\n\n- **la gare** — où partent les trains\n- **l’église** — un bâtiment\n- **le pont** — ce qui passe au-dessus d’une rivière\n',
};
const WATER = {
  'water/course.yml': 'title: Water\n',
  'water/dew.md': termGuide(
    'Dew',
    'Dew is water that settles on cold leaves, e.g. grass. It is gone by noon.',
    'aliases: [morning wet]\ntags: [Weather, C++]\n',
  ),
  'water/the-tide.md': termGuide(
    'The tide',
    'The tide is how the sea rises and falls. The [moon](dew.md) draws it.',
    'tags: [weather, C, sea]\n',
  ),
  'water/fog.md': termGuide('Fog', 'Fog is a cloud on the ground.'),
};

describe('the glossary of a site', () => {
  it('has the terms of all courses, past their articles, each in its language', async () => {
    const pages = await pagesOf({ ...FRENCH, ...WATER });
    const html = pages.get('glossary/index.html') ?? '';
    expect(headwords(html)).toEqual(['Dew', 'l’église', 'Fog', 'la gare', 'le pont', 'The tide']);
    expect(html).toContain('<dt lang="fr"><a href="../french/town/#key-terms">la gare</a></dt>');
    expect(html).toMatch(/<dt><a href="\.\.\/water\/dew\/">Dew<\/a><\/dt>/);
  });

  it('says of each its first sentence, without links, and its other names', async () => {
    const pages = await pagesOf({ ...FRENCH, ...WATER });
    const html = pages.get('glossary/index.html') ?? '';
    expect(html).toContain('Dew is water that settles on cold leaves, e.g. grass.<');
    expect(html).toContain('The tide is how the sea rises and falls.<');
    expect(html).not.toContain('noon');
    expect(html).not.toContain('draws');
    expect(words(html)).toMatch(/Also called morning wet/);
  });

  it('leaves links and notes of terms and meanings where they are explained', async () => {
    const mist = `Mist is thin [fog](fog.md)[^1]. It lifts.\n\n[^1]: A note.`;
    const pages = await pagesOf({
      ...FRENCH,
      ...WATER,
      'water/mist.md': termGuide('Mist', mist),
      'water/air.md':
        '---\nkind: topic\ntitle: Air\n---\n\nAir.\n\n## Key terms\n\n- **[dew](dew.md) point[^2]** — where [dew](dew.md) begins\n\n[^2]: A note.\n',
    });
    const html = pages.get('glossary/index.html') ?? '';
    expect(html).toContain('Mist is thin fog.<');
    expect(html).toContain('<dt><a href="../water/air/#key-terms">dew point</a></dt>');
    expect(html).not.toContain('footnote');
  });

  it('tells a term of two courses once, with a way to each', async () => {
    const air = { 'air/dew.md': termGuide('Dew', 'Dew is what the air leaves behind.') };
    const pages = await pagesOf({ ...WATER, ...air });
    const html = pages.get('glossary/index.html') ?? '';
    expect(headwords(html).filter((word) => word === 'Dew')).toHaveLength(1);
    expect(html).toContain('href="../air/dew/"');
    expect(html).toContain('href="../water/dew/"');
  });

  it('is not there where one course has all terms', async () => {
    const pages = await pagesOf(WATER);
    expect(pages.has('glossary/index.html')).toBe(false);
    expect(pages.has('water/glossary/index.html')).toBe(true);
    expect(pages.get('index.html')).not.toContain('href="glossary/"');
  });
});

describe('the glossary of a course', () => {
  it('is sorted past articles too', async () => {
    const pages = await pagesOf(FRENCH);
    const html = pages.get('french/glossary/index.html');
    expect(headwords(html)).toEqual(['l’église', 'la gare', 'le pont']);
    expect([...(html ?? '').matchAll(/id="letter\.(\w)"/g)].map(([, letter]) => letter)).toEqual([
      'e',
      'g',
      'p',
    ]);
  });
});

describe('a term without its article', () => {
  it.each([
    ['la gare', 'fr', 'gare'],
    ['L’hôtel', 'fr-CA', 'hôtel'],
    ["l'hôtel", 'fr', 'hôtel'],
    ['de la farine', 'fr', 'farine'],
    ['Der Hund', 'de', 'Hund'],
    ['the Enlightenment', 'en', 'Enlightenment'],
    ['A level', 'en', 'A level'],
    ['Theory', 'en', 'Theory'],
    ['lac', 'fr', 'lac'],
    ['la gare', 'en', 'la gare'],
    ['La', 'fr', 'La'],
    ['the', 'constructor', 'the'],
  ])('%s (%s)', (term, language, sorted) => {
    expect(withoutArticle(term, language)).toBe(sorted);
  });
});

describe('tags', () => {
  it('have a page each, whatever their case, and no two share one', async () => {
    const pages = await pagesOf(WATER);
    const paths = [...pages.keys()].filter((path) => path.startsWith('tags/')).sort();
    expect(paths).toEqual([
      'tags/c.2/index.html',
      'tags/c/index.html',
      'tags/index.html',
      'tags/sea/index.html',
      'tags/weather/index.html',
    ]);
    const weather = pages.get('tags/weather/index.html') ?? '';
    expect(weather).toContain('href="../../water/dew/"');
    expect(weather).toContain('href="../../water/the-tide/"');
    expect(weather).not.toContain('href="../../water/fog/"');
    expect(words(pages.get('tags/index.html') ?? '')).toMatch(/Weather 2 guides/);
  });

  it('are led to by their guides', async () => {
    const pages = await pagesOf(WATER);
    expect(pages.get('water/the-tide/index.html')).toContain('href="../../tags/sea/"');
    expect(pages.get('water/fog/index.html')).not.toContain('tags/');
  });

  it('have no pages where no guide has one', async () => {
    const pages = await pagesOf(FRENCH);
    expect([...pages.keys()].filter((path) => path.startsWith('tags/'))).toEqual([]);
  });
});
