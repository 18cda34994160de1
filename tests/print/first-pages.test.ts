/** In extra large print, what goes under a sheet's head stands there, and no stem stands alone above its text. */
import { afterEach, expect, it } from 'vitest';
import { tightPages } from './measure.ts';
import { type PrintedSite, printedCourse, TOPIC, worksheetOf } from './printing.ts';

const cleaning: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaning.splice(0)) clean();
});

async function pagesOf(files: Record<string, string>): Promise<string[]> {
  const site: PrintedSite = await printedCourse(files, ['extra-large-print']);
  cleaning.push(site.remove);
  return tightPages(worksheetOf(site, '-extra-large-print'));
}

it('a picture gives way a little where the first lines of its question go under the head then', async () => {
  const [first = ''] = await pagesOf({
    'guide.md': `${TOPIC}## Review questions\n\n### What is to be seen in this picture, and why is that so? (8 marks)\n\n![A box](images/box.svg)\n\n#### Answer\n\nA box.\n`,
    'images/box.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="235"><rect x="5" y="5" width="690" height="225"/></svg>',
  });
  expect(first).toContain('tobeseen');
});

it('a text with gaps starts on the page of its stem', async () => {
  const text = Array.from({ length: 11 }, (_, index) => `Words that say **what${index}** is so.`);
  const pages = await pagesOf({
    'guide.md': `${TOPIC}## Fill in the gaps\n\n### Read all of it first and then, when you have understood what it is about, complete the passage.\n\n${text.join(' ')}\n`,
  });
  const page = pages.find((one) => one.includes('completethepassage.'));
  expect(page).toContain('Wordsthatsay');
});
