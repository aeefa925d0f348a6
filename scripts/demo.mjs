/** `npm run demo`: the whole job without a window, into demo-output/ (or `--out DIR`). */
import { runApp } from './lib/app.mjs';
import { ensureBuild } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { withSetUp } from './lib/set-up.mjs';

const own = process.argv.slice(2);
const out = own.includes('--out') ? [] : ['--out', inRoot('demo-output')];

await withSetUp(async (electron) => {
  await ensureBuild();
  return runApp(electron, ['--demo', ...out, ...own]);
});
