import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Case } from './cases.ts';

/** A new empty folder; the caller removes it. */
export async function newFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'foolscap-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A new empty folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const { folder, remove } = await newFolder();
  onTestFinished(remove);
  return folder;
}

/** A case's content folder: its own `content/`, or its `input.md` as the one guide of a course. */
export async function contentOf({ folder }: Case): Promise<string> {
  const own = join(folder, 'content');
  if (existsSync(own)) return own;
  const content = await temporaryFolder();
  await mkdir(join(content, 'course'));
  await cp(join(folder, 'input.md'), join(content, 'course', 'guide.md'));
  return content;
}
