import { expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { examplePage } from '../support/every-kind.ts';
import { serve } from '../support/server.ts';

it('paragraphs of a quotation stand apart, and its first is flush with its top', async () => {
  const browser = await launch();
  const host = await serve(inject('site'));
  try {
    const page = await browser.newPage();
    await page.goto(host.origin + examplePage('topicGuide'));
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
  } finally {
    await browser.close();
    await host.close();
  }
});
