import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Not the person's own.
    env: { XDG_CACHE_HOME: new URL('./node_modules/.cache', import.meta.url).pathname },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    globalSetup: './tests/support/global-setup.ts',
  },
});
