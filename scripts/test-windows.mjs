/**
 * `npm run test:windows [-- FILTER ...]`: the integration tests and a walk of the built command line, without its PDF
 * parts, on Windows' own Node: on Windows itself, elsewhere under Wine. Ends with one plain line: N passed, N failed.
 * Where Wine cannot be had nothing was proved, and the command fails.
 */
import { ensureBuild } from './lib/build.mjs';
import { ensurePackages, underProjectNode } from './lib/packages.mjs';
import { projectEnv } from './lib/run.mjs';
import { main, problem, SetupError } from './lib/say.mjs';
import { ensureWindows } from './lib/windows.mjs';

await main(async () => {
  ensurePackages();
  const code = await underProjectNode();
  return code ?? summary(await test());
});

async function test() {
  let windows;
  try {
    await ensureBuild();
    windows = await ensureWindows();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    problem(`not run: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
  try {
    const { countedVitest } = await import('./lib/test-steps.mjs');
    const args = ['-c', 'tests/windows/vitest.config.ts', ...process.argv.slice(2)];
    return await countedVitest(args, { env: projectEnv(windows.env) });
  } finally {
    windows.end();
  }
}

function summary({ passed, failed }) {
  process.stdout.write(`\nWindows' own Node: ${Math.round(performance.now() / 1000)} s\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
