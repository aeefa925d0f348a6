import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { alias } from '../../vitest.config.ts';
import { winePool } from './pool.ts';

const isWindows = process.platform === 'win32';

/** `npm run test:windows`: on Windows the tests run where they are, elsewhere the integration tests run under Wine. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          // Bundling a worker needs the bundler's own binary for Windows; the walk runs the built ones.
          exclude: isWindows ? [] : ['tests/integration/workers/**'],
          setupFiles: ['tests/support/repeatable.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Its `require` of a file named as outside is no path on Windows; our modules are all ES modules.
          ...(isWindows ? {} : { pool: winePool, injectCjsGlobals: false }),
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'walk',
          include: ['tests/windows/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
