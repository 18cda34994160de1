import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, for machines on which none has been timed. */
export const LONG = [
  'tests/cli/determinism.test.ts',
  'tests/print/example-sheets.test.ts',
  'tests/browser/accessibility.test.ts',
  'tests/browser/every-page.test.ts',
  'tests/browser/rows.test.ts',
  'tests/browser/preferences.test.ts',
  'tests/browser/seeded-faults.test.ts',
  'tests/parse/parse-markdown.test.ts',
  'tests/fuzz/fuzz.test.ts',
] as const;

/** A long file that is last keeps one core busy and leaves the others idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Processes belong to a project: its files stay together.
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) =>
      longFirst(
        sorted.filter((file) => file.project === project),
        ({ moduleId }) => moduleId,
      ),
    );
  }
}

/** The others stay in their order. */
export function longFirst<File>(files: readonly File[], pathOf: (file: File) => string): File[] {
  const long = LONG.flatMap((name) => files.filter((file) => pathOf(file).endsWith(`/${name}`)));
  return [...long, ...files.filter((file) => !long.includes(file))];
}
