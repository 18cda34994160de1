import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './content.ts';

/** A content folder of these files, by path, that goes when the test is over. */
export async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  const content = await temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  return content;
}
