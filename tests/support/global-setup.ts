import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EXAMPLE_CONTENT, SMALL_CONTENT } from './example.ts';
import { type KindOfPage, pageOfEachKind } from './page-kinds.ts';
import { TEST_CACHE } from './test-cache.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The example site, built once for all tests by the command line itself. */
    site: string;
    /** One page of every kind that it has. */
    kinds: KindOfPage[];
    /** A small site with every kind of page: its teacher's edition. */
    smallSite: string;
    smallKinds: KindOfPage[];
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-site-'));
  const site = join(folder, 'dist');
  const small = join(folder, 'small');
  build(EXAMPLE_CONTENT, site);
  build(SMALL_CONTENT, small);
  const smallSite = `${small}-teacher`;
  project.provide('site', site);
  project.provide('smallSite', smallSite);
  project.provide('kinds', await pageOfEachKind(EXAMPLE_CONTENT, site, 'pupils'));
  project.provide('smallKinds', await pageOfEachKind(SMALL_CONTENT, smallSite, 'teachers'));
  return () => rmSync(folder, { recursive: true, force: true });
}

function build(content: string, out: string): void {
  const bin = new URL('../../bin/foolscap.js', import.meta.url).pathname;
  execFileSync(
    process.execPath,
    [bin, 'build', '--strict', '--quiet', '--content', content, '--out', out],
    { stdio: 'inherit', env: { ...process.env, XDG_CACHE_HOME: TEST_CACHE } },
  );
}
