import { z } from 'zod';

export const BACKUP_REASONS = ['harian', 'sebelum-pembaruan', 'sebelum-pemulihan'] as const;
/** Why SIKIM took a copy by itself. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What is inside a database, told so that a clerk knows which one it is. */
export const backupContents = z.object({
  cohorts: z.int(),
  students: z.int(),
  certificates: z.int(),
  /** The newest act in it; null in a file of the version before the journal. */
  lastAct: z.object({ title: z.string(), at: z.string(), actor: z.string() }).nullable(),
});
export type BackupContents = z.infer<typeof backupContents>;

/** One copy in the data folder. */
export const backupCopy = z.object({
  name: z.string(),
  /** ISO-8601 UTC instant. */
  takenAt: z.string(),
  bytes: z.int(),
  reason: z.enum(BACKUP_REASONS).nullable(),
  /** Null when it cannot be read. */
  contents: backupContents.nullable(),
});
export type BackupCopy = z.infer<typeof backupCopy>;

/** A copy of the data folder by its name, or a file chosen in a dialog by its token: never a path. */
export const backupSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('copy'), name: z.string() }),
  z.object({ kind: z.literal('file'), token: z.string() }),
]);
export type BackupSource = z.infer<typeof backupSource>;

/** Where the newest copy of the data is: in the data folder, or where the clerk saved it. */
export const lastBackup = z
  .object({ at: z.string(), folder: z.string(), isElsewhere: z.boolean() })
  .nullable();
export type LastBackup = z.infer<typeof lastBackup>;

export const backupOverview = z.object({
  last: lastBackup,
  /** Newest first. */
  copies: z.array(backupCopy),
  /** What the database holds now, to compare with. */
  current: backupContents,
  /** The restore done since the program was opened: which copy, and the copy that puts back what was before. */
  restored: z.object({ from: z.string(), kept: z.string().nullable() }).nullable(),
});
export type BackupOverview = z.infer<typeof backupOverview>;
