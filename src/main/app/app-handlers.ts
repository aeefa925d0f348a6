import { basename } from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { AppEvent, AppStatus } from '@shared/app/contract';
import { AppError } from '@shared/lib/errors';
import { app } from 'electron';
import { backupTo } from '../db/backup';
import type { FileChooser } from '../platform/ports';
import { rpc } from '../rpc/implement';
import type { Session } from './session';

export type AppEvents = EventPublisher<{ event: AppEvent }>;

export function createAppEvents(): AppEvents {
  return new EventPublisher<{ event: AppEvent }>();
}

interface Deps {
  readonly session: Session;
  readonly events: AppEvents;
  readonly files: FileChooser;
  readonly reload: () => void;
  /** The taskbar's bar: 0 to 1, above 1 for unknown, -1 for none. */
  readonly showProgress: (fraction: number) => void;
  readonly today: () => string;
  readonly onReady: () => void;
}

/** The program's own procedures: its state, its menu, its backups. They work even when the database does not. */
export function appHandlers({ session, events, files, today, onReady, reload, showProgress }: Deps) {
  const os = rpc.app;
  return {
    status: os.status.handler(async (): Promise<AppStatus> => {
      const { fault } = session.current();
      if (!fault) return { state: 'ready', version: app.getVersion(), today: today() };
      const backup = await session.newestBackup();
      return {
        state: 'broken',
        code: fault.code,
        message: fault.message,
        backup: backup ? { name: backup.name, takenAt: backup.takenAt, bytes: backup.bytes } : null,
      };
    }),
    events: os.events.handler(async function* ({ signal }) {
      for await (const event of events.subscribe('event', signal ? { signal } : {})) yield event;
    }),
    ready: os.ready.handler(() => onReady()),
    restoreNewestBackup: os.restoreNewestBackup.handler(async () => {
      const kept = await session.restoreNewest();
      // Pages may not navigate, not even to themselves: the window is loaded anew from here, once this answer is out.
      setTimeout(() => reload(), 50);
      return { keptOldFile: kept ? basename(kept) : null };
    }),
    saveBackup: os.saveBackup.handler(async () => {
      const chosen = await files.chooseSave({
        title: 'Cadangkan data',
        defaultName: `Cadangan SIKIM ${today()}.db`,
        extension: 'db',
        label: 'Cadangan SIKIM',
      });
      if (!chosen) return null;
      await backupTo(openDatabase(session), files.resolve(chosen.token));
      return { fileName: chosen.name };
    }),
    showProgress: os.showProgress.handler(({ input }) => showProgress(input.fraction ?? -1)),
    openDataFolder: os.openDataFolder.handler(() => files.open(session.paths.folder)),
    quit: os.quit.handler(() => app.quit()),
  };
}

function openDatabase(session: Session) {
  const { database } = session.current();
  if (!database)
    throw new AppError('DATABASE_DAMAGED', 'Basis data belum terbuka. Pulihkan dari cadangan dahulu.');
  return database;
}
