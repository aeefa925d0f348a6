import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli))
    return { file: process.execPath, args: [cli], shell: false };
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

/**
 * Run a command of an installed package under the project's Node, by its script's path: no shell, so folders with
 * spaces are safe on every system.
 */
export function runBin(name, args, { from = name, ...options } = {}) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', from, 'package.json'), 'utf8'));
  const script = inRoot('node_modules', from, typeof bin === 'string' ? bin : bin[name]);
  return run(projectNode() ?? process.execPath, [script, ...args], options);
}

/**
 * Run a program and wait without blocking: answers its exit code. Ctrl+C reaches the child by the terminal, other
 * signals are handed on; we stay until it has ended, so that nothing is left behind.
 */
export function run(file, args, { env = projectEnv(), cwd = ROOT, stdio = 'inherit', onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio });
    const release = passSignals(child);
    onStart?.(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      resolve(exitCodeOf(code, signal));
    });
  });
}

function passSignals(child) {
  const stay = () => {};
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', stay);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  return () => {
    process.off('SIGINT', stay);
    process.off('SIGTERM', pass);
    process.off('SIGHUP', pass);
  };
}

/** A program that was asked to end and has not is ended by force. */
const END_MS = 15_000;

/** Ask a child to end, as its user would; insist if it does not. */
export function end(child) {
  child.kill();
  const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
  child.once('close', () => clearTimeout(late));
}

/** Is there a program of this name on PATH? (Linux and macOS) */
export const has = (program) =>
  spawnSync('sh', ['-c', 'command -v "$0" >/dev/null', program], { stdio: 'ignore' }).status === 0;
