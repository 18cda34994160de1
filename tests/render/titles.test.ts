/** Titles on pages: as they were written wherever they stand, and as plain text where there is no markup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/4-render/render-site.ts';
import { inspect } from '../../src/inspect.ts';
import { newFolder } from '../support/content.ts';

const EXERCISE = '## Review questions: The $$x^2$$ curve\n\n### Why?\n\nBecause.\n';
const CONTENT: Record<string, string> = {
  'site.yml': 'title: Notes on `C#`',
  'chemistry/course.yml':
    'title: "Water: H<sub>2</sub>O"\nunits: ["Up to 10<sup>3</sup>"]\nlevel: GCSE',
  'chemistry/water.md': `---\ntitle: "H<sub>2</sub>O in *Nature*"\nunit: Up to 10<sup>3</sup>\naliases: ["\`water\`"]\nrelated: [why]\n---\n\n## Definition\n\nA molecule.\n\n${EXERCISE}`,
  'chemistry/why.md': `---\nkind: question\ntitle: Why is water H<sub>2</sub>O?\n---\n\nBecause of its bonds.\n\n## On $$E = mc^2$$\n\nText.\n\n### A [link](water.md) in it\n\nText.\n\n## Second\n\nText.\n\n## Third\n\nText.\n`,
  'chemistry/delta.md': '---\ntitle: Delta\n---\n\n## Definition\n\nThe change of a quantity.\n',
  'chemistry/signs.md':
    '---\nkind: topic\ntitle: Signs\n---\n\nText.\n\n## Key terms\n\n- **delta**: a Greek letter.\n- **sign**: a mark.\n- **pH**: a measure.\n',
  'chemistry/marks.md':
    '---\nkind: topic\ntitle: Marks\n---\n\nText.\n\n## Key terms\n\n- **sign**: a mark.\n- **PH**: a postcode.\n',
  'history/one.md': '---\nkind: topic\ntitle: One\n---\n\nText.\n',
  'loose.md': '---\nkind: topic\ntitle: Loose\nunit: Odds\n---\n\nText.\n',
};

let pages: Map<string, string>;
let remove: () => Promise<void>;
afterAll(() => remove());
beforeAll(async () => {
  const { folder: contentDir, remove: removed } = await newFolder();
  remove = removed;
  for (const [name, text] of Object.entries(CONTENT)) {
    mkdirSync(dirname(join(contentDir, name)), { recursive: true });
    writeFileSync(join(contentDir, name), text);
  }
  const { site, files } = await inspect(contentDir, { drafts: false });
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const made = await renderSite(site, { contentDir, base: '/' });
  pages = new Map(made.flatMap((file) => (file.kind === 'text' ? [[file.path, file.text]] : [])));
});

const page = (path: string) => pages.get(`${path}index.html`) ?? '';
const bodyOf = (path: string) => page(path).replace(/<head>.*<\/head>/s, '');
const WATER = 'H<sub>2</sub>O in <em>Nature</em>';

describe('a title with markup', () => {
  it.each([
    ['its page', 'chemistry/water/', `<h1><span>${WATER}</span></h1>`],
    ['its other names', 'chemistry/water/', 'Also called <span><code>water</code></span>'],
    ['its unit', 'chemistry/water/', 'Up to 10<sup>3</sup>'],
    ['its section', 'chemistry/water/', '<span>Review questions: The <math'],
    ['its sheet', 'chemistry/water/worksheet/', `<h1><span>${WATER}</span>`],
    ['its key', 'chemistry/water/answer-key/', `<h1><span>${WATER}</span></h1>`],
    ['breadcrumbs', 'chemistry/water/worksheet/', `<a href="../"><span>${WATER}</span></a>`],
    ['its course', 'chemistry/', `<span>${WATER}</span></a>`],
    ['its course’s units', 'chemistry/', '<span>Up to 10<sup>3</sup></span></a></h2>'],
    ['the home page', '', '<span>Water: H<sub>2</sub>O</span></a>'],
    ['the glossary', 'chemistry/glossary/', `<a href="../water/"><span>${WATER}</span></a>`],
    ['the index of questions', 'answers/all-subjects/gcse/', 'water H<sub>2</sub>O?</span></a>'],
    ['the site’s name', '', '<h1><span>Notes on <code>C#</code></span></h1>'],
    ['every page’s head', 'chemistry/', '<a class="site-name" href="../"><span>Notes on <code>'],
    ['lists of contents', 'chemistry/why/', '<span>On <math'],
    ['related guides', 'chemistry/water/', 'Why is water H<sub>2</sub>O?</span></a>'],
    ['previous and next', 'chemistry/delta/', `<span>${WATER}</span></span></a>`],
  ])('stands as it was written in %s', (_, path, html) => {
    expect(bodyOf(path)).toContain(html);
  });

  it('is told in plain text in the head of a page, and nowhere by its Markdown', () => {
    expect(page('chemistry/water/')).toContain('<title>H₂O in Nature · Notes on C#</title>');
    expect(page('chemistry/')).toContain('<title>Water: H₂O · Notes on C#</title>');
    for (const [path, text] of pages) {
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/&lt;su[bp]|\$\$|\*Nature/);
    }
  });

  it('is no link within a link', () => {
    const contents = /<nav class="contents".*?<\/nav>/s.exec(page('chemistry/why/'))?.[0] ?? '';
    expect(contents).toContain('>A link in it</a>');
  });
});

describe('the glossary', () => {
  const entry = (id: string) =>
    new RegExp(`<div><dt id="${id}">.*?</div>(?=<div><dt|</dl>)`, 's').exec(
      page('chemistry/glossary/'),
    )?.[0] ?? '';

  it('has a headword once, with every meaning and where it stands', () => {
    expect(entry('delta').match(/<dd>/g)).toHaveLength(2);
    expect(entry('delta')).toMatch(/The change of a quantity\..*in <a href="\.\.\/delta\/">/s);
    expect(entry('delta')).toMatch(/a Greek letter\..*in <a href="\.\.\/signs\/#key-terms">/s);
    expect(entry('delta-2')).toBe('');
  });

  it('has a meaning given twice once, with both places', () => {
    expect(entry('sign').match(/a mark\./g)).toHaveLength(1);
    expect(entry('sign')).toMatch(/in <a [^>]*>Marks<\/a>, <a [^>]*>Signs<\/a>/);
  });

  it('keeps short signs apart that differ in a capital', () => {
    expect(entry('ph')).not.toBe('');
    expect(entry('ph-2')).not.toBe('');
  });
});

describe('what a guide belongs to', () => {
  it('is a class where the course is taught at a level, a course elsewhere, and nothing where it is the site', () => {
    expect(bodyOf('chemistry/water/')).toContain('From class: <a href="../">');
    expect(bodyOf('history/one/')).toContain('<p class="from-class">Course: <a href="../"');
    expect(bodyOf('guides/loose/')).not.toMatch(/From class|Course:/);
  });

  it('stands above it: the unit always, the course where the page does not name it', () => {
    const trail = (path: string) =>
      [...bodyOf(path).matchAll(/<li><a href="([^"]*)">(?:<span>)?([^<]*)/g)]
        .map(([, , name]) => name)
        .slice(0, 3);
    expect(trail('guides/loose/')).toEqual(['Home', 'Notes on ', 'Odds']);
  });
});
