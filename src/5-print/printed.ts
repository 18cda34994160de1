import { basename } from 'node:path';
import type { OutputFile, SheetFile } from '../guide/output.ts';
import type { Site } from '../guide/site.ts';
import type { PrintJob } from './job.ts';
import type { PrintProblem } from './problem.ts';
import { problemsOf } from './problems-of.ts';
import type { SetResult } from './set-job.ts';

/** What has been printed, and what pages need to know of it. */
export interface Printed {
  /** PDFs for the public output. */
  files: OutputFile[];
  /** Keys of courses with `answers: separate`: for the teacher's folder, under the same paths. */
  teacherFiles: OutputFile[];
  /** By the guide's source; keys included, whichever folder they go to. */
  sheets: Map<string, SheetFile[]>;
  /** By the course's slug. */
  packets: Map<string, SheetFile[]>;
  /** In the order of the guides. */
  problems: PrintProblem[];
}

export function nothingPrinted(): Printed {
  return { files: [], teacherFiles: [], sheets: new Map(), packets: new Map(), problems: [] };
}

/** What came of a job. `keptAt`: where its PDF lies between builds, named by all it is made of; null: nowhere. */
export interface Settled {
  job: PrintJob;
  result: SetResult;
  keptAt: string | null;
}

/** Puts what came of a job to what has been printed. @param site Has the job's guides. */
export function addPrinted(printed: Printed, { job, result, keptAt }: Settled, site: Site): void {
  if (!result.ok) {
    if (result.givenUp !== true) printed.problems.push(...problemsOf(job, result, site));
    return;
  }
  const path = job.file.address;
  const file: OutputFile | null =
    result.pdf !== null
      ? { path, kind: 'bytes', bytes: result.pdf }
      : keptAt !== null
        ? { path, key: basename(keptAt), kind: 'copy', from: keptAt }
        : null;
  if (file === null) return;
  (job.forTeachers ? printed.teacherFiles : printed.files).push(file);
  const sheet: SheetFile = { ...job.file, bytes: result.bytes, pages: result.pages };
  if (job.file.unit === '') add(printed.sheets, job.sources[0] ?? '', sheet);
  else add(printed.packets, path.split('/')[0] ?? '', sheet);
}

/** A picture that fails fails in every edition; it is told once. */
export function toldOnce(problems: readonly PrintProblem[]): PrintProblem[] {
  const told = new Map(problems.map((one) => [JSON.stringify(one), one] as const));
  const broken = new Set(
    [...told.values()].filter(({ rule }) => rule !== 'sheets-can-be-set').map((p) => p.source),
  );
  return [...told.values()].filter(
    ({ rule, source }) => rule !== 'sheets-can-be-set' || !broken.has(source),
  );
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
