import type { Published } from './7-publish/publish.ts';
import type { Site } from './guide/site.ts';

/** What was made and where to look, for a person at a terminal. `time` in milliseconds. */
export function doneLine(site: Site, published: Published, out: string, time: number): string {
  const guides = site.courses.reduce((sum, course) => sum + course.guides.length, 0);
  const size = (published.bytes / 1e6).toFixed(1);
  return [
    `Built ${count(site.courses.length, 'course')} with ${count(guides, 'guide')}: ${count(published.files, 'file')}, ${size} MB, in ${(time / 1000).toFixed(1)} s.`,
    `Open ${out}/index.html in a browser to look at it.`,
    ...published.left.map((path) => `Left alone, since Foolscap did not make it: ${path}`),
    '',
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
