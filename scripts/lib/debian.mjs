/** On Debian and its kin, as root: install what a window or Wine needs. Nothing is done when nothing is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { has } from './run.mjs';
import { problem, slowStep } from './say.mjs';

/** Debian package of each library that Electron links to and a bare server lacks. */
const PACKAGE_OF = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgbm.so.1': 'libgbm1',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libexpat.so.1': 'libexpat1',
  'libasound.so.2': 'libasound2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libxcb.so.1': 'libxcb1',
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libudev.so.1': 'libudev1',
};
/** Loaded by GTK even though ldd, once the first library is missing, cannot name all that follow it. */
const WITH_ANY = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'xdg-utils'];

/** Another installation may be under way: apt-get waits for it this long. */
const LOCK_S = 300;

/** Shared libraries that `binary` asks for and the system does not have. */
function missingLibraries(binary) {
  const { stdout } = spawnSync('ldd', [binary], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/** Install the libraries of `binary` and, where there is no display, Xvfb; else say in one line what is missing. */
export function ensureDebianPackages(binary) {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(binary);
  const wanted = new Set(libraries.flatMap((library) => PACKAGE_OF[library] ?? []));
  if (libraries.length > 0) for (const name of WITH_ANY) wanted.add(name);
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && !has('Xvfb')) wanted.add('xvfb');
  if (wanted.size === 0 && libraries.length === 0) return;
  if (wanted.size > 0 && canInstall()) install([...wanted], 'a window');
  const still = missingLibraries(binary);
  if (still.length > 0)
    problem(`Electron lacks these libraries: ${still.join(', ')}. Install ${hint(wanted)}.`);
}

/** Is this Debian, and may we install on it? */
export const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && has('apt-get');
const hint = (wanted) =>
  wanted.size > 0 ? `them, e.g. apt-get install ${[...wanted].join(' ')}` : 'the packages that hold them';

/** Install packages that `what` needs; a failure is said, not thrown. */
export function install(names, what) {
  slowStep(`installing what ${what} needs: ${names.join(' ')} (apt-get) ...`);
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', `DPkg::Lock::Timeout=${LOCK_S}`, ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  if (apt('install', '-y', '--no-install-recommends', ...available(names))) return;
  problem(`apt-get could not install ${names.join(' ')}.`);
}

/** Newer Debian and Ubuntu renamed some packages (64-bit time): libgtk-3-0 is libgtk-3-0t64 there. */
function available(names) {
  const exists = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
  return names.map((name) => (!exists(name) && exists(`${name}t64`) ? `${name}t64` : name));
}
