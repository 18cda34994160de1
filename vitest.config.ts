import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { TEST_CACHE } from './tests/support/test-cache.ts';

/** Those that measure time: what other tests leave in a process's memory would count. */
const MEASURING = ['tests/laws/linear-time.test.ts', 'tests/read/scan-nesting.test.ts'];

/** Those that look at the built example site, which takes longer than most of the others. */
const OF_THE_SITE = [
  'tests/browser/{accessibility,every-page,first-screen,layout-shift,looks,names,own-work,pages,preferences,quotations,rows,scroll-regions,search,seeded-faults,spoken,weight}.test.ts',
  'tests/print/page-equals-paper.test.ts',
  'tests/site/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Not the person's own.
    env: { XDG_CACHE_HOME: TEST_CACHE },
    // Half as many again as there are cores: a file with a browser often waits for it.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // What hangs ends; a slow machine takes as long as it takes.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, ...MEASURING, ...OF_THE_SITE],
          // The program is read once for each core, not for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: OF_THE_SITE,
          globalSetup: './tests/support/global-setup.ts',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'measuring', include: MEASURING } },
    ],
  },
});
