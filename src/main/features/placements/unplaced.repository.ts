import type { UnplacedListQuery } from '@shared/placements/contract';
import type { UnplacedSortKey } from '@shared/placements/model';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open';
import type { OrderedIds } from '../../db/ordered-ids';
import { likePattern } from '../../db/query';

type Fragment = RawBuilder<unknown>;
type Filter = Omit<UnplacedListQuery, 'offset' | 'limit'>;

const groupStem = sql`rtrim(g.name, '0123456789')`;

/** Column and, for groups, the number at the end of the name: "Kelompok 2" before "Kelompok 10". */
const SORTS: Readonly<Record<UnplacedSortKey, { by: Fragment; thenBy?: Fragment }>> = {
  name: { by: sql`e.student_name` },
  studentNumber: { by: sql`s.student_number` },
  universityName: { by: sql`u.name` },
  studyProgramName: { by: sql`sp.name` },
  groupName: {
    by: sql`${groupStem} COLLATE NOCASE`,
    thenBy: sql`CAST(substr(g.name, length(${groupStem}) + 1) AS INTEGER)`,
  },
};

const list = (values: readonly number[]) => sql.join(values.map((value) => sql`${value}`));

/** In the cohort, not withdrawn, not archived, and without a placement that stands. */
function conditions({ filters = {}, search }: Filter): Fragment {
  const where: Fragment[] = [
    sql`e.archived_at IS NULL`,
    sql`e.status = 'active'`,
    sql`NOT EXISTS (SELECT 1 FROM placement p INDEXED BY placement_enrolment
      WHERE p.enrolment_id = e.id AND p.state = 'active')`,
  ];
  if (filters.cohortId !== undefined) where.push(sql`e.cohort_id = ${filters.cohortId}`);
  if (filters.universityId?.length) where.push(sql`s.university_id IN (${list(filters.universityId)})`);
  if (filters.groupId?.length) where.push(sql`e.group_id IN (${list(filters.groupId)})`);
  if (search) {
    const pattern = likePattern(search);
    where.push(
      sql`(e.student_name LIKE ${pattern} ESCAPE '\\' OR s.student_number LIKE ${pattern} ESCAPE '\\'
        OR g.name LIKE ${pattern} ESCAPE '\\')`,
    );
  }
  return sql.join(where, sql` AND `);
}

/** The whole table is read in its own order; a cohort comes from its index. */
const scanOf = ({ filters }: Filter) =>
  filters?.cohortId === undefined && !filters?.groupId?.length ? sql`NOT INDEXED` : sql``;

/** Names alone need no other table. */
const joinsOf = ({ sort, search, filters }: Filter) =>
  (sort?.by ?? 'name') === 'name' && !search && !filters?.universityId?.length ? sql`` : joins;

const joins = sql`CROSS JOIN student s ON s.id = e.student_id CROSS JOIN university u ON u.id = s.university_id
  LEFT JOIN study_program sp ON sp.id = s.study_program_id LEFT JOIN cohort_group g ON g.id = e.group_id`;

function orderedQuery(filter: Filter): RawBuilder<{ id: number }> {
  const { by, thenBy } = SORTS[filter.sort?.by ?? 'name'];
  const direction = filter.sort?.descending ? sql`DESC` : sql`ASC`;
  return sql`SELECT e.id AS id FROM enrolment e ${scanOf(filter)} ${joinsOf(filter)} WHERE ${conditions(filter)}
    ORDER BY ${by} IS NULL, ${by} ${direction},${thenBy ? sql` ${thenBy} ${direction},` : sql``} e.student_name, e.id`;
}

/** Enrolment ids of all who wait for a placement, in order. */
export function allUnplacedIds(db: Db, cache: OrderedIds, filter: Filter) {
  const key = JSON.stringify(['unplaced', filter.search, filter.filters, filter.sort]);
  return cache.get(db, key, () => orderedQuery(filter));
}

export async function listUnplaced(db: Db, cache: OrderedIds, query: UnplacedListQuery) {
  const { offset, limit, ...filter } = query;
  const all = await allUnplacedIds(db, cache, filter);
  const ids = all.slice(offset, offset + limit);
  if (ids.length === 0) return { rows: [], total: all.length };
  const found = await db
    .selectFrom('enrolment as e')
    .innerJoin('student as s', 's.id', 'e.studentId')
    .innerJoin('university as u', 'u.id', 's.universityId')
    .innerJoin('cohort as c', 'c.id', 'e.cohortId')
    .leftJoin('studyProgram as sp', 'sp.id', 's.studyProgramId')
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId')
    .select([
      'e.id',
      'e.studentId',
      's.name',
      's.studentNumber',
      'u.name as universityName',
      'sp.name as studyProgramName',
      'c.name as cohortName',
      'e.groupId',
      'g.name as groupName',
      'e.isLeader',
    ])
    .where('e.id', 'in', ids)
    .execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: all.length };
}

/** Groups that have somebody without a placement, and where others of the group are. */
export async function unplacedGroups(db: Db, cohortId: number | undefined) {
  const { rows } = await sql<{
    groupId: number;
    groupName: string;
    universityName: string;
    members: number;
    unplaced: number;
    kimId: number | null;
    kimName: string | null;
  }>`
    SELECT m.*, k.name AS kim_name FROM (
      SELECT g.id AS group_id, g.name AS group_name, u.name AS university_name, count(*) AS members,
        sum(e.kim_id IS NULL) AS unplaced, max(e.kim_id) AS kim_id
      FROM (
        SELECT e.group_id, (SELECT p.kim_id FROM placement p INDEXED BY placement_enrolment
          WHERE p.enrolment_id = e.id AND p.state = 'active' ORDER BY +p.start_date DESC LIMIT 1) AS kim_id
        FROM enrolment e ${scanOf({ filters: { cohortId } })}
        WHERE e.group_id IS NOT NULL AND e.archived_at IS NULL AND e.status = 'active'
          ${cohortId === undefined ? sql`` : sql`AND e.cohort_id = ${cohortId}`}
      ) e
      JOIN cohort_group g ON g.id = e.group_id
      JOIN university u ON u.id = g.university_id
      GROUP BY g.id HAVING unplaced > 0
    ) m LEFT JOIN kim k ON k.id = m.kim_id`.execute(db);
  return rows;
}

/** Enrolment ids of a group's members without a placement. */
export async function unplacedOfGroups(db: Db, groupIds: readonly number[]) {
  const { rows } = await sql<{ id: number; groupId: number }>`
    SELECT e.id AS id, e.group_id AS group_id FROM enrolment e WHERE ${conditions({ filters: { groupId: [...groupIds] } })}`.execute(
    db,
  );
  return rows;
}
