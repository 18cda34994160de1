import { defineConfig } from 'vitest/config';
import { TEST_CACHE } from './tests/support/test-cache.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Not the person's own.
    env: { XDG_CACHE_HOME: TEST_CACHE },
    // All cores: one is left free otherwise, which is half of two. The program is read once for each.
    maxWorkers: '100%',
    isolate: false,
    // What hangs ends; a slow machine takes as long as it takes.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    globalSetup: './tests/support/global-setup.ts',
  },
});
