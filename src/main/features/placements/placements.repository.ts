import { sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../db/open';
import { chunks, likePattern } from '../../db/query';
import type { PlacementTable } from '../../db/schema';

export interface NewPlacement {
  readonly enrolmentId: number;
  readonly kimId: number;
  readonly startDate: string;
  /** Inclusive. */
  readonly endDate: string;
  readonly previousId?: number | null;
  readonly reason?: string | null;
}

/** @returns the new ids in the order of the items; statements of 200 rows */
export async function insertPlacements(
  trx: Trx,
  items: readonly NewPlacement[],
  nowIso: string,
): Promise<number[]> {
  const ids: number[] = [];
  for (const part of chunks(items, 200)) {
    const rows = part.map((item) => ({
      previousId: null,
      reason: null,
      ...item,
      createdAt: nowIso,
      updatedAt: nowIso,
    }));
    const made = await trx.insertInto('placement').values(rows).returning('id').execute();
    // SQLite gives row ids in the order of VALUES; RETURNING alone promises no order.
    ids.push(...made.map(({ id }) => id).sort((a, b) => a - b));
  }
  return ids;
}

/** Placements with what their rules need: names for sentences and the student's part in the cohort. */
export async function getPlacements(db: Db, ids: readonly number[]) {
  const found = [];
  for (const part of chunks(ids))
    found.push(
      ...(await db
        .selectFrom('placement as p')
        .innerJoin('enrolment as e', 'e.id', 'p.enrolmentId')
        .innerJoin('kim as k', 'k.id', 'p.kimId')
        .selectAll('p')
        .select(['e.studentName', 'e.status', 'k.name as kimName'])
        .where('p.id', 'in', part)
        .execute()),
    );
  return found;
}

export async function ofEnrolment(db: Db, enrolmentId: number) {
  return db.selectFrom('placement').selectAll().where('enrolmentId', '=', enrolmentId).execute();
}

export async function updatePlacements(
  trx: Trx,
  ids: readonly number[],
  values: Updateable<PlacementTable>,
): Promise<number> {
  let count = 0;
  for (const part of chunks(ids)) {
    const result = await trx.updateTable('placement').set(values).where('id', 'in', part).executeTakeFirst();
    count += Number(result.numUpdatedRows);
  }
  return count;
}

export async function deletePlacements(trx: Trx, ids: readonly number[]): Promise<void> {
  for (const part of chunks(ids)) await trx.deleteFrom('placement').where('id', 'in', part).execute();
}

/** Which of these placements another one continues. */
export async function continued(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (const part of chunks(ids)) {
    const rows = await db
      .selectFrom('placement')
      .select('previousId')
      .where('previousId', 'in', part)
      .execute();
    for (const { previousId } of rows) if (previousId !== null) found.add(previousId);
  }
  return found;
}

export async function findKim(db: Db, id: number) {
  return db.selectFrom('kim').select(['id', 'name', 'archivedAt']).where('id', '=', id).executeTakeFirst();
}

/** Students to place, with their cohort's dates; in the order of names. */
export async function enrolmentsToPlace(db: Db, ids: readonly number[]) {
  const found = [];
  for (const part of chunks(ids))
    found.push(
      ...(await db
        .selectFrom('enrolment as e')
        .innerJoin('cohort as c', 'c.id', 'e.cohortId')
        .select([
          'e.id',
          'e.studentName',
          'e.status',
          'e.archivedAt',
          'c.name as cohortName',
          'c.startDate',
          'c.endDate',
        ])
        .where('e.id', 'in', part)
        .execute()),
    );
  return found.sort((a, b) => a.studentName.localeCompare(b.studentName, 'id'));
}

/** Names of those who have a standing placement, in any cohort, on a day of the span. */
export async function overlappingNames(
  db: Db,
  enrolmentIds: readonly number[],
  span: { startDate: string; endDate: string },
): Promise<string[]> {
  const names: string[] = [];
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('enrolment as e')
      .select('e.studentName')
      .where('e.id', 'in', part)
      .where(
        sql<boolean>`EXISTS (
          SELECT 1 FROM enrolment e2 CROSS JOIN placement q INDEXED BY placement_enrolment ON q.enrolment_id = e2.id
          WHERE e2.student_id = e.student_id AND q.state = 'active'
            AND q.start_date <= ${span.endDate} AND q.end_date >= ${span.startDate})`,
      )
      .execute();
    names.push(...rows.map(({ studentName }) => studentName));
  }
  return names;
}

/** Living KIM that match, with the students each has on a day: one pass over that day's placements. */
export async function kimChoices(db: Db, search: string, date: string) {
  const pattern = likePattern(search);
  const { rows } = await sql<{
    id: number;
    name: string;
    villageName: string;
    districtName: string;
    students: number;
  }>`
    SELECT k.id, k.name, v.name AS village_name, d.name AS district_name, coalesce(n.students, 0) AS students
    FROM kim k
    JOIN village v ON v.code = k.village_code
    JOIN district d ON d.code = v.district_code
    LEFT JOIN (
      SELECT kim_id, count(DISTINCT enrolment_id) AS students FROM placement
      WHERE state = 'active' AND start_date <= ${date} AND end_date >= ${date} GROUP BY kim_id
    ) n ON n.kim_id = k.id
    WHERE k.archived_at IS NULL AND (k.name LIKE ${pattern} ESCAPE '\\' OR v.name LIKE ${pattern} ESCAPE '\\'
      OR d.name LIKE ${pattern} ESCAPE '\\')
    ORDER BY k.name, k.id LIMIT 120`.execute(db);
  return rows;
}

/** A row as the table holds it, by column name. */
export type RawRow = Readonly<Record<string, string | number | null>>;

export async function readRows(db: Db, ids: readonly number[]): Promise<Map<number, RawRow>> {
  const found = new Map<number, RawRow>();
  for (const part of chunks(ids)) {
    const rows: RawRow[] = await db.selectFrom('placement').selectAll().where('id', 'in', part).execute();
    for (const row of rows) found.set(Number(row.id), row);
  }
  return found;
}

/** Puts a row back as it was read. @returns whether it was still there */
export async function writeBack(trx: Trx, id: number, { id: _id, ...values }: RawRow): Promise<boolean> {
  const result = await trx.updateTable('placement').set(values).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** @returns whether it was still there */
export async function deleteRow(trx: Trx, id: number): Promise<boolean> {
  const result = await trx.deleteFrom('placement').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
