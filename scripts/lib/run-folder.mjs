/** One folder for all that a run puts aside, gone with it however it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where programs look for the temporary folder: Unix, then Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];

/** Run `body(isStopped)` with a temporary folder of its own, which every child inherits; nothing of it stays behind. */
export async function inRunFolder(body) {
  const folder = mkdtempSync(join(tmpdir(), 'sikim-run-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  for (const name of NAMES) process.env[name] = folder;
  // Also when it dies of a fault.
  process.once('exit', remove);
  let stopped = false;
  // Whoever runs now gets the signal too and is waited for; nothing further is begun.
  const stop = () => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  try {
    return await body(() => stopped);
  } finally {
    remove();
  }
}
