import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './content.ts';

/** A content folder of these files, by path, that goes when the test is over. */
export async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  const content = await temporaryFolder();
  await writeAll(Object.entries(files), content);
  return content;
}

/** Files by their paths from a folder. */
export async function writeAll(
  files: Iterable<readonly [path: string, text: string]>,
  folder: string,
): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
