import { isAssetPath } from '../../1-read/assets/read-asset.ts';
import type { GuideFace } from '../../guide/card.ts';
import { type BrokenReason, resolveReference } from '../../guide/references.ts';
import type { Site } from '../../guide/site.ts';
import { offered } from '../../messages/alike.ts';
import { nearest, nearestPath } from '../../messages/nearest.ts';
import { report } from '../../messages/report.ts';
import type { CardRule } from '../rule.ts';
import { isReserved } from './addresses-are-unique.ts';

/** Every link of a guide leads to a guide, to a heading that is there, to a file, or outside. */
export const linksLeadSomewhere: CardRule = (guide, file, { site, files }) => {
  for (const { url, position } of guide.links) {
    const reference = resolveReference(site, guide, url);
    if (reference.type !== 'broken') continue;
    const { reason } = reference;
    // A file that could not be used has messages of its own.
    if (reason.type === 'missing' && (files.get(reason.path)?.messages.length ?? 0) > 0) continue;
    report(
      file,
      'links-lead-somewhere',
      position,
      `Unexpected link ${url.trim() === '' ? 'without an address' : `to \`${url}\``}, expected ${expected(reason, url, guide, site)}`,
    );
  }
};

function expected(
  reason: BrokenReason,
  url: string,
  from: GuideFace,
  site: Site<GuideFace>,
): string {
  switch (reason.type) {
    case 'scheme':
      if (url.startsWith(`${reason.scheme}::`)) return 'code between two signs `` ` ``';
      if (reason.scheme === 'doi') return `\`https://doi.org/${url.slice(4)}\``;
      return /^(?:file|[a-z])$/.test(reason.scheme)
        ? 'a path from this file to another in the content folder: nobody else has the files of your computer'
        : `an address that starts with \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, not \`${reason.scheme}:\``;
    case 'no-address':
      return reason.meant === null ? `${ADDRESSES[reason.scheme]}` : `\`${reason.meant}\``;
    case 'not-relative':
      return fromTheRoot(url, from, site);
    case 'no-such-anchor': {
      const names = reason.guide.anchors.map(({ name }) => name);
      const near = nearest(reason.anchor, names);
      return near === null
        ? `a heading of \`${reason.guide.source}\``
        : offered(`#${reason.anchor}`, `#${near}`);
    }
    case 'missing':
      return outsideMeant(url) ?? published(reason.path, from, site);
  }
}

const ADDRESSES: Record<string, string> = {
  '': 'an address between the round brackets',
  http: 'an address such as `http://example.org`',
  https: 'an address such as `https://example.org`',
  mailto: 'an address such as `mailto:name@example.org`',
  tel: 'a number such as `tel:+44123456`',
};

/** `www.example.org` and `name@example.org` without what makes them addresses. */
function outsideMeant(url: string): string | null {
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(url)) return `\`mailto:${url}\``;
  const host =
    /^(?:www\.)?(?:[\p{L}\d-]+\.)+(?:com|org|net|edu|gov|info|io|eu|uk|de|fr|es|it|nl|ch|at|pl|us|ca|au|in|jp|cn)(?=[/?#]|$)/iu;
  return host.test(url) || /^www\./i.test(url) ? `\`https://${url}\`` : null;
}

/** `//example.org`, `/rivers/delta.md`, `/rivers/delta/`, `..\lakes\lagoon.md`. */
function fromTheRoot(url: string, from: GuideFace, site: Site<GuideFace>): string {
  if (url.startsWith('//')) return `\`https:${url}\``;
  const [path = '', ...anchor] = url.replaceAll('\\', '/').replace(/^\/+/, '').split('#');
  const hash = anchor.length === 0 ? '' : `#${anchor.join('#')}`;
  const known = sourcesOf(site);
  const slashed = `${path.replace(/(?:\/|\.html?)$/, '')}.md`;
  const found = url.startsWith('/')
    ? known.find((one) => one === path || one === slashed)
    : undefined;
  if (found !== undefined) return `\`${relativePath(from.source, found)}${hash}\``;
  if (!url.startsWith('/') && url.includes('\\')) return `\`${path}${hash}\``;
  return 'a path from this file to another in the content folder, such as `../other-course/guide.md`';
}

/** What is published under a name like this, or why nothing is. */
function published(path: string, from: GuideFace, site: Site<GuideFace>): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const known = sourcesOf(site);
  const plain = path.replace(/\?.*$/, '');
  const guide = known.find(
    (one) => (one === plain && plain !== path) || one === `${plain.replace(/\.html?$/, '')}.md`,
  );
  if (guide !== undefined) return `\`${relativePath(from.source, guide)}\``;
  if (path === 'static' || path.startsWith('static/'))
    return "a file in a course's folder: what lies in `static/` is copied for other programs to find, and no page leads there";
  if (/^(?:site|course)\.ya?ml$/i.test(name))
    return `a guide or a file that is published: settings such as \`${name}\` are not`;
  if (/^readme\.(?:md|markdown)$/i.test(name) || /(?:^|\/)[._]/.test(path))
    return `a guide or a file that is published: a \`README.md\`, and what begins with \`.\` or \`_\`, is passed over`;
  // A guide that links to its own file has no use for the link.
  const near = nearestPath(
    path,
    known.filter((one) => one !== from.source),
  );
  if (near !== null) {
    const [written, there] = [path, near].map((one) => relativePath(from.source, one));
    return offered(written ?? '', there ?? '');
  }
  const isOfNoUse = /\.\w{1,5}$/.test(name) && !/\.md$/i.test(name) && !isAssetPath(name);
  if (isOfNoUse)
    return `a guide, or a file of a kind that is published (pictures, PDF, \`.txt\`, \`.csv\`, \`.docx\`, \`.odt\`, \`.mp3\`, \`.mp4\`)`;
  return `a file that is there: \`${path}\` is not, or is a draft`;
}

/** Guides and files that a link may lead to, from the content folder. */
function sourcesOf(site: Site<GuideFace>): string[] {
  const guides = site.courses.flatMap((course) =>
    course.guides.filter(({ slug }) => !isReserved(slug)).map(({ source }) => source),
  );
  return [...guides, ...site.assets.keys()];
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
