import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, for machines on which none has been timed. */
const LONG = [
  'cli/determinism',
  'print/example-sheets',
  'browser/accessibility',
  'browser/every-page',
  'browser/rows',
  'browser/preferences',
  'browser/seeded-faults',
  'parse/parse-markdown',
  'fuzz/fuzz',
].map((name) => `/tests/${name}.test.ts`);

/** A long file that is last keeps one core busy and leaves the others idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      const long = LONG.flatMap((name) => own.filter(({ moduleId }) => moduleId.endsWith(name)));
      return [...long, ...own.filter((file) => !long.includes(file))];
    });
  }
}
