/** A screen to draw on: the user's own, or a virtual one (Xvfb) where there is none. */
import { spawn } from 'node:child_process';
import { has } from './run.mjs';
import { SetupError } from './say.mjs';

const START_MS = 60_000;

/** True where windows can be shown without help. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Answers { env, virtual, stop() }. `stop` ends the virtual screen if one was started. */
export async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, virtual: false, stop: () => {} };
  if (!has('Xvfb'))
    throw new SetupError('there is no display and no Xvfb to make one: install the package "xvfb".');
  return startXvfb();
}

/**
 * Xvfb chooses a free display itself and writes its number to descriptor 3 once it accepts clients: no guessing, no
 * waiting. It does not start over when its last client leaves, which would meet the next one half way. It is in a process
 * group of its own, so that Ctrl+C lets the app close before its screen goes.
 */
function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupError(`the virtual display (Xvfb) did not start: ${why}.`));
    const timer = setTimeout(() => {
      stop();
      fail('no answer');
    }, START_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`it ended with code ${code}`));
    let text = '';
    child.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      child.unref();
      child.stdio[3].destroy();
      resolve({ env: { DISPLAY: `:${text.trim()}` }, virtual: true, stop });
    });
  });
}
