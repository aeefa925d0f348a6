/**
 * `npm run bench`: runs tests/bench/index.mjs under Node 24. SIKIM_ELECTRON tells it how to start Electron:
 * JSON { "path", "args" }; the app's folder and its own arguments come after `args`. A display is there.
 */
import { ensureBuild } from './lib/build.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { projectEnv, run } from './lib/run.mjs';
import { withSetUp } from './lib/set-up.mjs';

await withSetUp(async (electron) => {
  await ensureBuild();
  const display = await ensureDisplay();
  const start = { path: electron.path, args: electron.args };
  try {
    return await run(process.execPath, [inRoot('tests', 'bench', 'index.mjs'), ...process.argv.slice(2)], {
      env: projectEnv({ ...display.env, SIKIM_ELECTRON: JSON.stringify(start) }),
    });
  } finally {
    display.stop();
  }
});
