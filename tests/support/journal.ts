import { createJournal, type WrittenAct } from '@main/db/journal/journal';
import { JOURNAL_TABLES } from '@main/db/journal/tables';
import { createUndo } from '@main/db/journal/undo';
import type { Database, Trx } from '@main/db/open';
import { NOW } from './database';

export const ACTOR = 'Petugas Uji';

/** The journal of a real database, with what it published and ways to read what it wrote. */
export function testJournal(database: Database, nowIso = NOW) {
  const published: WrittenAct[] = [];
  const deps = {
    database,
    nowIso: () => nowIso,
    actor: () => ACTOR,
    publish: (act: WrittenAct) => void published.push(act),
  };
  return {
    journal: createJournal(deps),
    ...createUndo({ ...deps, derive: async () => undefined }),
    published,
    acts: () => database.db.selectFrom('act').selectAll().orderBy('id').execute(),
    changes: (actId: number | null) =>
      database.db
        .selectFrom('change')
        .selectAll()
        .where('actId', '=', actId ?? 0)
        .orderBy('seq')
        .execute(),
  };
}

/** Writes as an act of a clerk, for what a test needs to be there. @returns what the work answers */
export async function write<T>(database: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  const { value } = await testJournal(database).journal.actOf({ kind: 'edit', title: 'Uji' }, work);
  return value;
}

/** The same for statements in SQL. */
export const execSql = (database: Database, statements: string): Promise<unknown> =>
  write(database, async () => database.raw.exec(statements));

/** All that the office keeps, but for stamps: what must be as before after an undo. */
export function everything({ raw }: Database): Record<string, unknown[]> {
  return Object.fromEntries(
    JOURNAL_TABLES.map(({ name }) => [
      name,
      (raw.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all() as Record<string, unknown>[]).map(
        ({ updated_at: _, ...row }) => row,
      ),
    ]),
  );
}
