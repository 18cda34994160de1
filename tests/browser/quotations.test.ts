import { expect, it } from 'vitest';
import { examplePage } from '../support/every-kind.ts';
import { sitesInBrowser } from '../support/sites-in-browser.ts';

const sites = sitesInBrowser();

it('paragraphs of a quotation stand apart, and its first is flush with its top', async () => {
  const page = await sites.visit(examplePage('topicGuide'));
  const gaps = await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    const quotation = document.createElement('blockquote');
    for (const text of ['One.', 'Two.', 'Three.']) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      quotation.append(paragraph);
    }
    prose?.append(quotation);
    const tops = [...quotation.children].map((one) => one.getBoundingClientRect());
    return tops.map(({ top }, index) => {
      const above = tops[index - 1]?.bottom ?? quotation.getBoundingClientRect().top;
      return Math.round(top - above);
    });
  });
  expect(gaps[0]).toBe(0);
  expect(Math.min(...gaps.slice(1))).toBeGreaterThan(8);
});
