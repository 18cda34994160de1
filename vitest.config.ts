import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Not the person's own.
    env: { XDG_CACHE_HOME: new URL('./node_modules/.cache', import.meta.url).pathname },
    // What hangs ends; a slow machine takes as long as it takes.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    globalSetup: './tests/support/global-setup.ts',
  },
});
