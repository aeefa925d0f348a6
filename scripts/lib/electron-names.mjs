/** Which room may import which name of Electron: dependency-cruiser sees modules only, not what is taken of them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOM_OF = {
  ipcMain: 'src/main/rpc/',
  dialog: 'src/main/platform/',
  ipcRenderer: 'src/preload/',
  contextBridge: 'src/preload/',
};
const IMPORT = /import\s+(?:type\s+)?(?:\{([^}]*)\}|(\*\s+as\s+\w+|\w+))\s+from\s+'electron(?:\/\w+)?'/g;

/** Faults of one file, as sentences. `path` is relative to the project, with slashes. */
export function electronNameFaults(path, code) {
  return [...code.matchAll(IMPORT)].flatMap(([, names, whole]) => {
    if (whole) return [`${path}: import the names that are used, not all of electron (${whole})`];
    return names
      .split(',')
      .map(
        (name) =>
          name
            .replace(/^\s*type\s+/, '')
            .trim()
            .split(/\s+as\s+/)[0],
      )
      .filter((name) => name in ROOM_OF && !path.startsWith(ROOM_OF[name]))
      .map((name) => `${path}: ${name} belongs into ${ROOM_OF[name]}`);
  });
}

/** Faults of all sources under `root`/src. */
export function allElectronNameFaults(root) {
  return sources(root, 'src').flatMap((path) =>
    electronNameFaults(path, readFileSync(join(root, path), 'utf8')),
  );
}

function sources(root, folder) {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sources(root, path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}
