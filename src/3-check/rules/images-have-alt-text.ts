import { authoredNodes } from '../../guide/authored-nodes.ts';
import { report } from '../../messages/report.ts';
import type { GuideRule } from '../rule.ts';

/**
 * Every picture is described in words, and not by its file's name (WCAG 2.2, 1.1.1). Markdown has no
 * way to say "empty on purpose", so empty is always an error.
 */
export const imagesHaveAltText: GuideRule = (guide, file) => {
  for (const node of authoredNodes(guide, 'image')) {
    const { alt, url } = node;
    const words = (alt ?? '').trim();
    const name = url.split('/').at(-1) ?? url;
    if (words !== '' && words !== name && words !== name.replace(/\.\w+$/, '')) continue;
    report(
      file,
      'images-have-alt-text',
      node,
      words === ''
        ? `Unexpected picture without a description, expected words between the brackets: \`![what it shows](${url.length > 80 ? `${url.slice(0, 20)}…` : url})\``
        : `Unexpected file name \`${words}\` as a description, expected what the picture shows`,
    );
  }
};
