import type { Db, Trx } from '../../db/open';

/** The tables of this feature as an import's undo knows them. */
export const STUDENT_ENTITIES = ['student', 'enrolment', 'cohortGroup'] as const;
export type StudentEntity = (typeof STUDENT_ENTITIES)[number];

/** A row as the table holds it, by column name. */
export type RawRow = Readonly<Record<string, string | number | null>>;

/** The whole row as it stands; undefined when it is gone. */
export async function readRow(db: Db, table: StudentEntity, id: number): Promise<RawRow | undefined> {
  return (await readRows(db, table, [id])).get(id);
}

/** Many rows by id, in statements of 500. */
export async function readRows(
  db: Db,
  table: StudentEntity,
  ids: readonly number[],
): Promise<Map<number, RawRow>> {
  const found = new Map<number, RawRow>();
  for (let at = 0; at < ids.length; at += 500) {
    const rows: RawRow[] = await db
      .selectFrom(table)
      .selectAll()
      .where('id', 'in', ids.slice(at, at + 500))
      .execute();
    for (const row of rows) found.set(Number(row.id), row);
  }
  return found;
}

/** Puts a row back as it was read. @returns whether it was still there */
export async function writeBack(trx: Trx, table: StudentEntity, id: number, row: RawRow): Promise<boolean> {
  const { id: _id, ...values } = row;
  const result = await trx.updateTable(table).set(values).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Removes a row that an import made; an enrolment goes with its placements and scores, a group leaves its members
 * without one. @returns false where something that must stay (a certificate) refers to it, or it is gone already
 */
export async function deleteRow(trx: Trx, table: StudentEntity, id: number): Promise<boolean> {
  try {
    const result = await trx.deleteFrom(table).where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false;
    throw error;
  }
}
