import { addDays } from '@shared/lib/dates';
import type { PlacementListQuery } from '@shared/placements/contract';
import type { PlacementState } from '@shared/placements/model';
import { ENDING_DAYS } from '@shared/placements/rules';
import { sql } from 'kysely';
import { GROUP_NUMBER, GROUP_STEM, LIST_JOINS, PERSON, PLACE, placements } from '../../db/bases';
import { type Asked, anyLike, type Condition, is, type ListSpec, oneOf, type Sql } from '../../db/list-query';
import type { Db } from '../../db/open';

type Join = 'student' | 'university' | 'group' | 'kim';

/** The same states as shared/placements/rules.stateOn. */
const inState = (state: PlacementState, today: string): Sql => {
  if (state === 'cancelled') return sql`p.state = 'cancelled'`;
  if (state === 'planned') return sql`(p.state = 'active' AND p.start_date > ${today})`;
  if (state === 'finished') return sql`(p.state = 'active' AND p.end_date < ${today})`;
  return sql`(p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today})`;
};

/** The same as what the home screen announces. */
const endsWithin = (from: string, to: string): Sql =>
  sql`(p.state = 'active' AND e.status = 'active' AND p.end_date BETWEEN ${from} AND ${to} AND p.start_date <= ${to})`;

/** Another standing placement of the same person, in this cohort or another, shares a day. */
const HAS_OVERLAP = sql<0 | 1>`(p.state = 'active' AND EXISTS (
  SELECT 1 FROM enrolment e2 CROSS JOIN placement q INDEXED BY placement_enrolment ON q.enrolment_id = e2.id
  WHERE e2.student_id = e.student_id AND e2.archived_at IS NULL AND q.state = 'active' AND q.id <> p.id
    AND q.start_date <= p.end_date AND q.end_date >= p.start_date))`;

/** @param today decides the state */
export const placementSpec = (today: string): ListSpec<PlacementListQuery, Join> => ({
  from: source,
  id: sql`p.id`,
  joins: {
    student: LIST_JOINS.student,
    university: LIST_JOINS.university,
    group: LIST_JOINS.group,
    kim: sql`CROSS JOIN kim k ON k.id = p.kim_id CROSS JOIN village v ON v.code = k.village_code
      CROSS JOIN district d ON d.code = v.district_code`,
  },
  archived: sql`e.archived_at`,
  filters: {
    cohortId: is('e.cohort_id'),
    state: (states) => {
      const each = states.map((state) => inState(state, today));
      return { where: sql`(${sql.join(each, sql` OR `)})` };
    },
    districtCode: oneOf('v.district_code', 'kim'),
    kimId: oneOf('p.kim_id'),
    universityId: oneOf('s.university_id', 'student'),
    overlapping: (wanted) => (wanted ? { where: HAS_OVERLAP } : null),
    endingSoon: (wanted) => (wanted ? { where: endsWithin(today, addDays(today, ENDING_DAYS)) } : null),
  },
  search: matches,
  sorts: {
    studentName: {
      by: sql`e.student_name`,
      plain: true,
      ties: (direction) => sql`e.id ${direction}`,
    },
    studentNumber: { by: sql`s.student_number`, joins: ['student'] },
    universityName: { by: sql`u.name`, joins: ['student', 'university'] },
    groupName: { by: GROUP_STEM, thenBy: GROUP_NUMBER, joins: ['group'] },
    kimName: { by: sql`k.name`, joins: ['kim'] },
    villageName: { by: sql`v.name`, joins: ['kim'] },
    districtName: { by: sql`d.name`, thenBy: sql`v.name`, joins: ['kim'] },
    startDate: { by: sql`p.start_date` },
    endDate: { by: sql`p.end_date` },
    state: {
      by: sql`CASE WHEN p.state = 'cancelled' THEN 3 WHEN p.start_date > ${today} THEN 1
        WHEN p.end_date < ${today} THEN 2 ELSE 0 END`,
    },
    daysLeft: { by: sql`CASE WHEN ${inState('running', today)} THEN p.end_date END` },
  },
  sort: { by: 'studentName' },
  ties: () => sql`e.student_name`,
  keeps: (asked) => !comesFromIndex(asked),
});

function matches(search: string): Condition<Join> {
  const byName = anyLike(search, ['e.student_name']);
  const byKim = sql`p.kim_id IN (SELECT kim.id FROM kim JOIN village ON village.code = kim.village_code
    WHERE ${anyLike(search, ['kim.name', 'village.name'])})`;
  if (!/\d/.test(search)) return { where: sql`(${byName} OR ${byKim})` };
  const byNumber = sql`e.student_id IN (SELECT id FROM student WHERE ${anyLike(search, ['student_number'])})`;
  return { where: sql`(${byNumber} OR ${byName} OR ${byKim})` };
}

/**
 * Where a query begins. Names and cohorts have an index over enrolments; all else is read fastest in the table's own
 * order, without 100,000 jumps.
 */
function source(asked: Asked<PlacementListQuery>): Sql {
  if (comesFromIndex(asked) || asked.chosen.has('cohortId'))
    return sql`enrolment e CROSS JOIN placement p INDEXED BY placement_enrolment ON p.enrolment_id = e.id`;
  return sql`placement p NOT INDEXED CROSS JOIN enrolment e ON e.id = p.enrolment_id`;
}

function comesFromIndex({ chosen, by, archived, search }: Asked<PlacementListQuery>): boolean {
  const isPlain = [...chosen].every((filter) => filter === 'cohortId');
  return by === 'studentName' && archived === 'active' && isPlain && search === undefined;
}

export function placementRows(db: Db, ids: readonly number[]) {
  return placements(db)
    .select(['p.id', 'p.enrolmentId', ...PERSON, 's.name as studentName', 'c.name as cohortName'])
    .select(['p.kimId', ...PLACE, 'p.startDate', 'p.endDate', 'p.state', 'p.reason', 'p.previousId'])
    .select(HAS_OVERLAP.as('overlaps'))
    .where('p.id', 'in', ids)
    .execute();
}
