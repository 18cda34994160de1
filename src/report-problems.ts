/** What printing and proving found, told on the guides' own files like any other message. */
import type { VFile } from 'vfile';
import type { PrintProblem } from './5-print/problem.ts';
import type { Leak } from './7-publish/proof/prove.ts';
import { report } from './messages/report.ts';

export function reportPrintProblems(
  problems: readonly PrintProblem[],
  files: readonly VFile[],
): void {
  for (const { source, rule, position, reason } of problems) {
    const file = files.find(({ path }) => path === source);
    if (file === undefined) throw new Error(`${source}: ${reason}`);
    report(file, rule, position, reason);
  }
}

/** Reports `answers-stay-in-the-key`: the file it was found in, and the question by its place. */
export function reportLeaks(leaks: readonly Leak[], files: readonly VFile[]): void {
  for (const { path, guide, question } of leaks) {
    const file = files.find((one) => one.path === guide.source);
    if (file === undefined) throw new Error(`${guide.source}: no such file`);
    report(
      file,
      'answers-stay-in-the-key',
      question,
      `Unexpected answer to question ${question.number} in the pupils’ file \`${path}\`, expected it in the teacher’s folder alone`,
      {
        note: 'Nothing was published. Look for the words of the answer in a template, in a static file, or in a link or a title of a guide.',
      },
    );
  }
}
