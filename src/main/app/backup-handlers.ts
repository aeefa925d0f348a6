import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { BackupCopy, BackupSource, LastBackup } from '@shared/app/backup';
import { AppError } from '@shared/lib/errors';
import { assertSoundBackup, backupTo, listBackups } from '../db/backup';
import { contentsOf, readContents } from '../db/backup-contents';
import { breathe } from '../db/query';
import type { FileChooser } from '../platform/ports';
import { rpc } from '../rpc/implement';
import type { AppEvents } from './app-events';
import type { DataPaths } from './options';
import type { Session } from './session';

interface Deps {
  readonly session: Session;
  readonly events: AppEvents;
  readonly files: FileChooser;
  readonly reload: () => void;
  readonly today: () => string;
  readonly nowIso: () => string;
}

/** Copies of the data: made, looked into, put back. */
export function backupHandlers({ session, events, files, reload, today, nowIso }: Deps) {
  const os = rpc.app;
  const { paths } = session;
  return {
    saveBackup: os.saveBackup.handler(async () => {
      const chosen = await files.chooseSave({
        title: 'Cadangkan data',
        defaultName: `Cadangan SIKIM ${today()}.db`,
        extension: 'db',
        label: 'Cadangan SIKIM',
      });
      if (!chosen) return null;
      const path = files.resolve(chosen.token);
      await backupTo(openDatabase(session), path);
      rememberSaved(paths, { at: nowIso(), folder: dirname(path) });
      events.publish('event', { type: 'backup' });
      return { token: chosen.token, fileName: chosen.name };
    }),
    lastBackup: os.lastBackup.handler(() => lastBackup(paths)),
    backups: os.backups.handler(async () => {
      const restored = session.restored();
      return {
        last: await lastBackup(paths),
        copies: await copiesWithContents(paths.backups),
        current: contentsOf(openDatabase(session).raw),
        restored: restored && {
          from: basename(restored.from),
          kept: restored.kept && basename(restored.kept),
        },
      };
    }),
    chooseBackup: os.chooseBackup.handler(() =>
      files.chooseFile({ title: 'Pilih berkas cadangan', extensions: ['db'], label: 'Cadangan SIKIM' }),
    ),
    inspectBackup: os.inspectBackup.handler(async ({ input }) => {
      const path = await pathOf(input);
      await assertSoundBackup(path, true);
      const contents = await readContents(path);
      if (contents) return contents;
      throw new AppError('DATABASE_DAMAGED', `${basename(path)} tidak dapat dibaca. Pilih cadangan lain.`);
    }),
    restoreBackup: os.restoreBackup.handler(async ({ input }) => {
      const path = await pathOf(input);
      await assertSoundBackup(path, true);
      await session.restoreFrom(path);
      // Pages may not navigate, not even to themselves: the window is loaded anew from here, once this answer is out.
      setTimeout(() => reload(), 50);
    }),
  };

  async function pathOf(source: BackupSource): Promise<string> {
    if (source.kind === 'file') return files.resolve(source.token);
    const copy = (await listBackups(paths.backups)).find(({ name }) => name === source.name);
    if (copy) return copy.path;
    throw new AppError('NOT_FOUND', 'Cadangan ini sudah tidak ada. Pilih cadangan lain.');
  }
}

function openDatabase(session: Session) {
  const { database } = session.current();
  if (!database)
    throw new AppError('DATABASE_DAMAGED', 'Basis data belum terbuka. Pulihkan dari cadangan dahulu.');
  return database;
}

async function copiesWithContents(folder: string): Promise<BackupCopy[]> {
  const copies: BackupCopy[] = [];
  for (const { path, ...copy } of await listBackups(folder)) {
    copies.push({ ...copy, contents: await readContents(path) });
    await breathe();
  }
  return copies;
}

interface Saved {
  readonly at: string;
  readonly folder: string;
}

/** The newest copy of today's data: what a restore put aside is none. */
async function lastBackup(paths: DataPaths): Promise<LastBackup> {
  const own = (await listBackups(paths.backups)).find(({ reason }) => reason !== 'sebelum-pemulihan');
  const saved = readSaved(paths);
  if (saved && (!own || saved.at > own.takenAt)) return { ...saved, isElsewhere: true };
  return own ? { at: own.takenAt, folder: paths.backups, isElsewhere: false } : null;
}

function readSaved({ savedBackup }: DataPaths): Saved | null {
  try {
    const { at, folder } = JSON.parse(readFileSync(savedBackup, 'utf8')) as Partial<Saved>;
    return at && folder ? { at, folder } : null;
  } catch {
    return null;
  }
}

function rememberSaved({ savedBackup }: DataPaths, saved: Saved): void {
  try {
    writeFileSync(savedBackup, JSON.stringify(saved));
  } catch {
    // The copy is made; that the program cannot remember where is no reason to call it a failure.
  }
}
