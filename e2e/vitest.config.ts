import { defineConfig } from 'vitest/config';

/** End-to-end tests: a real server on its embedded database, walked through in a real browser, one file after another. */
export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'peers/**'],
    globalSetup: ['global-setup.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
