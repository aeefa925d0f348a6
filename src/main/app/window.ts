import { app, BrowserWindow, nativeTheme } from 'electron';
import { askBeforeClosing } from '../platform/unsaved-dialog';
import { ORIGIN } from './protocol';
import { readWindowState, rememberWindowState } from './window-state';

/** Opens the main window on our own page; it shows itself once there is something to see. */
export function createMainWindow(options: {
  stateFolder: string;
  preload: string;
  icon: string;
}): BrowserWindow {
  const state = readWindowState(options.stateFolder);
  const { x, y, width, height } = state.bounds;
  const window = new BrowserWindow({
    width,
    height,
    ...(x >= 0 && y >= 0 ? { x, y } : {}),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'SIKIM',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12191b' : '#fbfaf7',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  rememberWindowState(window, options.stateFolder);
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  askBeforeClosing(window);
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
