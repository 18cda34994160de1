/** What printing and proving found, told on the guides' own files like any other message. */
import { isAbsolute, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import type { PrintProblem } from './5-print/problem.ts';
import type { Leak, Proof } from './7-publish/proof/prove.ts';
import type { OutputFile } from './guide/output.ts';
import { fullLabel } from './guide/parts.ts';
import { report } from './messages/report.ts';
import { isSignTold, signPlace } from './messages/sign-place.ts';

export function reportPrintProblems(
  problems: readonly PrintProblem[],
  files: readonly VFile[],
): void {
  const byPath = new Map(files.map((file) => [file.path, file] as const));
  const placed = problems.map(({ source, position, key, sign, ...problem }) => {
    const file = byPath.get(key === undefined ? source : homeOf(key, source, byPath));
    if (file === undefined) throw new Error(`${source}: ${problem.reason}`);
    const within = position ?? (key === undefined ? null : (file.data.places?.[key] ?? null));
    if (sign === undefined) return { ...problem, file, place: within, known: false };
    const place = signPlace(file, within, sign);
    return { ...problem, file, place, known: isSignTold(file, place, sign.text) };
  });
  // What one problem says of a sign is no reason to pass over the next.
  for (const { file, rule, place, reason, known } of placed) {
    if (!known) report(file, rule, place, reason);
  }
}

/** The file that settles a value: a guide's own, else its course's, else the site's; the guide's where none does. */
function homeOf(key: string, source: string, files: ReadonlyMap<string, VFile>): string {
  const around = [source, `${source.split('/')[0]}/course.yml`, 'site.yml'];
  return around.find((path) => files.get(path)?.data.places?.[key] !== undefined) ?? source;
}

/**
 * Reports `answers-stay-in-the-key`, the file it was found in and the question by its place; and
 * `files-can-be-searched` on each file of the author's that could not be.
 *
 * @param contentDir Absolute path.
 */
export function reportProof(proof: Proof, files: VFile[], contentDir: string): void {
  reportLeaks(proof.leaks, files);
  for (const { file, kind, because } of proof.unread) {
    // A site may have hundreds of them, and whoever chose them has seen what is in them.
    if (kind === 'picture' || kind === 'recording') continue;
    const [on, name] = placeOf(file, files, contentDir);
    const noun = kind === 'other file' ? 'file' : kind;
    report(
      on,
      'files-can-be-searched',
      null,
      `Unexpected ${noun}${name} ${because}, expected a file that can be searched for answers`,
      { note: 'Make sure that pupils may see all of it: the proof says nothing of this file.' },
    );
  }
}

/** The author's own file; one in the output folder, which has no path in content/, is named on the site. */
function placeOf(file: OutputFile, files: VFile[], contentDir: string): [VFile, string] {
  const path = file.kind === 'copy' ? relative(contentDir, file.from).split(sep).join('/') : '..';
  if (!path.startsWith('..') && !isAbsolute(path)) return [fileAt(path, files), ''];
  return [fileAt('site.yml', files), ` \`${file.path}\` in the pupils’ folder`];
}

function fileAt(path: string, files: VFile[]): VFile {
  const known = files.find((one) => one.path === path);
  if (known !== undefined) return known;
  const added = new VFile({ path, value: '' });
  files.push(added);
  return added;
}

function reportLeaks(leaks: readonly Leak[], files: readonly VFile[]): void {
  for (const { path, guide, question } of leaks) {
    const file = files.find((one) => one.path === guide.source);
    if (file === undefined) throw new Error(`${guide.source}: no such file`);
    report(
      file,
      'answers-stay-in-the-key',
      question,
      `Unexpected answer to question ${fullLabel(question)} in the pupils’ file \`${path}\`, expected it in the teacher’s folder alone`,
      {
        note: 'Nothing was published. Look for the words of the answer in a template, in a static file, or in a link or a title of a guide. Where the answer quotes a source that pupils may read, write a quotation that names it: `> …` with a last line `> — the source`.',
      },
    );
  }
}
