/** What a reader sees of a page at first look: nothing said twice, words side by side, in the order they are needed. */
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../support/pages-of.ts';

const question = (title: string) =>
  `---\nkind: question\ntitle: ${title}\n---\n\nIt is so.\n\n## Why\n\nFor a reason.\n\n## Summary\n\nSo it is.\n\n## True or false\n\n- [x] It is so.\n`;
const course = (title: string, subject: string) =>
  `title: ${title}\nsubject: ${subject}\nlevel: GCSE\nlinks:\n  - kind: notes\n    title: Notes\n    url: https://example.org/\n`;
const terms = (meaning: string) =>
  `---\nkind: topic\ntitle: Words\n---\n\nWords.\n\n## Key terms\n\n- **la gare** — railway station\n- **le pont** — ${meaning}\n`;

const ONE = {
  'heat/course.yml': course('Heat', 'Physics'),
  'heat/oven.md': question('Why is an oven at 450 °C?'),
};
const TWO = {
  ...ONE,
  'water/course.yml': course('Water', 'Geography'),
  'water/sea.md': question('Why is the sea salt?'),
};

describe('the questions answered', () => {
  it('say no subject where there is one', async () => {
    const pages = await pagesOf(ONE);
    expect(pages.get('heat/index.html')).toContain('Questions answered');
    expect(pages.get('heat/index.html')).not.toContain('<h3>Physics, GCSE</h3>');
  });

  it('say each where there are several', async () => {
    const pages = await pagesOf(TWO);
    expect(pages.get('index.html')).toContain('<h3>Physics, GCSE</h3>');
    expect(pages.get('index.html')).toContain('<h3>Geography, GCSE</h3>');
  });
});

it('a question page has its exercises before the way to other sites', async () => {
  const pages = await pagesOf(ONE);
  const html = pages.get('heat/oven/index.html') ?? '';
  const places = ['class="summary"', 'class="exercises"', 'id="page.next"'].map((part) =>
    html.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('a title keeps a number and its unit on one line, where it is seen and not where it is a name', async () => {
  const pages = await pagesOf(ONE);
  const html = pages.get('heat/oven/index.html') ?? '';
  expect(html).toMatch(/<h1[^>]*>Why is an oven at 450\u00a0°C\?<\/h1>/);
  expect(html).toMatch(/<title>Why is an oven at 450 °C\?/);
});

describe('key terms', () => {
  it('stand beside their meanings where all are short', async () => {
    const pages = await pagesOf({ 'french/words.md': terms('bridge') });
    expect(pages.get('french/words/index.html')).toContain('<dl class="terms terms-short">');
  });

  it('stand above them where one is long', async () => {
    const pages = await pagesOf({ 'french/words.md': terms('what goes over a river, or a road') });
    expect(pages.get('french/words/index.html')).toContain('<dl class="terms">');
  });
});
