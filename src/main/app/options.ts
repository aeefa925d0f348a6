import { join, resolve } from 'node:path';

export interface StartOptions {
  /** Data folder given by --data, or null for the user's own. */
  readonly dataFolder: string | null;
  /** Everything after --cli, or null for the window. */
  readonly cli: readonly string[] | null;
  /** Where to save a picture of the first screen (development). */
  readonly screenshot: string | null;
}

/** Reads the command line and environment; options stand anywhere. */
export function readStartOptions(argv: readonly string[], env: NodeJS.ProcessEnv, cwd: string): StartOptions {
  const at = argv.indexOf('--cli');
  const cli = at === -1 ? null : argv.slice(at + 1);
  const data = optionValue(argv, '--data');
  return {
    dataFolder: data === null ? null : resolve(cwd, data),
    cli,
    screenshot: env.SIKIM_SCREENSHOT ?? null,
  };
}

function optionValue(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`));
  if (joined) return joined.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at === -1 ? null : (argv[at + 1] ?? null);
}

/** The files of a data folder. */
export function dataPaths(folder: string) {
  return {
    folder,
    database: join(folder, 'sikim.db'),
    backups: join(folder, 'cadangan'),
    /** Where the clerk last saved a copy. */
    savedBackup: join(folder, 'cadangan.json'),
    certificates: join(folder, 'sertifikat'),
    log: join(folder, 'sikim.log'),
  };
}
export type DataPaths = ReturnType<typeof dataPaths>;
