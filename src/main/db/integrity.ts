import { isAppError } from '@shared/lib/errors';
import { appliedMigrations } from './migrate';
import { type Database, databaseFault, type OpenOptions, openFile } from './open';

export interface IntegrityReport {
  readonly ok: boolean;
  /** Messages of SQLite's integrity check; ['ok'] when sound. */
  readonly integrity: string[];
  /** Number of rows that point at a missing row. */
  readonly foreignKeys: number;
  /** Name of the newest migration, or null for an empty file. */
  readonly schema: string | null;
}

/** Checks an open database: pages, indexes, foreign keys. Blocks while it reads the whole file; `quick` passes over the indexes. */
export async function checkIntegrity(database: Database, quick = false): Promise<IntegrityReport> {
  const rows = database.raw.pragma(quick ? 'quick_check(20)' : 'integrity_check(20)') as Record<
    string,
    string
  >[];
  const integrity = rows.map((row) => Object.values(row)[0] ?? '');
  const foreignKeys = (database.raw.pragma('foreign_key_check') as unknown[]).length;
  const schema = (await appliedMigrations(database.db)).at(-1) ?? null;
  return { ok: integrity.join() === 'ok' && foreignKeys === 0, integrity, foreignKeys, schema };
}

/**
 * Whether a file is known to be damaged. One that cannot be read just now (held by another program, no memory) is not:
 * on this answer a database in use is given up.
 */
export async function isDamaged(file: string): Promise<boolean> {
  let database: Database | undefined;
  try {
    database = openFile(file, { readonly: true });
    return !(await checkIntegrity(database, true)).ok;
  } catch (error) {
    const fault = databaseFault(error);
    return isAppError(fault) && fault.code === 'DATABASE_DAMAGED';
  } finally {
    await database?.close();
  }
}

/** Checks a file without changing it; a file that cannot be opened is a report, not an exception. */
export async function checkFile(
  file: string,
  options: OpenOptions = {},
  quick = false,
): Promise<IntegrityReport> {
  let database: Database | undefined;
  try {
    database = openFile(file, { ...options, readonly: true });
    return await checkIntegrity(database, quick);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, integrity: [message], foreignKeys: 0, schema: null };
  } finally {
    await database?.close();
  }
}
