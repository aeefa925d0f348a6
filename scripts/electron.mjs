/**
 * Start Electron with the arguments given, on whatever screen there is: `node scripts/electron.mjs . --data /tmp/x`.
 * The bare launcher, for trying things; `npm start` does the rest.
 */
import { ensureDisplay } from './lib/display.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { startedFrom } from './lib/paths.mjs';
import { projectEnv, run } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  const electron = await ensureElectron();
  const display = await ensureDisplay();
  const env = projectEnv(display.env);
  try {
    return await run(electron.path, [...electron.args, ...process.argv.slice(2)], { env, cwd: startedFrom() });
  } finally {
    display.stop();
  }
});
