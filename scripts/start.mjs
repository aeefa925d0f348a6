/**
 * `npm start [-- --once] [--data DIR]`: set up, build what changed, open the app. Without a display it opens on a
 * virtual one and saves a picture of the first screen; `--once` ends after that picture, display or not.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { runApp } from './lib/app.mjs';
import { ensureBuild } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { inRoot, startedFrom } from './lib/paths.mjs';
import { end } from './lib/run.mjs';
import { problem, SetupError, step } from './lib/say.mjs';
import { withSetUp } from './lib/set-up.mjs';

/** A first start on a busy machine takes long; one that takes longer is broken. */
const FIRST_SCREEN_MS = 120_000;
/** Elsewhere by SIKIM_SCREENSHOT. */
const PICTURE = resolve(
  startedFrom(),
  process.env.SIKIM_SCREENSHOT ?? inRoot('screenshots', 'first-screen.png'),
);

const once = process.argv.includes('--once');
const args = process.argv.slice(2).filter((arg) => arg !== '--once');

await withSetUp(async (electron) => {
  await ensureBuild();
  step('opening SIKIM ...');
  if (!once && hasDisplay()) return runApp(electron, args);
  clearPicture();
  /** Why there is no picture; null once there is one, undefined while it is awaited. */
  let missing;
  const code = await runApp(electron, args, {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { SIKIM_SCREENSHOT: PICTURE },
    onStart: (child) =>
      followPicture(child, (why) => {
        missing = why;
      }),
  });
  if (once && missing === undefined) missing = `the program ended before it, with code ${code}`;
  if (missing) problem(`no picture of the first screen: ${missing}.`);
  if (missing) return 1;
  return once ? 0 : code;
});

/** An old picture must not pass for this start's. */
function clearPicture() {
  try {
    mkdirSync(dirname(PICTURE), { recursive: true });
    rmSync(PICTURE, { force: true });
  } catch (error) {
    throw new SetupError(`${PICTURE} cannot be written: ${error.message}.`);
  }
}

/** Waits for the picture; without one, or when one is all that was wanted, ends the program. */
function followPicture(child, told) {
  const fail = (why) => {
    told(why);
    end(child);
  };
  const late = setTimeout(() => fail(`none came within ${FIRST_SCREEN_MS / 1000} s`), FIRST_SCREEN_MS);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, none, rest] = /^(NO )?SCREENSHOT:? (.*)$/.exec(line) ?? [];
    if (rest === undefined) return void process.stdout.write(`${line}\n`);
    clearTimeout(late);
    if (none) return fail(rest);
    told(null);
    process.stdout.write(`First screen: ${rest}\n`);
    if (once) end(child);
    else process.stdout.write('SIKIM runs on a virtual display; Ctrl+C ends it.\n');
  });
  child.once('close', () => clearTimeout(late));
}
