import type { StudentListQuery } from '@shared/students/contract';
import { sql } from 'kysely';
import {
  GROUP_NUMBER,
  GROUP_STEM,
  IS_PLACED,
  LIST_JOINS,
  PERSON,
  PLACE,
  placedEnrolments,
} from '../../db/bases';
import { type Asked, anyLike, type Condition, holds, is, type ListSpec, oneOf } from '../../db/list-query';
import type { Db } from '../../db/open';

type Join = 'student' | 'university' | 'program' | 'group' | 'cohort' | 'placement' | 'kim' | 'assessment';

/**
 * The placement that counts on a day: the one that runs, else the last before it, else the next. The index is named
 * because without statistics the planner prefers a worse one (state first).
 */
const shownPlacement = (today: string) => sql`(
  SELECT p.id FROM placement p INDEXED BY placement_enrolment
  WHERE p.enrolment_id = e.id AND p.state = 'active'
  ORDER BY (p.start_date > ${today}), CASE WHEN p.start_date > ${today} THEN p.start_date END,
    p.start_date DESC, p.id DESC
  LIMIT 1)`;

const HAS_CERTIFICATE = sql<0 | 1>`EXISTS (
  SELECT 1 FROM certificate x INDEXED BY certificate_enrolment WHERE x.enrolment_id = e.id AND x.state = 'valid')`;

/** The list of students' parts in cohorts. @param today decides which placement is shown */
export const studentSpec = (today: string): ListSpec<StudentListQuery, Join> => ({
  from: (asked) => (readsWholeTable(asked) ? sql`enrolment e NOT INDEXED` : sql`enrolment e`),
  id: sql`e.id`,
  joins: {
    ...LIST_JOINS,
    placement: sql`LEFT JOIN placement pl ON pl.id = ${shownPlacement(today)}`,
    kim: sql`LEFT JOIN kim k ON k.id = pl.kim_id LEFT JOIN village v ON v.code = k.village_code
      LEFT JOIN district d ON d.code = v.district_code`,
    assessment: sql`LEFT JOIN assessment a ON a.enrolment_id = e.id`,
  },
  archived: sql`e.archived_at`,
  filters: {
    cohortId: is('e.cohort_id'),
    universityId: oneOf('s.university_id', 'student'),
    studyProgramId: oneOf('s.study_program_id', 'student'),
    groupId: oneOf('e.group_id'),
    gender: oneOf('s.gender', 'student'),
    placed: holds(IS_PLACED),
    districtCode: oneOf('v.district_code', 'placement', 'kim'),
    withdrawn: (wanted) => is('e.status')(wanted ? 'withdrawn' : 'active'),
  },
  search: matches,
  sorts: {
    name: { by: sql`e.student_name`, plain: true, ties: (direction) => sql`e.id ${direction}` },
    studentNumber: { by: sql`s.student_number`, joins: ['student'] },
    universityName: { by: sql`u.name`, joins: ['student', 'university'] },
    studyProgramName: { by: sql`sp.name`, joins: ['student', 'program'] },
    gender: { by: sql`s.gender`, joins: ['student'] },
    phone: { by: sql`s.phone`, joins: ['student'] },
    groupName: { by: GROUP_STEM, thenBy: GROUP_NUMBER, joins: ['group'] },
    isLeader: { by: sql`e.is_leader` },
    cohortName: { by: sql`c.name`, joins: ['cohort'] },
    kimName: { by: sql`k.name`, joins: ['placement', 'kim'] },
    villageName: { by: sql`v.name`, joins: ['placement', 'kim'] },
    districtName: { by: sql`d.name`, joins: ['placement', 'kim'] },
    finalScore: { by: sql`a.final_score`, joins: ['assessment'] },
    hasCertificate: { by: HAS_CERTIFICATE },
  },
  sort: { by: 'name' },
  ties: () => sql`e.student_name`,
  keeps: (asked) => !comesFromIndex(asked),
});

/** A text without a figure is no NIM, so that the numbers need not be read. */
function matches(search: string): Condition<Join> {
  const byName = anyLike(search, ['e.student_name']);
  if (!/\d/.test(search)) return { where: byName };
  const byNumber = sql`e.student_id IN (SELECT id FROM student WHERE ${anyLike(search, ['student_number'])})`;
  return { where: sql`(${byNumber} OR ${byName})` };
}

/**
 * Whether a query over many enrolments is better read in the table's own order: what it needs is not in the index of
 * names, and 100,000 jumps from index to table cost more than sorting. A cohort is few rows; there the index wins.
 */
function readsWholeTable({ chosen, by, search = '' }: Asked<StudentListQuery>): boolean {
  if (chosen.has('cohortId') || chosen.has('groupId')) return false;
  const isNarrowed = [...chosen].some((filter) => filter !== 'placed');
  return isNarrowed || by !== 'name' || /\d/.test(search);
}

/** Names come straight from an index; any other order is sorted once and kept. */
function comesFromIndex({ chosen, by, archived, search }: Asked<StudentListQuery>): boolean {
  const isPlain = [...chosen].every((filter) => filter === 'cohortId');
  return by === 'name' && archived === 'active' && isPlain && search === undefined;
}

/** @param today decides which placement is shown */
export function studentRows(db: Db, ids: readonly number[], today: string) {
  return placedEnrolments(db, shownPlacement(today))
    .select(['e.id', ...PERSON, 's.name', 's.gender', 's.phone', 'sp.name as studyProgramName'])
    .select(['e.isLeader', 'e.cohortId', 'c.name as cohortName', 'k.id as kimId', ...PLACE])
    .select(['a.finalScore', HAS_CERTIFICATE.as('hasCertificate'), 'e.hours', 'e.status', 'e.archivedAt'])
    .where('e.id', 'in', ids)
    .execute();
}
