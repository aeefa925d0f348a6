import type { UnplacedListQuery } from '@shared/placements/contract';
import { sql } from 'kysely';
import { enrolments, GROUP_NUMBER, GROUP_STEM, IS_PLACED, LIST_JOINS, PERSON } from '../../db/bases';
import { contains, is, type ListSpec, oneOf } from '../../db/list-query';
import type { Db } from '../../db/open';

type Join = 'student' | 'university' | 'program' | 'group';

/** In the cohort, not withdrawn, not archived, and without a placement that stands. */
const WAITING = [sql`e.archived_at IS NULL`, sql`e.status = 'active'`, sql`NOT ${IS_PLACED}`];

/** The whole table is read in its own order; a cohort or a group comes from its index. */
const enrolmentsBy = (isFew: boolean) => (isFew ? sql`enrolment e` : sql`enrolment e NOT INDEXED`);

export const unplacedSpec: ListSpec<UnplacedListQuery, Join> = {
  from: ({ chosen }) => enrolmentsBy(chosen.has('cohortId') || chosen.has('groupId')),
  id: sql`e.id`,
  joins: LIST_JOINS,
  always: WAITING,
  filters: {
    cohortId: is('e.cohort_id'),
    universityId: oneOf('s.university_id', 'student'),
    groupId: oneOf('e.group_id'),
  },
  search: contains(['e.student_name', 's.student_number', 'g.name'], 'student', 'group'),
  sorts: {
    name: { by: sql`e.student_name` },
    studentNumber: { by: sql`s.student_number`, joins: ['student'] },
    universityName: { by: sql`u.name`, joins: ['student', 'university'] },
    studyProgramName: { by: sql`sp.name`, joins: ['student', 'program'] },
    groupName: { by: GROUP_STEM, thenBy: GROUP_NUMBER, joins: ['group'] },
  },
  sort: { by: 'name' },
  ties: () => sql`e.student_name`,
  keeps: () => true,
};

export function unplacedRows(db: Db, ids: readonly number[]) {
  return enrolments(db)
    .select(['e.id', ...PERSON, 's.name', 'sp.name as studyProgramName', 'c.name as cohortName'])
    .select(['e.groupId', 'e.isLeader'])
    .where('e.id', 'in', ids)
    .execute();
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
        FROM ${enrolmentsBy(cohortId !== undefined)}
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
    SELECT e.id AS id, e.group_id AS group_id FROM enrolment e
    WHERE ${sql.join(WAITING, sql` AND `)} AND e.group_id IN (${sql.join(groupIds)})`.execute(db);
  return rows;
}
