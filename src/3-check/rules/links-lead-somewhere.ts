import type { Link } from 'mdast';
import type { Guide } from '../../guide/guide.ts';
import { anchorsOf, type BrokenReason, resolveReference } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import { eachNode } from '../each-node.ts';
import type { GuideRule } from '../rule.ts';

/** Every link of a guide leads to a guide, to a heading that is there, to a file, or outside. */
export const linksLeadSomewhere: GuideRule = (guide, file, { site }) => {
  eachNode(guide, 'link', (node) => {
    const { url } = node as Link;
    const reference = resolveReference(site, guide, url);
    if (reference.type !== 'broken') return;
    report(
      file,
      'links-lead-somewhere',
      node,
      `Unexpected link to \`${url}\`, expected ${expected(reference.reason, guide, site)}`,
    );
  });
};

function expected(reason: BrokenReason, from: Guide, site: Site): string {
  switch (reason.type) {
    case 'scheme':
      return `an address that starts with \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, not \`${reason.scheme}:\``;
    case 'not-relative':
      return 'a path from this file to another in the content folder, such as `../other-course/guide.md`';
    case 'no-such-anchor': {
      const anchors = [...anchorsOf(reason.guide)];
      const near = nearest(reason.anchor, anchors);
      return near === null ? `a heading of \`${reason.guide.source}\`` : `\`#${near}\``;
    }
    case 'missing': {
      const known = site.courses.flatMap(({ guides }) => guides.map(({ source }) => source));
      const near = nearest(reason.path, [...known, ...site.assets.keys()]);
      if (near === null)
        return `a file that is there; \`${reason.path}\` is not (nor is a draft, while drafts are left out)`;
      return `\`${relativePath(from.source, near)}\``;
    }
  }
}

/** How the file at `from` writes a path to `to`; both from the content folder. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared])
    shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
