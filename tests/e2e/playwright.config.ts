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
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: { trace: 'off' },
});
