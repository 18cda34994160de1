import type { OutputFile } from '../../src/7-publish/publish.ts';

/** A small site whose every page tells which edition it is of; some pages are in one edition only. */
export function edition(name: string): OutputFile[] {
  const paths = ['index.html', `only-in-${name}/index.html`];
  for (let guide = 0; guide < 12; guide++) paths.push(`cold-war/guide-${guide}/index.html`);
  return paths.map((path) => ({ path, kind: 'text', text: `${path} of edition ${name}\n` }));
}
