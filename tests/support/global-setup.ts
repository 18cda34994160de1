import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { EXAMPLE_CONTENT } from './example.ts';
import { TEST_CACHE } from './test-cache.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The example site, built once for all tests by the command line itself. */
    site: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'foolscap-site-'));
  const site = join(folder, 'dist');
  const bin = new URL('../../bin/foolscap.js', import.meta.url).pathname;
  execFileSync(
    process.execPath,
    [bin, 'build', '--strict', '--quiet', '--content', EXAMPLE_CONTENT, '--out', site],
    { stdio: 'inherit', env: { ...process.env, XDG_CACHE_HOME: TEST_CACHE } },
  );
  project.provide('site', site);
  return () => rmSync(folder, { recursive: true, force: true });
}
