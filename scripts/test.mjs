/**
 * `npm test [-- types|lint|flow|unused|unit|integration|build|e2e ...]`: set up, then each step in turn; a failed one
 * stops none of the others. Ends with one plain line: N passed, N failed.
 */
import { inRunFolder } from './lib/run-folder.mjs';
import { SetupError } from './lib/say.mjs';
import { withSetUp } from './lib/set-up.mjs';

const asked = process.argv.slice(2);

await withSetUp(() => inRunFolder(runSteps));

async function runSteps({ isStopped, leftovers }) {
  const { STEPS } = await import('./lib/test-steps.mjs');
  const steps = choose(STEPS);
  const results = new Map();
  for (const step of steps) {
    if (isStopped()) return 130;
    process.stdout.write(`\n── ${step.title} ──\n`);
    const begun = performance.now();
    const blocked = step.needs && results.get(step.needs)?.failed > 0;
    if (blocked) process.stdout.write(`not run, since the step "${step.needs}" failed\n`);
    const result = blocked ? { passed: 0, failed: 1 } : await step.run();
    results.set(step.name, { ...result, seconds: (performance.now() - begun) / 1000 });
  }
  return summary(steps, results, leftovers());
}

function choose(all) {
  const unknown = asked.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new SetupError(
      `no such step: ${unknown.join(', ')}. There are: ${all.map((step) => step.name).join(', ')}.`,
    );
  }
  if (asked.length === 0) return all;
  return all.filter(
    ({ name }) =>
      asked.includes(name) || all.some((other) => asked.includes(other.name) && other.needs === name),
  );
}

function summary(steps, results, left) {
  process.stdout.write('\n── Summary ──\n');
  let passed = 0;
  let failed = 0;
  for (const { name } of steps) {
    const result = results.get(name);
    passed += result.passed;
    failed += result.failed;
    const mark = result.failed > 0 ? '✗' : '✓';
    const seconds = `${result.seconds.toFixed(1)} s`.padStart(8);
    process.stdout.write(
      `${mark} ${name.padEnd(12)}${seconds}  ${result.passed} passed, ${result.failed} failed\n`,
    );
  }
  if (left.length > 0) {
    failed += 1;
    process.stdout.write(`✗ left behind in the temporary folder: ${left.join(', ')}\n`);
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
