import { existsSync } from 'node:fs';
import { AppError } from '@shared/lib/errors';
import BetterSqlite3 from 'better-sqlite3';
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
  type TransactionSettings,
} from 'kysely';
import { provideSeal } from './journal/seal';
import type { Schema } from './schema';

type Writing =
  | 'insertInto'
  | 'replaceInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'mergeInto'
  | 'transaction'
  | 'startTransaction'
  | 'connection'
  | 'schema'
  | 'destroy';

/** What can be read: the open database, or a transaction on it. Repositories that read take this first. */
export type Db = Omit<Kysely<Schema>, Writing>;

declare const written: unique symbol;
/**
 * A transaction that may write. Only the journal gives one (journal/journal.ts), within an act or for tables that no
 * history shows, so a repository that writes cannot be called outside.
 */
export type Trx = Transaction<Schema> & { readonly [written]: true };

export interface Database {
  readonly file: string;
  readonly db: Kysely<Schema>;
  /** The driver's own handle, for pragmas, backup and integrity checks only. */
  readonly raw: BetterSqlite3.Database;
  close(): Promise<void>;
}

// Kysely's SQLite adapter says DDL is not transactional, so its migrator would leave half a migration behind on a
// failure. SQLite's DDL is transactional; saying so makes a migration all or nothing.
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** A writing transaction takes its turn at the start: begun as a reader, it would fail when it comes to write. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

export interface OpenOptions {
  readonly readonly?: boolean;
}

/**
 * Opens a SQLite file: WAL, foreign keys on, waits 5 s for another process' lock.
 * @throws AppError DATABASE_DAMAGED when the file is no database or cannot be read, DATABASE_BUSY when it stays locked.
 */
export function openFile(file: string, options: OpenOptions = {}): Database {
  const isNew = !existsSync(file);
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, {
      readonly: options.readonly ?? false,
      timeout: 5000,
    });
    setPragmas(raw, options.readonly ?? false, isNew);
  } catch (error) {
    raw?.close();
    throw databaseFault(error);
  }
  const handle = raw;
  const db = new Kysely<Schema>({
    dialect: new TransactionalSqliteDialect(handle),
    plugins: [new CamelCasePlugin()],
  });
  const close = async () => {
    try {
      // Keeps the planner's statistics fresh; SQLite advises it before closing (https://www.sqlite.org/lang_analyze.html).
      if (!options.readonly && handle.open) handle.pragma('optimize');
    } catch {
      // A damaged file has no statistics worth keeping, and must be let go to be restored over.
    } finally {
      await db.destroy();
      // Kysely closes only what it was asked something; a handle left open keeps Windows from moving the file.
      handle.close();
    }
  };
  return { file, db, raw: handle, close };
}

function setPragmas(raw: BetterSqlite3.Database, readonly: boolean, isNew: boolean): void {
  if (isNew) raw.pragma('page_size = 8192');
  if (!readonly) {
    raw.pragma('journal_mode = WAL');
    // FULL: a power cut must not lose a number that a printed certificate already carries.
    raw.pragma('synchronous = FULL');
  }
  raw.pragma('foreign_keys = ON');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -32000');
  raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (!readonly) provideSeal(raw);
}

/** Makes a closed database one plain file without a log: it can then be read on a disk that takes no writing, and leaves nothing beside it. */
export function foldLog(file: string): void {
  const raw = new BetterSqlite3(file);
  try {
    raw.pragma('journal_mode = DELETE');
  } finally {
    raw.close();
  }
}

/** Turns a driver's error into one the user understands; other errors pass through. */
export function databaseFault(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new AppError(
      'DATABASE_DAMAGED',
      'Basis data rusak dan tidak dapat dibaca. Pulihkan dari cadangan terakhir.',
    );
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError(
      'DATABASE_BUSY',
      'Basis data sedang dipakai program lain. Tutup program itu, lalu coba lagi.',
    );
  if (code === 'SQLITE_FULL')
    return new AppError(
      'DISK_FULL',
      'Penyimpanan penuh, data tidak jadi disimpan. Kosongkan ruang, lalu coba lagi.',
    );
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return new AppError(
      'READ_ONLY',
      'Folder data tidak dapat ditulisi. Periksa izin folder atau pilih folder data lain.',
    );
  return error;
}
