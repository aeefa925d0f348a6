/** One temporary folder for all that a run puts aside, gone with it however it ends. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where programs look for the temporary folder: Unix, then Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];
/** Caches and sockets of the tools and of Chromium. They go with the folder; not ours to tidy. */
const OF_TOOLS = /^(node-compile-cache|playwright-|vitest-|scoped_dir|\.org\.chromium\.|\.com\.google\.)/;

/**
 * From now on this process and all it starts have a temporary folder of their own. Answers { leftovers, close }: what ours
 * have left in it up to now, by name; and its end, which gives the old folder back. At the latest it goes with the process.
 */
export function openRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'sikim-run-'));
  const before = NAMES.map((name) => [name, process.env[name]]);
  for (const name of NAMES) process.env[name] = folder;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.once('exit', remove);
  return {
    leftovers: () => readdirSync(folder).filter((name) => !OF_TOOLS.test(name)),
    close() {
      process.off('exit', remove);
      remove();
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    },
  };
}

/** Run `body({ isStopped, leftovers })` in a folder of its own; nothing of it stays behind. */
export async function inRunFolder(body) {
  const { leftovers, close } = openRunFolder();
  let stopped = false;
  // Whoever runs now gets the signal too and is waited for; nothing further is begun.
  const stop = () => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  try {
    return await body({ isStopped: () => stopped, leftovers });
  } finally {
    close();
  }
}

/**
 * For a test runner's global set-up: a folder of its own, and a teardown that fails when a test has left something in it.
 * The runner itself may be started by hand, without `npm test`.
 */
export function runFolderForTests() {
  const { leftovers, close } = openRunFolder();
  // Unheard, these would end the process without its last words.
  const stop = (signal) => {
    close();
    process.kill(process.pid, signal);
  };
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return () => {
    const left = leftovers();
    close();
    for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, stop);
    if (left.length > 0) throw new Error(`left behind in the temporary folder: ${left.join(', ')}`);
  };
}
