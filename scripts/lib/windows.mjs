/** A Windows to test on: this very one, or Wine. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureWine } from './wine.mjs';

/** People's folders have spaces and letters beyond ASCII. */
const FOLDER = 'Kominfo Kota Ü';

/**
 * Answers { env, end() }. The tests learn by `env.SIKIM_WINDOWS`, JSON { node, folder, driveC }: how to start Windows'
 * Node, a folder for what they write, and where C: lies when this is not Windows. `end` removes the folder and waits
 * until nothing of Wine runs any more.
 */
export async function ensureWindows() {
  const { node, driveC, env, quiet } = process.platform === 'win32' ? native() : await ensureWine();
  mkdirSync(driveC ?? tmpdir(), { recursive: true });
  const run = mkdtempSync(join(driveC ?? tmpdir(), 'sikim-'));
  const folder = join(run, FOLDER);
  mkdirSync(folder);
  return {
    // Wine looks past TEMP: there the worker sets it.
    env: { ...env, TEMP: folder, TMP: folder, SIKIM_WINDOWS: JSON.stringify({ node, folder, driveC }) },
    end() {
      quiet();
      rmSync(run, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const native = () => ({ node: [process.execPath], driveC: null, env: {}, quiet: () => undefined });
