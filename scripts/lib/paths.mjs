import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: everything below is relative to it, never to where the user stands. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export const inRoot = (...parts) => join(ROOT, ...parts);

/**
 * Where large downloads are kept between clones: outside the tree, in the place each system keeps such things.
 * SIKIM_CACHE overrides it.
 */
export function cacheDir() {
  const { env, platform } = process;
  if (env.SIKIM_CACHE) return env.SIKIM_CACHE;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'sikim-dev');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sikim-dev');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sikim-dev');
}

/** The user's own folder when a script was started by npm (npm itself moves to the project's root). */
export const startedFrom = () => process.env.INIT_CWD ?? process.cwd();
