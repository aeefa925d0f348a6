/** Build the app with electron-vite when something it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { projectEnv, runBin } from './run.mjs';
import { SetupError, step } from './say.mjs';

const SOURCES = [
  'src',
  'docs',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const STAMP = inRoot('out', '.built-from');

/** Hash of names and contents: a checkout that only touches times builds nothing. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const file = inRoot(path);
    if (!existsSync(file)) return;
    if (!statSync(file).isDirectory()) return void hash.update(path).update('\0').update(readFileSync(file));
    for (const name of readdirSync(file).sort()) add(join(path, name));
  };
  SOURCES.forEach(add);
  return hash.digest('hex');
}

export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Build if stale; answers nothing. The builder talks on stderr and is shown only when it fails or `loud`. */
export async function ensureBuild({ loud = false } = {}) {
  if (isBuilt()) return;
  step('building the app ...');
  const before = fingerprint();
  rmSync(STAMP, { force: true });
  let text = '';
  const keep = (chunk) => {
    text += chunk;
  };
  const code = await runBin('electron-vite', ['build'], {
    env: projectEnv({
      ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
      NODE_ENV: 'production',
      ...(loud ? {} : { NO_COLOR: '1' }),
    }),
    stdio: loud ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
    },
  });
  if (code !== 0) {
    process.stderr.write(text);
    throw new SetupError('the build failed (its reason is above).');
  }
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(STAMP, before);
}
