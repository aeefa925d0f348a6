import { defineConfig } from '@playwright/test';

const report = process.env.SIKIM_E2E_JSON;

/** The built app in real Electron. One at a time: each test has a window of its own on a small machine. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/e2e-global-setup.mjs',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Bounds for what hangs, not expectations of speed: a busy machine takes several times as long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: { trace: 'off' },
});
