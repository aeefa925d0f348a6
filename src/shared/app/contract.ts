import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from '../lib/procedure';
import { writtenFile } from '../lib/written-file';
import { backupContents, backupOverview, backupSource, lastBackup } from './backup';

export const MENU_COMMANDS = [
  'import',
  'search',
  'guide',
  'shortcuts',
  'backup',
  'undo',
  'redo',
  'go:dashboard',
  'go:cohorts',
  'go:students',
  'go:placements',
  'go:programs',
  'go:scores',
  'go:certificates',
  'go:reports',
  'go:kim',
  'go:universities',
  'go:history',
  'go:settings',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

const backup = z.object({ name: z.string(), takenAt: z.string(), bytes: z.int() });

/** What the program can do right now: work, or offer the newest good backup of a damaged database. */
const status = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), version: z.string(), today: z.string() }),
  z.object({ state: z.literal('broken'), code: z.string(), message: z.string(), backup: backup.nullable() }),
]);
export type AppStatus = z.infer<typeof status>;

/** `changed`: an act was written; tables in SQL's names. `backup`: a copy of the data was made. */
const appEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
  z.object({
    type: z.literal('changed'),
    actId: z.int(),
    isUndo: z.boolean(),
    tables: z.array(z.string()),
  }),
  z.object({ type: z.literal('backup') }),
]);
export type AppEvent = z.infer<typeof appEvent>;

export const appContract = {
  status: procedure.output(status),
  /** What is chosen in the native menu, and what was changed by whom ever, for as long as the page listens. */
  events: procedure.output(eventIterator(appEvent)),
  /** The page has drawn its first real screen. */
  ready: procedure.output(z.void()),
  /** Puts the newest good backup in the place of a damaged database; the window is then loaded anew. */
  restoreNewestBackup: procedure.output(z.object({ keptOldFile: z.string().nullable() })),
  /** Asks where, then writes a checked copy of the database. */
  saveBackup: procedure.output(writtenFile.nullable()),
  /** When and where the newest copy was made; null: never. */
  lastBackup: procedure.output(lastBackup),
  /** Every copy in the data folder, with what is inside. */
  backups: procedure.output(backupOverview),
  /** Asks for a file that may be a copy from elsewhere. */
  chooseBackup: procedure.output(z.object({ token: z.string(), name: z.string() }).nullable()),
  /** Makes sure a copy can be restored and tells what is inside. */
  inspectBackup: procedure.input(backupSource).output(backupContents),
  /** Puts a copy in the place of the database, which is kept among the copies; the window is then loaded anew. */
  restoreBackup: procedure.input(backupSource).output(z.void()),
  /** How far the work that goes on is, for the taskbar: 0 to 1, above 1 for unknown, null for none. */
  showProgress: procedure.input(z.object({ fraction: z.number().min(0).max(2).nullable() })).output(z.void()),
  /** Opens a file the program wrote with the system's own program for it. */
  openFile: procedure.input(writtenFile.pick({ token: true })).output(z.void()),
  showInFolder: procedure.input(writtenFile.pick({ token: true })).output(z.void()),
  openDataFolder: procedure.output(z.void()),
  quit: procedure.output(z.void()),
};
