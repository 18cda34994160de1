/**
 * The ids that authors gave their questions, as the last build published them: kept in the output, so
 * that `check` can say when one is gone. An id that vanishes takes links, numbers and versions with it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { GuideListed } from './guide/card.ts';
import type { OutputFile } from './guide/output.ts';
import type { Site } from './guide/site.ts';

/** Authored ids by the guide's source, in the order of the guide. */
export type QuestionRecord = Record<string, string[]>;

const NAME = '.foolscap-questions.json';

export function recordFile(site: Site<GuideListed>): OutputFile {
  return { path: NAME, kind: 'text', text: `${JSON.stringify(recordFrom(site), null, 1)}\n` };
}

function recordFrom(site: Site<GuideListed>): QuestionRecord {
  const guides = site.courses.flatMap((course) => course.guides);
  return Object.fromEntries(
    guides.map(({ source, questionIds }) => [
      source,
      questionIds.filter(({ isAuthored }) => isAuthored).map(({ id }) => id),
    ]),
  );
}

/** What the last build recorded in its output; empty where there is none that can be read. */
export async function readRecord(out: string): Promise<QuestionRecord> {
  try {
    const text = await readFile(join(out, NAME), 'utf8');
    return z.record(z.string(), z.array(z.string())).parse(JSON.parse(text));
  } catch {
    // No build yet, or another program's folder: then nothing is known to have vanished.
    return {};
  }
}
