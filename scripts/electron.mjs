/**
 * Start Electron with the arguments given, on whatever screen there is: `node scripts/electron.mjs . --data FOLDER`.
 * The bare launcher, for trying things: no build, no app folder of its own.
 */
import { ensureDisplay } from './lib/display.mjs';
import { startedFrom } from './lib/paths.mjs';
import { projectEnv, run } from './lib/run.mjs';
import { withSetUp } from './lib/set-up.mjs';

await withSetUp(async (electron) => {
  const display = await ensureDisplay();
  try {
    return await run(electron.path, [...electron.args, ...process.argv.slice(2)], {
      env: projectEnv(display.env),
      cwd: startedFrom(),
    });
  } finally {
    display.stop();
  }
});
