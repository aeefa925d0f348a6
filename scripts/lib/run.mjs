import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { inRoot, ROOT } from './paths.mjs';

/** Node 24 as the `node` package installed it, or null before `npm ci`. */
export function projectNode() {
  const file = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : null;
}

/** The environment for child processes: project binaries first on PATH, so that `node` means Node 24. */
export function projectEnv(extra = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [inRoot('node_modules', 'node', 'bin'), inRoot('node_modules', '.bin')];
  return { ...process.env, [key]: [...first, process.env[key] ?? ''].join(delimiter), ...extra };
}

/**
 * How to start npm: the very npm that started us when there is one (its path is a script that node runs), else the one
 * on PATH. On Windows that is a .cmd file, which only a shell can start.
 */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return { file: process.execPath, args: [cli], shell: false };
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Run npm in `cwd` and wait. Answers { status, stdout }; stderr goes to the user. */
export function npm(args, { cwd = ROOT, env = process.env, capture = false } = {}) {
  const { file, args: before, shell } = npmCommand();
  const result = spawnSync(file, [...before, ...args], {
    cwd,
    env: { ...env, npm_config_loglevel: undefined },
    shell,
    stdio: ['ignore', capture ? 'pipe' : 2, 2],
    encoding: 'utf8',
  });
  return { status: result.error ? 127 : (result.status ?? 1), stdout: result.stdout ?? '' };
}

/** The exit code a shell would give for a child that ended with (code, signal). */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);

/** The command that runs a package's own bin script under Node 24: no shell, so paths with spaces are safe. */
export const binScript = (path) => ({ file: projectNode() ?? process.execPath, first: inRoot('node_modules', path) });

/**
 * Run a program and wait without blocking: answers its exit code. Ctrl+C reaches the child by the terminal; we stay
 * until it has ended so that nothing is left behind.
 */
export function run(file, args, { env = projectEnv(), cwd = ROOT, stdio = 'inherit', onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio, windowsHide: false });
    onStart?.(child);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

/** Is there a program of this name on PATH? (Linux and macOS) */
export const has = (program) =>
  spawnSync('sh', ['-c', 'command -v "$0" >/dev/null', program], { stdio: 'ignore' }).status === 0;

