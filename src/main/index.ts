import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { RegionSeed } from '@domain/regions/model';
import { app, type BrowserWindow } from 'electron';
import { createAppEvents } from './app/app-events';
import { appHandlers } from './app/app-handlers';
import { installMenu } from './app/menu';
import { dataPaths, readStartOptions } from './app/options';
import { createPress } from './app/press';
import { ORIGIN, PREVIEW_FONTS, registerSchemes, servePages } from './app/protocol';
import { saveFirstScreen, sayNoScreenshot } from './app/screenshot';
import { lockDown, lockDownSession } from './app/security';
import { createSession, type Session } from './app/session';
import { createMainWindow } from './app/window';
import { runCli } from './cli/run-cli';
import { type Adapters, featureHandlers } from './compose';
import { systemClock } from './platform/clock';
import { showFatal } from './platform/fatal';
import { sweepLeftovers } from './platform/files/atomic-write';
import { certificateStore } from './platform/files/certificate-store';
import { createFileChooser } from './platform/files/file-chooser';
import { createLogger } from './platform/logger';
import type { FileChooser } from './platform/ports';
import { tableWriter } from './platform/workbook/write/table-writer';
import { serveRpc } from './rpc/server';
import { isSound } from './workers/check';
import { createWorkerListRunner } from './workers/export-list';
import { createWorkerListReader } from './workers/read-list';
import { createRekapWorkerRunner } from './workers/rekap';
import type { StartWorker } from './workers/thread';

const options = readStartOptions(process.argv, process.env, process.cwd());
const here = fileURLToPath(new URL('.', import.meta.url));
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(here, '../../resources');

/** @param resourceLimits cutting PDFs makes a great many short-lived objects: room for them, so that they are collected less often */
function worker(name: string, resourceLimits: ResourceLimits = {}): StartWorker {
  return (options) => new Worker(join(here, `workers/${name}.js`), { ...options, resourceLimits });
}

app.setName('SIKIM');
app.setAboutPanelOptions({
  applicationName: 'SIKIM',
  applicationVersion: app.getVersion(),
  copyright: 'Diskominfo Kota Tangerang',
});
if (options.dataFolder) app.setPath('userData', options.dataFolder);
const paths = dataPaths(app.getPath('userData'));
// Chromium's own files stay out of the office's data.
app.setPath('sessionData', join(paths.folder, 'chromium'));
registerSchemes();
lockDown();

const certificateFonts = join(resources, 'certificate/fonts');
const press = createPress({
  fontFolder: certificateFonts,
  previewFonts: PREVIEW_FONTS,
  startWorker: worker('pdf', { maxYoungGenerationSizeMb: 64 }),
});
let mainWindow: BrowserWindow | null = null;

/** What can wait is done this long after the first screen, or after the start if it does not come. */
const AFTER_READY_MS = 3_000;
const UNSEEN_MS = 60_000;

function createOwnSession(files: FileChooser, onAct: Adapters['onAct'] = () => undefined): Session {
  const regions = JSON.parse(readFileSync(join(resources, 'seed/regions-36.71.json'), 'utf8')) as RegionSeed;
  return createSession(paths, regions, {
    clock: systemClock,
    files,
    tableWriter,
    listRunner: createWorkerListRunner(worker('export-list')),
    rekapRunner: createRekapWorkerRunner(worker('rekap')),
    listReader: createWorkerListReader(worker('read-list')),
    press,
    certificateStore,
    certificateFolder: paths.certificates,
    randomBytes: (count) => randomBytes(count),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    accountName: accountName(),
    onAct,
  });
}

/** The system account's name; 'Petugas' where there is none to be had. */
function accountName(): string {
  try {
    return userInfo().username || 'Petugas';
  } catch {
    return 'Petugas';
  }
}

/** The same services without a window. */
async function runCommandLine(argv: readonly string[]): Promise<void> {
  const files = createFileChooser(() => null);
  const code = await runCli(argv, {
    session: createOwnSession(files),
    path: (text) => resolve(process.env.SIKIM_CWD ?? process.cwd(), text),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
  press.close();
  // On Windows a pipe is written to later: what was said must be out before the end.
  process.stdout.write('', () => process.stderr.write('', () => app.exit(code)));
}

async function openWindow(): Promise<void> {
  const log = createLogger(paths.log);
  void sweepLeftovers(paths.certificates, Date.now());
  process.on('uncaughtException', (error) => log.error(error));
  process.on('unhandledRejection', (error) => log.error(error));
  lockDownSession();
  servePages(join(here, '../renderer'), certificateFonts);

  const files = createFileChooser(() => mainWindow);
  const events = createAppEvents();
  const session = createOwnSession(files, ({ id, kind, tables }) =>
    events.publish('event', { type: 'changed', actId: id, isUndo: kind === 'undo', tables: [...tables] }),
  );
  // The window starts while the database opens; its first call waits for it.
  const opened = session.open();

  const own = appHandlers({
    session,
    events,
    files,
    reload: () => mainWindow?.webContents.reload(),
    showProgress: (fraction) => mainWindow?.setProgressBar(fraction),
    today: () => systemClock.today(),
    nowIso: () => systemClock.nowIso(),
    onReady: () => void afterFirstScreen(),
  });
  serveRpc(
    async () => {
      await opened;
      const { features } = session.current();
      return features ? { app: own, ...featureHandlers(features) } : { app: own };
    },
    ORIGIN,
    log.error,
  );

  const window = createMainWindow({
    stateFolder: paths.folder,
    preload: join(here, '../preload/index.cjs'),
    icon: join(resources, 'icons/icon.png'),
  });
  mainWindow = window;
  window.on('closed', () => {
    mainWindow = null;
    press.close();
  });
  installMenu(window, (command) => events.publish('event', { type: 'menu', command }), !app.isPackaged);
  app.on('will-quit', () => void session.close().catch(log.error));
  const tendAfter = (ms: number) => setTimeout(() => void tend().catch(log.error), ms).unref();
  // A first screen that never comes must not cost the office its copy of the day.
  const unseen = tendAfter(UNSEEN_MS);

  async function afterFirstScreen(): Promise<void> {
    clearTimeout(unseen);
    if (process.env.SIKIM_READY) process.stdout.write('READY\n');
    if (options.screenshot && mainWindow) await saveFirstScreen(mainWindow, options.screenshot);
    tendAfter(AFTER_READY_MS);
  }

  /** What a good program does when nobody waits for it: look for damage, then take the day's copy. */
  async function tend(): Promise<void> {
    if (session.current().fault) return;
    if (await isSound(worker('check'), paths.database)) {
      await session.backupOncePerDay();
      return void events.publish('event', { type: 'backup' });
    }
    await session.markDamaged();
    mainWindow?.webContents.reload();
  }
}

/** What hinders the start itself (a file of the program is missing): said, and no process left behind without a window. */
function giveUp(error: unknown): void {
  createLogger(paths.log).error(error);
  if (options.cli) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  else
    showFatal(
      'SIKIM tidak dapat dibuka',
      'Berkas program tidak lengkap. Pasang ulang SIKIM; data tidak berubah.',
    );
  setTimeout(() => app.exit(1), 200);
}

// A terminal that is gone is no fault; unheard, each line of the log would become the next fault.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (options.cli) {
  const argv = options.cli;
  // The hidden window that prints may be the last to close: the command's own end ends the program.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(() => runCommandLine(argv))
    .catch(giveUp);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (!mainWindow) return;
    if (mainWindow.isMinimized()) mainWindow.restore();
    mainWindow.show();
    mainWindow.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(openWindow).catch(giveUp);
} else {
  // The window that is open already comes forward instead.
  if (options.screenshot) sayNoScreenshot('SIKIM is open already on this data folder');
  app.quit();
}
