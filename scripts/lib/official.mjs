/** The official binary of the pinned `electron` package, which it downloads from GitHub on first use. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { cacheDir, inRoot } from './paths.mjs';
import { projectEnv, projectNode } from './run.mjs';
import { slowStep } from './say.mjs';

const HOST = 'github.com';
const REMEMBER_MS = 24 * 3600 * 1000;
const CONNECT_MS = 4000;
/** A download that takes longer is given up. */
const DOWNLOAD_MS = 10 * 60 * 1000;

const folder = inRoot('node_modules', 'electron');

/** The official executable if it is there already, else null. */
export function installedOfficial() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  if (!override && !existsSync(pathFile)) return null;
  const file = join(override ?? join(folder, 'dist'), name);
  return existsSync(file) ? file : null;
}

/**
 * Try to download it; answers the executable or null. A failure is remembered for a day, so that the next start does
 * not wait for it again.
 */
export async function downloadOfficial() {
  const note = join(cacheDir(), `no-official-electron-${version()}`);
  if (existsSync(note) && Date.now() - statSync(note).mtimeMs < REMEMBER_MS) return null;
  if ((await reachable()) && (await download())) {
    rmSync(note, { force: true });
    return installedOfficial();
  }
  mkdirSync(cacheDir(), { recursive: true });
  writeFileSync(note, 'The official Electron could not be downloaded. Delete this file to try again.\n');
  return null;
}

const version = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/** Does GitHub answer at all? Behind a proxy or with a mirror its own host says nothing: then just try. */
function reachable() {
  const { env } = process;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.HTTPS_PROXY || env.https_proxy)
    return true;
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port: 443, timeout: CONNECT_MS });
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

function download() {
  slowStep(`fetching Electron ${version()} (about 110 MB, once) ...`);
  return new Promise((resolve) => {
    const env = projectEnv({ ELECTRON_SKIP_BINARY_DOWNLOAD: undefined });
    const child = spawn(projectNode() ?? process.execPath, [join(folder, 'install.js')], {
      cwd: folder,
      env,
      stdio: ['ignore', 2, 'ignore'],
    });
    const timer = setTimeout(() => child.kill(), DOWNLOAD_MS);
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}
