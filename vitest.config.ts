import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'repository', testTimeout: 60_000, root: 'script', include: ['*.test.ts'] } },
      { test: { name: 'text', testTimeout: 60_000, root: 'packages/text', include: ['src/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          root: 'apps/server',
          include: ['src/**/*.test.ts'],
          globalSetup: [join(import.meta.dirname, 'apps/server/src/platform/testing/global-setup.ts')],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'workspace', testTimeout: 60_000, root: 'apps/workspace', include: ['src/**/*.test.{ts,tsx}'] } },
    ],
  },
});
