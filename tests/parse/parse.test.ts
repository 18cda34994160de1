import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect.ts';
import { withoutAdvice } from '../../src/messages/advice.ts';
import { formatMessages } from '../../src/messages/formats/text.ts';
import { casesOf, expectGolden } from '../support/cases.ts';
import { contentOf } from '../support/content.ts';
import { outline } from '../support/outline.ts';

describe('a guide reads as its outline says', () => {
  it.each(casesOf('parse'))('$name', async (one) => {
    const { site, files } = await inspect(await contentOf(one), { drafts: true });
    expect(formatMessages(withoutAdvice(files), { prefix: '' })).toBe('');
    const guides = site.courses.flatMap((course) => course.guides);
    expectGolden(one, 'guide.txt', guides.map(outline).join('\n'));
  });
});
