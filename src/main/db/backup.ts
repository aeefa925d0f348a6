import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { BACKUP_REASONS, type BackupReason } from '@shared/app/backup';
import { AppError } from '@shared/lib/errors';
import { writeFault } from '../lib/write-fault';
import { checkFile } from './integrity';
import { MIGRATIONS } from './migrations';
import { type Database, databaseFault, foldLog, type OpenOptions } from './open';

const NAME = /^sikim-(\d{8}T\d{6})-([a-z0-9-]+)\.db$/;
/** Copies kept of each kind: a fortnight of working days; no run of restores drives those out. */
const KEEP = 14;

export interface BackupFile {
  readonly path: string;
  readonly name: string;
  /** ISO-8601 UTC instant of the copy. */
  readonly takenAt: string;
  readonly bytes: number;
  readonly reason: BackupReason | null;
}

/**
 * Copies the living database (WAL included) to `target` through SQLite's online backup, checks the copy and only then
 * gives it its name. @throws AppError DISK_FULL, READ_ONLY; the target is left as it was.
 */
export async function backupTo(database: Database, target: string, options: OpenOptions = {}): Promise<void> {
  refuseItself(database, target);
  const temporary = `${target}.part`;
  try {
    await database.raw.backup(temporary, { progress: () => 500 });
    foldLog(temporary);
    const report = await checkFile(temporary, options, true);
    if (!report.ok) throw new Error(`backup is not sound: ${report.integrity.join('; ')}`);
    await rename(temporary, target);
  } catch (error) {
    throw backupFault(error, target);
  } finally {
    await removeWithSidecars(temporary);
  }
}

/** Renamed over itself, the living database would go on in a file without a name: all later work would be lost. */
function refuseItself({ file }: Database, target: string): void {
  const taken = ['', '-wal', '-shm'].map((suffix) => resolve(`${file}${suffix}`).toLowerCase());
  if (!taken.includes(resolve(target).toLowerCase())) return;
  throw new AppError(
    'WRITE_FAILED',
    `${basename(target)} adalah basis data yang sedang dipakai. Pilih nama atau folder lain untuk cadangan.`,
  );
}

/** SQLite's words for a place that cannot be written are about the database; here it is the copy's place. */
function backupFault(error: unknown, target: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const folder = `Folder tujuan ${basename(target)}`;
  if (code === 'SQLITE_CANTOPEN' || code?.startsWith('SQLITE_READONLY'))
    return new AppError('READ_ONLY', `${folder} tidak dapat ditulisi. Pilih folder lain.`);
  if (error instanceof TypeError && /directory does not exist/.test(message ?? ''))
    return new AppError('WRITE_FAILED', `${folder} tidak ditemukan. Pilih folder lain.`);
  return writeFault(databaseFault(error), target);
}

/** Takes a copy into the backup folder and drops the oldest beyond the number kept. */
export async function takeBackup(
  database: Database,
  folder: string,
  reason: BackupReason,
  nowIso: string,
  options: OpenOptions = {},
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, `sikim-${stampOf(nowIso)}-${reason}.db`);
  await backupTo(database, target, options);
  await dropSurplus(folder);
  return target;
}

async function dropSurplus(folder: string): Promise<void> {
  const all = await listBackups(folder);
  for (const reason of [...BACKUP_REASONS, null])
    for (const file of all.filter((copy) => copy.reason === reason).slice(KEEP))
      await removeWithSidecars(file.path);
}

const stampOf = (nowIso: string) => nowIso.slice(0, 19).replaceAll(/[-:]/g, '');

/** The copies in a folder, newest first; an absent folder has none. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files: BackupFile[] = [];
  for (const name of names) {
    const [, stamp, words] = NAME.exec(name) ?? [];
    if (stamp === undefined) continue;
    const reason = BACKUP_REASONS.find((known) => words?.startsWith(known)) ?? null;
    const path = join(folder, name);
    const { size } = await stat(path);
    files.push({ path, name, takenAt: isoFromStamp(stamp), bytes: size, reason });
  }
  return files.sort((a, b) => b.name.localeCompare(a.name));
}

/** The newest copy that is sound, or undefined. */
export async function newestGoodBackup(
  folder: string,
  options: OpenOptions = {},
): Promise<BackupFile | undefined> {
  for (const file of await listBackups(folder))
    if ((await checkFile(file.path, options, true)).ok) return file;
  return undefined;
}

/**
 * Puts a copy in the place of a closed database. The old file is kept, never deleted: a sound one among the copies in
 * `copies`, so that the restore can be undone by restoring it; else beside the database as a damaged one. When anything
 * fails, it stands where it stood. @throws AppError DISK_FULL, READ_ONLY, FILE_BUSY
 * @returns the path of the kept old file, or null when there was none
 */
export async function restoreBackup(
  backup: string,
  file: string,
  nowIso: string,
  copies?: string,
): Promise<string | null> {
  const temporary = `${file}.part`;
  if (copies !== undefined) await mkdir(copies, { recursive: true });
  const kept = copies === undefined ? `${file}.rusak-${stampOf(nowIso)}` : freeName(copies, stampOf(nowIso));
  const moved: string[] = [];
  try {
    await copyFlushed(backup, temporary);
    // The old log goes too: beside the restored file, SQLite would play it into a database it does not belong to.
    for (const suffix of ['', '-wal', '-shm'])
      if (await moveIfThere(`${file}${suffix}`, `${kept}${suffix}`)) moved.push(suffix);
    await rename(temporary, file);
  } catch (error) {
    for (const suffix of moved) await rename(`${kept}${suffix}`, `${file}${suffix}`).catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeFault(error, file);
  }
  if (copies !== undefined && moved.includes('')) foldIfFree(kept);
  return moved.includes('') ? kept : null;
}

/** Another program may still be reading the old file: its log then stays beside it, and the restore stands all the same. */
function foldIfFree(file: string): void {
  try {
    foldLog(file);
  } catch {
    // What is kept is whole with its log, too.
  }
}

/** Two restores may fall into one second; neither may take the other's file. */
function freeName(folder: string, stamp: string): string {
  const reason: BackupReason = 'sebelum-pemulihan';
  for (let count = 1; ; count += 1) {
    const path = join(folder, `sikim-${stamp}-${reason}${count === 1 ? '' : `-${count}`}.db`);
    if (!existsSync(path)) return path;
  }
}

async function copyFlushed(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** @returns false when there is nothing to move; whatever else hinders it is a fault */
async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function removeWithSidecars(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    await rm(`${path}${suffix}`, { force: true }).catch(() => undefined);
}

function isoFromStamp(stamp: string): string {
  const part = (from: number, to: number) => stamp.slice(from, to);
  return `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}Z`;
}

/** Makes sure a file is a sound copy this program can open. @throws AppError FILE_NOT_FOUND, DATABASE_DAMAGED, DATABASE_NEWER */
export async function assertSoundBackup(path: string, quick = false): Promise<void> {
  const name = basename(path);
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', `Berkas cadangan tidak ditemukan: ${name}.`);
  const report = await checkFile(path, {}, quick);
  if (!report.ok || report.schema === null)
    throw new AppError(
      'DATABASE_DAMAGED',
      `${name} bukan cadangan SIKIM yang utuh. Pilih cadangan lain; data tidak diubah.`,
    );
  if (MIGRATIONS.some((migration) => migration.name === report.schema)) return;
  throw new AppError(
    'DATABASE_NEWER',
    `${name} dibuat oleh versi SIKIM yang lebih baru. Pasang versi terbaru untuk memulihkannya; data tidak diubah.`,
  );
}
