/** What a site lays over the shipped look, and what there is to say of it, told like any message. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import type { Look } from './4-render/look/look.ts';
import { lookAmongGuides, lookFolder, type Project } from './4-render/look/look-folder.ts';
import { type LookProblem, TemplatesFailed } from './4-render/look/problem.ts';
import { passedOver, readLook } from './4-render/look/read-look.ts';
import { ASSETS } from './4-render/render-site.ts';
import { keptCode } from './kept/code.ts';
import { report } from './messages/report.ts';

/** Reads `templates/` of the project and runs nothing of it. @param files Gets those that there is something to say of. */
export async function ownLook(place: Project, files: VFile[], cacheDir: string): Promise<Look> {
  const { look, problems } = await readLook(lookFolder(place), ASSETS, keptCode(cacheDir));
  const among = lookAmongGuides(place);
  reportLook(among === null ? problems : passedOver(among), files, place);
  return look;
}

/**
 * An action in which the site's templates run.
 *
 * @returns null where they failed, which is told.
 */
export async function withTemplates<T>(
  place: Project,
  files: VFile[],
  action: () => Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof TemplatesFailed)) throw error;
    reportLook(error.problems, files, place);
    return null;
  }
}

/** A fault that many pages show is told once. */
function reportLook(problems: readonly LookProblem[], files: VFile[], place: Project): void {
  const told = new Set<string>();
  for (const { rule, file, place: point, reason, note } of problems) {
    const isOfPages = rule === 'templates-can-be-rendered';
    const fault = JSON.stringify([rule, file, point, isOfPages ? '' : reason]);
    if (told.has(fault)) continue;
    told.add(fault);
    report(fileAt(file, files, place), rule, point, reason, note === undefined ? {} : { note });
  }
}

/** Paths of messages begin at the content folder, beside which templates lie. */
function fileAt(file: string, files: VFile[], { root, content }: Project): VFile {
  const place = join(root, 'templates', file);
  const path = relative(content, place).split(sep).join('/');
  const known = files.find((one) => one.path === path);
  if (known !== undefined) return known;
  const added = new VFile({ path, value: '' });
  if (file !== '') added.data.written = () => readFileSync(place, 'utf8');
  files.push(added);
  return added;
}
