import type { Link } from 'mdast';
import type { Guide } from '../../guide/guide.ts';
import { anchorsOf, type BrokenReason, resolveReference } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import { eachNode } from '../each-node.ts';
import type { GuideRule } from '../rule.ts';

/** Every link of a guide leads to a guide, to a heading that is there, to a file, or outside. */
export const linksLeadSomewhere: GuideRule = (guide, file, { site, files }) => {
  eachNode(guide, 'link', (node) => {
    const { url } = node as Link;
    const reference = resolveReference(site, guide, url);
    if (reference.type !== 'broken') return;
    // A file that could not be used has messages of its own.
    if (reference.reason.type === 'missing' && files.has(reference.reason.path)) return;
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
      const paths = [...known, ...site.assets.keys()].map((path) =>
        relativePath(from.source, path),
      );
      const near = nearest(relativePath(from.source, reason.path), paths);
      if (near !== null) return `\`${near}\``;
      return `a file that is there: \`${reason.path}\` is not, or is a draft`;
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
