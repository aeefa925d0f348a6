/**
 * `npm run cli -- <command>`: the app's command line. Its stdout is passed through untouched; set-up and build talk on
 * stderr. npm's own banner stays away because of loglevel=silent in .npmrc.
 */
import { runApp } from './lib/app.mjs';
import { ensureBuild } from './lib/build.mjs';
import { quiet } from './lib/say.mjs';
import { withSetUp } from './lib/set-up.mjs';

quiet();
await withSetUp(async (electron) => {
  await ensureBuild();
  return runApp(electron, ['--cli', ...process.argv.slice(2)]);
});
