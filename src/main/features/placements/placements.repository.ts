import { sql, type Updateable } from 'kysely';
import { insertRows } from '../../db/journal/ids';
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

/** @returns the new ids in the order of the items */
export function insertPlacements(
  trx: Trx,
  items: readonly NewPlacement[],
  nowIso: string,
): Promise<number[]> {
  const rest = { createdAt: nowIso, updatedAt: nowIso };
  return insertRows(
    trx,
    'placement',
    items.map((item) => ({ previousId: null, reason: null, ...item, ...rest })),
  );
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
