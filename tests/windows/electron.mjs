/**
 * What the built program's command line asks of Electron, for a plain Node: folders, the start, the end. There is no
 * window, so that everything else fails.
 */
const paths = {};

const own = {
  isPackaged: false,
  getVersion: () => '0.0.0',
  setPath(name, path) {
    paths[name] = path;
  },
  getPath: (name) => paths[name],
  whenReady: () => Promise.resolve(),
  exit: (code) => process.exit(code),
};

/** Names, panels and listeners mean nothing here. */
export const app = new Proxy(own, { get: (target, name) => target[name] ?? (() => undefined) });
export const protocol = { registerSchemesAsPrivileged: () => undefined };

const absent = new Proxy(class {}, {
  get(_target, name) {
    throw new Error(`There is no Electron here to ask for ${String(name)}.`);
  },
  construct() {
    throw new Error('There is no window here.');
  },
});

export {
  absent as BrowserWindow,
  absent as dialog,
  absent as ipcMain,
  absent as Menu,
  absent as nativeTheme,
  absent as screen,
  absent as session,
  absent as shell,
};
