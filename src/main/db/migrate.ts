import { createHash } from 'node:crypto';
import { AppError } from '@shared/lib/errors';
import type BetterSqlite3 from 'better-sqlite3';
import { CamelCasePlugin, type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ensureCounters } from './journal/ids';
import { beginAct, closeAct, PROGRAM } from './journal/journal';
import { texts } from './journal/texts';
import { ensureTriggers } from './journal/triggers';
import { MIGRATIONS, type Migration } from './migrations';
import { type Database, databaseFault, type Trx } from './open';
import type { Schema } from './schema';

export interface MigrateOptions {
  readonly migrations?: readonly Migration[];
  /** Called before the first statement when a file with data is about to change; must leave a good copy or throw. */
  readonly backup?: (from: string) => Promise<void>;
  /** Stamped on the acts of the migrations. */
  readonly nowIso?: string;
}

/** A migration's fingerprint, pinned by a test once it is released. */
export function migrationHash(migration: Migration): string {
  return createHash('sha256').update(migration.statements.join(';\n')).digest('hex').slice(0, 16);
}

/** Names of the migrations a file has had, oldest first; empty for a new file. */
export async function appliedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const table = await sql`SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const result = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db);
  return result.rows.map((row) => row.name);
}

/**
 * Brings a database to the program's schema: all or nothing, with a backup before and a foreign key check after.
 * @throws AppError DATABASE_NEWER when the file was made by a newer program; DATABASE_DAMAGED when keys do not hold.
 */
export async function migrate(
  database: Database,
  options: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const migrations = options.migrations ?? MIGRATIONS;
  const done = await appliedMigrations(database.db);
  refuseNewer(done, migrations);
  const pending = migrations.filter((migration) => !done.includes(migration.name));
  if (pending.length === 0) {
    // A newer program may write the journal otherwise without a new schema.
    ensureTriggers(database.raw);
    return { applied: [] };
  }
  const last = done.at(-1);
  if (last !== undefined) await options.backup?.(last);
  const { error, results } = await migrator(database, migrations, options.nowIso ?? '').migrateToLatest();
  if (error) throw databaseFault(error);
  checkForeignKeys(database);
  return { applied: (results ?? []).map((result) => result.migrationName) };
}

function refuseNewer(done: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = done.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new AppError(
    'DATABASE_NEWER',
    'Data ini dibuat oleh versi SIKIM yang lebih baru. Pasang versi SIKIM terbaru untuk membukanya; data tidak diubah.',
    { unknown },
  );
}

function migrator({ db, raw }: Database, migrations: readonly Migration[], nowIso: string): Migrator {
  const up = (migration: Migration) => async (trx: Kysely<unknown>) => run(trx, raw, migration, nowIso);
  const provider = Object.fromEntries(migrations.map((migration) => [migration.name, { up: up(migration) }]));
  return new Migrator({
    db: db.withoutPlugins(),
    provider: { getMigrations: async () => provider },
  });
}

/** Runs one migration as one act; those before the journal, and the one that brings it, come without. */
async function run(
  plain: Kysely<unknown>,
  raw: BetterSqlite3.Database,
  migration: Migration,
  nowIso: string,
): Promise<void> {
  const trx = plain.withPlugin(new CamelCasePlugin()) as unknown as Trx;
  const info = { kind: 'migration', final: 'migration' } as const;
  const act = hasJournal(raw)
    ? await beginAct(trx, { nowIso: () => nowIso, actor: () => PROGRAM }, info)
    : null;
  for (const statement of migration.statements) await sql.raw(statement).execute(plain);
  await migration.run?.({ trx, raw, nowIso });
  if (!hasJournal(raw)) return;
  ensureCounters(raw);
  ensureTriggers(raw);
  if (act !== null) await closeAct(trx, act, texts.migrated(migration.name), true);
}

const hasJournal = (raw: BetterSqlite3.Database): boolean =>
  raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'act'").get() !== undefined;

function checkForeignKeys(database: Database): void {
  const broken = database.raw.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0)
    throw new AppError(
      'DATABASE_DAMAGED',
      'Hubungan antardata tidak utuh setelah pembaruan. Pulihkan dari cadangan terakhir.',
      {
        broken: broken.length,
      },
    );
}
