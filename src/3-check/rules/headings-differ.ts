import type { Heading } from 'mdast';
import { authoredNodes } from '../../guide/authored-nodes.ts';
import { plainText } from '../../guide/text.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/** No two headings of running text read alike: a list of headings must tell them apart. */
export const headingsDiffer: GuideRule = (guide, file) => {
  const seen = new Map<string, Heading>();
  for (const part of guide.children) {
    if (part.type === 'exercises') continue;
    for (const node of authoredNodes(part, 'heading')) {
      const text = plainText(node);
      if (text === '') {
        const reason = 'Unexpected heading without words, expected words after the signs';
        report(file, 'headings-differ', node, reason);
        continue;
      }
      const first = seen.get(text.toLowerCase());
      if (first === undefined) seen.set(text.toLowerCase(), node);
      else {
        report(
          file,
          'headings-differ',
          node,
          `Unexpected second heading \`${text}\`, expected headings that differ`,
          {
            cause: { place: first, reason: 'first one here' },
          },
        );
      }
    }
  }
};
