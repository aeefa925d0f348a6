import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export const alias = {
  '@shared': resolve('src/shared'),
  '@domain': resolve('src/main/domain'),
  '@main': resolve('src/main'),
  '@renderer': resolve('src/renderer/src'),
  '@support': resolve('tests/support'),
};

/** What never ends is caught; what is slow on a busy machine is not a fault. */
const testTimeout = 120_000;

export default defineConfig({
  resolve: { alias },
  test: {
    globalSetup: ['tests/support/vitest-global-setup.mjs'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/repeatable.ts'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/support/repeatable.ts'],
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
    ],
  },
});
