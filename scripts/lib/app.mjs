/** How the launchers open the built app. */
import { ensureDisplay } from './display.mjs';
import { appCommand } from './electron.mjs';
import { startedFrom } from './paths.mjs';
import { projectEnv, run } from './run.mjs';

/** Chromium's complaints about a missing D-Bus or GPU say nothing on a virtual screen: only fatal ones are shown. */
const ON_VIRTUAL = ['--log-level=3', '--disable-gpu'];

/**
 * Run the app with `args` on whatever screen there is and wait for its end; answers its exit code. Paths in the arguments
 * are relative to where the user stands.
 */
export async function runApp(electron, args, { stdio = 'inherit', env = {}, onStart } = {}) {
  const screen = await ensureDisplay();
  const before = { ...electron, args: [...electron.args, ...(screen.virtual ? ON_VIRTUAL : [])] };
  try {
    return await run(electron.path, appCommand(before, args), {
      cwd: startedFrom(),
      env: projectEnv({ SIKIM_CWD: startedFrom(), ...screen.env, ...env }),
      stdio,
      onStart,
    });
  } finally {
    screen.stop();
  }
}
