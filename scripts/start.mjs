/**
 * `npm start [-- --once] [--data DIR]`: set up, build what changed, open the app. Without a display it opens on a
 * virtual one and saves a picture of the first screen; `--once` ends after that picture, display or not.
 */
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { runApp } from './lib/app.mjs';
import { ensureBuild } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { problem, step } from './lib/say.mjs';
import { withSetUp } from './lib/set-up.mjs';

const FIRST_SCREEN_MS = 60_000;
const PICTURE = inRoot('screenshots', 'first-screen.png');

const once = process.argv.includes('--once');
const args = process.argv.slice(2).filter((arg) => arg !== '--once');

await withSetUp(async (electron) => {
  await ensureBuild();
  mkdirSync(inRoot('screenshots'), { recursive: true });
  step('opening SIKIM ...');
  let pictured = false;
  const code = await runApp(electron, args, {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: (virtual) => (virtual || once ? { SIKIM_SCREENSHOT: PICTURE } : {}),
    onStart: (child) => {
      const late = once ? setTimeout(() => child.kill(), FIRST_SCREEN_MS) : undefined;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('NO SCREENSHOT')) return void child.kill();
        if (!line.startsWith('SCREENSHOT ')) return void process.stdout.write(`${line}\n`);
        pictured = true;
        process.stdout.write(`First screen: ${line.slice('SCREENSHOT '.length)}\n`);
        clearTimeout(late);
        if (once) child.kill();
        else process.stdout.write('SIKIM runs on a virtual display; Ctrl+C ends it.\n');
      });
      child.once('close', () => clearTimeout(late));
    },
  });
  if (!once) return code;
  if (!pictured) problem('the first screen did not appear.');
  return pictured ? 0 : 1;
});
