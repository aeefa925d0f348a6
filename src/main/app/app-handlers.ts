import { basename } from 'node:path';
import type { AppStatus } from '@shared/app/contract';
import { app } from 'electron';
import type { FileChooser } from '../platform/ports';
import { rpc } from '../rpc/implement';
import type { AppEvents } from './app-events';
import { backupHandlers } from './backup-handlers';
import type { Session } from './session';

interface Deps {
  readonly session: Session;
  readonly events: AppEvents;
  readonly files: FileChooser;
  readonly reload: () => void;
  /** The taskbar's bar: 0 to 1, above 1 for unknown, -1 for none. */
  readonly showProgress: (fraction: number) => void;
  readonly today: () => string;
  readonly nowIso: () => string;
  readonly onReady: () => void;
}

/** The program's own procedures: its state, its menu, its backups. */
export function appHandlers(deps: Deps) {
  const { session, events, files, today, onReady, reload, showProgress } = deps;
  const os = rpc.app;
  return {
    ...backupHandlers(deps),
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
    showProgress: os.showProgress.handler(({ input }) => showProgress(input.fraction ?? -1)),
    openFile: os.openFile.handler(({ input }) => files.open(files.resolve(input.token))),
    showInFolder: os.showInFolder.handler(({ input }) => files.showInFolder(files.resolve(input.token))),
    openDataFolder: os.openDataFolder.handler(() => files.open(session.paths.folder)),
    quit: os.quit.handler(() => app.quit()),
  };
}
