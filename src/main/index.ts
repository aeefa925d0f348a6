import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RegionSeed } from '@shared/lib/regions';
import { app, type BrowserWindow } from 'electron';
import { appHandlers, createAppEvents } from './app/app-handlers';
import { installMenu } from './app/menu';
import { dataPaths, readStartOptions } from './app/options';
import { ORIGIN, registerScheme, servePages } from './app/protocol';
import { lockDown, lockDownSession } from './app/security';
import { createSession } from './app/session';
import { createMainWindow } from './app/window';
import { featureHandlers } from './compose';
import { systemClock } from './platform/clock';
import { createFileChooser } from './platform/files/file-chooser';
import { createLogger } from './platform/logger';
import { tableWriter } from './platform/workbook/table-writer';
import { serveRpc } from './rpc/server';

const options = readStartOptions(process.argv, process.env, process.cwd());
const here = fileURLToPath(new URL('.', import.meta.url));
const resources = app.isPackaged ? join(process.resourcesPath, 'resources') : join(here, '../../resources');

app.setName('SIKIM');
if (options.dataFolder) app.setPath('userData', options.dataFolder);
const paths = dataPaths(app.getPath('userData'));
registerScheme();
lockDown();

let mainWindow: BrowserWindow | null = null;

async function openWindow(): Promise<void> {
  const log = createLogger(paths.log);
  process.on('uncaughtException', (error) => log.error(error));
  process.on('unhandledRejection', (error) => log.error(error));
  lockDownSession();
  servePages(join(here, '../renderer'));

  const files = createFileChooser(() => mainWindow);
  const regions = JSON.parse(readFileSync(join(resources, 'seed/regions-36.71.json'), 'utf8')) as RegionSeed;
  const session = createSession(paths, regions, { clock: systemClock, files, tableWriter });
  await session.open();

  const events = createAppEvents();
  const own = appHandlers({
    session,
    events,
    files,
    window: () => mainWindow,
    today: () => systemClock.today(),
    onReady: () => void afterFirstScreen(),
  });
  serveRpc(
    () => {
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
  });
  installMenu(window, (command) => events.publish('event', { type: 'menu', command }), !app.isPackaged);
  app.on('will-quit', () => void session.close());

  async function afterFirstScreen(): Promise<void> {
    if (options.screenshot && mainWindow) await saveScreenshot(mainWindow, options.screenshot);
    setTimeout(() => void session.backupOncePerDay().catch(log.error), 10_000).unref();
  }
}

async function saveScreenshot(window: BrowserWindow, path: string): Promise<void> {
  const image = await window.webContents.capturePage();
  await writeFile(path, image.toPNG());
  process.stdout.write(`SCREENSHOT ${path}\n`);
}

if (options.cli) {
  // The command line is added with its feature.
  app.exit(2);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (!mainWindow) return;
    if (mainWindow.isMinimized()) mainWindow.restore();
    mainWindow.show();
    mainWindow.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWindow);
} else {
  app.quit();
}
