import { mkdirSync } from 'node:fs';
import type { RegionSeed } from '@domain/regions/model';
import { AppError, isAppError } from '@shared/lib/errors';
import { type Adapters, composeFeatures, type Features, prepareDatabase } from '../compose';
import { type BackupFile, listBackups, newestGoodBackup, restoreBackup, takeBackup } from '../db/backup';
import { type Database, databaseFault, openFile } from '../db/open';
import { writeFault } from '../lib/write-fault';
import type { DataPaths } from './options';

interface Current {
  readonly database: Database | null;
  readonly features: Features | null;
  /** Why the database could not be opened, if it could not. */
  readonly fault: AppError | null;
}

/** Which copy was restored, and where the file before it is kept. */
interface Restored {
  readonly from: string;
  readonly kept: string | null;
}

export interface Session {
  readonly paths: DataPaths;
  current(): Current;
  /** Opens, migrates, seeds and composes; a damaged or newer file becomes a fault, not an exception. */
  open(): Promise<void>;
  /** Gives up a database in which damage was found: the recovery page takes over. */
  markDamaged(): Promise<void>;
  newestBackup(): Promise<BackupFile | undefined>;
  restoreNewest(): Promise<string | null>;
  /** Puts a checked copy in the place of the database and reopens. @returns where the old file is kept */
  restoreFrom(backup: string): Promise<string | null>;
  /** The last restore since the program was opened. */
  restored(): Restored | null;
  /** One copy for each day the program is used. */
  backupOncePerDay(): Promise<void>;
  close(): Promise<void>;
}

/** One data folder in use: its database and the features over it, reopened after a restore. */
export function createSession(paths: DataPaths, regions: RegionSeed, adapters: Adapters): Session {
  const { clock } = adapters;
  let current: Current = { database: null, features: null, fault: null };
  let restored: Restored | null = null;

  const open = async () => {
    let database: Database | null = null;
    try {
      mkdirSync(paths.folder, { recursive: true });
      database = openFile(paths.database);
      const opened = database;
      const backup = async () =>
        void (await takeBackup(opened, paths.backups, 'sebelum-pembaruan', clock.nowIso()));
      await prepareDatabase(database, { regions, clock, backup });
      current = { database, features: composeFeatures(database, adapters), fault: null };
    } catch (error) {
      await database?.close().catch(() => undefined);
      current = { database: null, features: null, fault: asFault(error, paths.folder) };
    }
  };

  const close = async () => {
    const { database } = current;
    current = { database: null, features: null, fault: null };
    await database?.close();
  };

  const restoreFrom = async (backup: string) => {
    const copies = current.database === null ? undefined : paths.backups;
    await close();
    try {
      const kept = await restoreBackup(backup, paths.database, clock.nowIso(), copies);
      restored = { from: backup, kept: copies === undefined ? null : kept };
      return kept;
    } finally {
      // Also when nothing was replaced: the old database goes on, or says again what ails it.
      await open();
    }
  };

  return {
    paths,
    current: () => current,
    open,
    close,
    markDamaged: async () => {
      await close();
      const message = 'Basis data rusak dan tidak dapat dibaca seluruhnya. Pulihkan dari cadangan terakhir.';
      current = { database: null, features: null, fault: new AppError('DATABASE_DAMAGED', message) };
    },
    newestBackup: () => newestGoodBackup(paths.backups),
    restoreNewest: async () => {
      const backup = await newestGoodBackup(paths.backups);
      if (!backup) throw new AppError('NOT_FOUND', 'Tidak ada cadangan yang utuh di folder data.');
      return restoreFrom(backup.path);
    },
    restoreFrom,
    restored: () => restored,
    backupOncePerDay: async () => {
      if (!current.database) return;
      const newest = (await listBackups(paths.backups)).find(({ reason }) => reason !== 'sebelum-pemulihan');
      if (newest?.takenAt.slice(0, 10) === clock.nowIso().slice(0, 10)) return;
      await takeBackup(current.database, paths.backups, 'harian', clock.nowIso());
    },
  };
}

function asFault(error: unknown, folder: string): AppError {
  const fault = writeFault(databaseFault(error), folder);
  if (isAppError(fault)) return fault;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return new AppError('DATABASE_DAMAGED', 'Basis data tidak dapat dibuka. Pulihkan dari cadangan terakhir.', {
    reason,
  });
}
