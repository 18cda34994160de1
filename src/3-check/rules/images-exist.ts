import type { Image } from 'mdast';
import { type BrokenReason, resolveReference } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { nearest } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import { eachNode } from '../each-node.ts';
import type { GuideRule } from '../rule.ts';
import { relativePath } from './links-lead-somewhere.ts';

/** Every picture is a picture file in the content folder: nothing is fetched from elsewhere. */
export const imagesExist: GuideRule = (guide, file, { site }) => {
  eachNode(guide, 'image', (node) => {
    const { url } = node as Image;
    const reference = resolveReference(site, guide, url);
    if (reference.type === 'asset' && reference.asset.size !== null) return;
    if (reference.type === 'outside') {
      report(
        file,
        'images-exist',
        node,
        `Unexpected picture at another host \`${url}\`, expected a file in the course's folder`,
        {
          note: 'Save the picture beside the guide: pages ask no other host for anything.',
        },
      );
      return;
    }
    const near = reference.type === 'broken' ? nearestPicture(reference.reason, site) : null;
    report(
      file,
      'images-exist',
      node,
      `Unexpected picture \`${url}\`, expected ${near === null ? 'a picture file that is there (PNG, JPEG, GIF, WebP, AVIF or SVG)' : `\`${relativePath(guide.source, near)}\``}`,
    );
  });
};

function nearestPicture(reason: BrokenReason, site: Site): string | null {
  if (reason.type !== 'missing') return null;
  const pictures = [...site.assets.values()].filter(({ size }) => size !== null);
  return nearest(
    reason.path,
    pictures.map(({ path }) => path),
  );
}
