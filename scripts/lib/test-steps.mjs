/** The steps of `npm test`. Each answers { passed, failed }. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { checkFlow, checkRulesBite } from './flow.mjs';
import { projectEnv, runBin } from './run.mjs';

const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

const tool = (name, args, options) => async () => one((await runBin(name, args, options)) === 0);

async function flow() {
  const kept = await checkFlow();
  const faults = await checkRulesBite();
  for (const fault of faults) process.stdout.write(`  error rule: ${fault}\n`);
  if (faults.length === 0) process.stdout.write('Each rule noticed the fault planted against it.\n');
  return one(kept && faults.length === 0);
}

/** Run a test runner that writes a JSON report and count by it; a runner that dies counts as one failure. */
async function counted(run, count) {
  const folder = mkdtempSync(join(tmpdir(), 'sikim-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(report);
    const counts = existsSync(report)
      ? count(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0 };
    // A run that failed though no test did (an import error, say) or that ran nothing must not look green.
    const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
    return silent ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run vitest with these arguments and count its tests. */
export const countedVitest = (args, options) =>
  counted(
    (report) =>
      runBin(
        'vitest',
        ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        options,
      ),
    ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  );

const vitest = (project) => () => countedVitest(['--project', project]);

const e2e = () =>
  counted(
    (report) =>
      runBin('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts'], {
        from: '@playwright/test',
        env: projectEnv({ SIKIM_E2E_JSON: report }),
      }),
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  );

async function build() {
  try {
    await ensureBuild();
    return one(true);
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    return one(false);
  }
}

/** In order: cheap and telling first. `needs`: not run when that step failed. */
export const STEPS = [
  { name: 'types', title: 'Types (tsc)', run: tool('tsc', ['--noEmit'], { from: 'typescript' }) },
  {
    name: 'lint',
    title: 'Lint and format (biome)',
    run: tool('biome', ['check'], { from: '@biomejs/biome' }),
  },
  { name: 'flow', title: 'Rules of flow (dependency-cruiser)', run: flow },
  { name: 'unused', title: 'Unused code (knip)', run: tool('knip', []) },
  { name: 'unit', title: 'Unit tests (vitest)', run: vitest('unit') },
  { name: 'integration', title: 'Integration tests (vitest)', run: vitest('integration') },
  { name: 'build', title: 'Build (electron-vite)', run: build },
  { name: 'e2e', title: 'End to end (Playwright on the built app)', run: e2e, needs: 'build' },
];
