/**
 * `npm run bench`: measures the running program and its services and prints tables; asserts nothing. Sizes 1k, 10k and
 * 100k show how cost grows. The bare Electron window beside the program's start is the peer.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { openRunFolder } from '../../scripts/lib/run-folder.mjs';
import { measureProcesses } from './processes.mjs';

const electron = JSON.parse(process.env.SIKIM_ELECTRON ?? '{}');
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.includes(name);
// Gone with the process, also when something below fails.
openRunFolder();
const folder = mkdtempSync(join(tmpdir(), 'sikim-bench-'));

const print = (title, rows) => {
  process.stdout.write(`\n${title}\n`);
  console.table(rows);
};

/** Milliseconds after which a start that says nothing is a failure. */
const LIMIT = 30_000;

/** Starts Electron on an app and answers the milliseconds until it says READY. */
function untilReady(app, args = []) {
  return new Promise((done, fail) => {
    const start = performance.now();
    const env = { ...process.env, SIKIM_READY: '1' };
    const child = spawn(electron.path, [...electron.args, '--log-level=3', app, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.on('error', fail);
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`${app} did not get ready within ${LIMIT / 1000} s`));
    }, LIMIT);
    child.stdout.on('data', (data) => {
      if (!String(data).includes('READY')) return;
      clearTimeout(late);
      done(Math.round(performance.now() - start));
      child.kill();
    });
  });
}

async function start() {
  const bare = join(folder, 'bare');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(bare, { recursive: true });
  writeFileSync(join(bare, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}');
  writeFileSync(
    join(bare, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
     app.whenReady().then(() => { const w = new BrowserWindow({ show: false });
     w.once('ready-to-show', () => { w.show(); process.stdout.write('READY\\n'); }); w.loadURL('data:text/html,<p>bare'); });`,
  );
  const rows = [];
  for (let round = 1; round <= 4; round++) {
    const row = { round, 'bare window (ms)': await untilReady(bare) };
    row['SIKIM, first screen (ms)'] = await untilReady(resolve('.'), ['--data', join(folder, 'start')]);
    row.ratio = Number((row['SIKIM, first screen (ms)'] / row['bare window (ms)']).toFixed(2));
    rows.push(row);
  }
  print('Start (round 1 also makes the database)', rows);
}

async function services() {
  const alias = Object.fromEntries(['shared', 'main'].map((room) => [`@${room}`, resolve('src', room)]));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    build: {
      ssr: resolve('tests/bench/services.ts'),
      outDir: join(folder, 'built'),
      rollupOptions: { external: ['better-sqlite3'] },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  // Beside the packages, so that the native driver is found.
  const { cpSync } = await import('node:fs');
  const target = resolve('node_modules/.bench');
  cpSync(join(folder, 'built'), target, { recursive: true });
  const { measureServices } = await import(pathToFileURL(join(target, 'services.js')).href);
  const tables = await measureServices(folder);
  for (const { title, rows } of tables) print(title, rows);
  rmSync(target, { recursive: true, force: true });
}

async function certificates() {
  const data = join(folder, 'certificates');
  const cli = (...args) => measureProcesses(electron, [resolve('.'), '--cli', ...args, '--data', data]);
  await cli('demo-data', '--students', '1040', '--seed', '2');
  const { year } = { year: new Date().getFullYear() };
  const rows = [];
  for (const kind of ['KKN', 'PKL', 'Magang']) {
    const cohort = `CONTOH ${kind} ${year} Gelombang 1`;
    const run = await cli(
      'certificates',
      'issue',
      '--cohort',
      cohort,
      '--out',
      join(folder, 'out'),
      '--json',
    );
    if (!run.output.includes('"issued"')) continue;
    const { issued } = JSON.parse(run.output);
    rows.push({
      certificates: issued.length,
      'wall (s)': run.seconds,
      'CPU (s)': run.cpuSeconds,
      'peak memory, all processes (MB)': run.peakMegabytes,
    });
  }
  print('Certificates: separate PDFs and merged, start of the program included', rows);
}

if (wanted('start')) await start();
if (wanted('services')) await services();
if (wanted('certificates')) await certificates();
