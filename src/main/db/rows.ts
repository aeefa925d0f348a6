import { type Insertable, sql, type Updateable } from 'kysely';
import type { IdTable } from './journal/ids';
import type { Trx } from './open';
import type { Schema } from './schema';

/** Tables whose rows can be put into the archive and back. */
type Archivable = {
  [T in IdTable]: Schema[T] extends { archivedAt: string | null } ? T : never;
}[IdTable];

/** Changes one row. @returns whether it was there */
export async function updateRow<T extends IdTable>(
  trx: Trx,
  table: T,
  id: number,
  values: Partial<Insertable<Schema[T]>> | Updateable<Schema[T]>,
): Promise<boolean> {
  const columns = Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { numAffectedRows = 0n } = await sql`
    UPDATE ${sql.table(table)} SET ${sql.join(columns)} WHERE id = ${id}`.execute(trx);
  return numAffectedRows > 0n;
}

/** Sets or clears the archive mark. @returns the names of those changed, by their column `name` */
export async function setArchived(
  trx: Trx,
  table: Archivable,
  ids: readonly number[],
  archivedAt: string | null,
  name: 'name' | 'title' = 'name',
): Promise<string[]> {
  const isOther = archivedAt === null ? sql`archived_at IS NOT NULL` : sql`archived_at IS NULL`;
  const { rows } = await sql<{ name: string }>`
    UPDATE ${sql.table(table)} SET archived_at = ${archivedAt} WHERE id IN (${sql.join(ids)}) AND ${isOther}
    RETURNING ${sql.ref(name)} AS name`.execute(trx);
  return rows.map((row) => row.name);
}
