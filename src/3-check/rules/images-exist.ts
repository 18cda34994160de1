import type { GuideFace } from '../../guide/card.ts';
import { type BrokenReason, type Reference, resolveReference } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { offered } from '../../messages/alike.ts';
import { nearestPath } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';
import { relativePath } from './links-lead-somewhere.ts';

/** Every picture is a picture file in the content folder: nothing is fetched from elsewhere. */
export const imagesExist: CardRule = (guide, file, { site, files }) => {
  for (const { url, position } of guide.pictures) {
    const reference = resolveReference(site, guide, url);
    if (reference.type === 'asset' && reference.asset.size !== null) continue;
    // A file that could not be used has messages of its own.
    const path = pathOf(reference);
    if (path !== null && (files.get(path)?.messages.length ?? 0) > 0) continue;
    if (/^data:/i.test(url)) {
      const kind = /^data:[\w/+.-]*/i.exec(url)?.[0] ?? '';
      const reason = `Unexpected picture \`${kind}…\` inside the text, expected a file in the course's folder`;
      report(file, 'images-exist', position, reason, {
        note: 'Save the picture as a file of its own.',
      });
      continue;
    }
    if (reference.type === 'outside') {
      report(
        file,
        'images-exist',
        position,
        `Unexpected picture at another host \`${url}\`, expected a file in the course's folder`,
        {
          note: 'Save the picture beside the guide: pages ask no other host for anything.',
        },
      );
      continue;
    }
    const near =
      reference.type === 'broken' ? nearestPicture(reference.reason, guide.source, site) : null;
    report(
      file,
      'images-exist',
      position,
      `Unexpected picture \`${url}\`, expected ${near === null ? 'a picture file that is there (PNG, JPEG, GIF, WebP, AVIF or SVG)' : near}`,
    );
  }
};

function pathOf(reference: Reference): string | null {
  if (reference.type === 'asset') return reference.asset.path;
  if (reference.type !== 'broken' || reference.reason.type !== 'missing') return null;
  return reference.reason.path;
}

function nearestPicture(
  reason: BrokenReason,
  source: string,
  site: Site<GuideFace>,
): string | null {
  if (reason.type !== 'missing') return null;
  const pictures = [...site.assets.values()].filter(({ size }) => size !== null);
  const near = nearestPath(
    reason.path,
    pictures.map(({ path }) => path),
  );
  return near === null
    ? null
    : offered(relativePath(source, reason.path), relativePath(source, near));
}
