import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, cpSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { insideWindows, theWindows } from './windows.ts';

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** Where the user stands: a folder of this machine; relative paths in a command start there. */
  readonly folder: string;
  /** Runs a program for Windows' Node. */
  node(...args: readonly string[]): Answer;
  /** Runs a command of the built program on its data folder. */
  run(...args: readonly string[]): Answer;
  /** The same with --json. @throws when it does not end well */
  ask<T>(...args: readonly string[]): T;
  /** A path of this machine as the program is told it. */
  inside(path: string): string;
}

/** The built program, laid out as an installer would below a folder of programs, with a data folder beside. */
export function installedProgram(): CommandLine {
  const { node, folder, driveC } = theWindows();
  const inside = (path: string) => insideWindows(path, driveC);
  const program = join(folder, 'Program Files', 'SIKIM');
  install(program);
  const start = (...args: readonly string[]) => execute([...node, ...args], folder, inside(folder));
  const data = inside(join(folder, 'Data SIKIM'));
  const main = inside(join(program, 'out', 'main', 'index.js'));
  const run = (...args: readonly string[]) => start(main, '--cli', ...args, '--data', data);
  return {
    folder,
    inside,
    node: start,
    run,
    ask(...args) {
      const { code, out, err } = run(...args, '--json');
      if (code !== 0) throw new Error(`${args.join(' ')}: ${code}\n${out}\n${err}`);
      return JSON.parse(out);
    },
  };
}

function install(program: string): void {
  for (const part of ['out/main', 'resources', 'node_modules/better-sqlite3/lib'])
    cpSync(resolve(part), join(program, part), { recursive: true });
  copyFileSync(resolve('package.json'), join(program, 'package.json'));
  const driver = 'node_modules/better-sqlite3';
  copyFileSync(resolve(driver, 'package.json'), join(program, driver, 'package.json'));
  cpSync(resolve(driver, 'prebuilds/win32-x64.node'), join(program, driver, 'prebuilds/win32-x64.node'));
  const electron = join(program, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  copyFileSync(resolve('tests/windows/electron.mjs'), join(electron, 'index.mjs'));
  writeFileSync(join(electron, 'package.json'), '{ "name": "electron", "exports": "./index.mjs" }\n');
}

/** What a program writes goes to files: under Wine, Node cannot write to a pipe. */
function execute([file = '', ...args]: readonly string[], folder: string, standing: string): Answer {
  const [out, err] = [join(folder, 'stdout.txt'), join(folder, 'stderr.txt')];
  const streams = [openSync(out, 'w'), openSync(err, 'w')] as const;
  try {
    const { status } = spawnSync(file, args, {
      cwd: folder,
      env: { ...process.env, SIKIM_CWD: standing, NODE_OPTIONS: '' },
      stdio: ['ignore', ...streams],
    });
    return { code: status, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') };
  } finally {
    for (const stream of streams) closeSync(stream);
  }
}
