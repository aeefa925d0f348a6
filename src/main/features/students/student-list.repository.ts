import type { StudentListQuery } from '@shared/students/contract';
import type { StudentSortKey } from '@shared/students/model';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open';
import type { OrderedIds } from '../../db/ordered-ids';
import { likePattern } from '../../db/query';

type Fragment = RawBuilder<unknown>;
type Filter = Omit<StudentListQuery, 'offset' | 'limit'>;

/** Which tables a query joins: only those its filters and its order need. */
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

const isPlaced = sql`EXISTS (
  SELECT 1 FROM placement p INDEXED BY placement_enrolment WHERE p.enrolment_id = e.id AND p.state = 'active')`;
const hasCertificate = sql`EXISTS (
  SELECT 1 FROM certificate x INDEXED BY certificate_enrolment WHERE x.enrolment_id = e.id AND x.state = 'valid')`;

/** "Kelompok 2" before "Kelompok 10": the text before a closing number, then the number. */
const groupStem = sql`rtrim(g.name, '0123456789')`;
const groupNumber = sql`CAST(substr(g.name, length(${groupStem}) + 1) AS INTEGER)`;

const SORTS: Readonly<Record<StudentSortKey, { by: Fragment; thenBy?: Fragment; joins: readonly Join[] }>> = {
  name: { by: sql`e.student_name`, joins: [] },
  studentNumber: { by: sql`s.student_number`, joins: ['student'] },
  universityName: { by: sql`u.name`, joins: ['student', 'university'] },
  studyProgramName: { by: sql`sp.name`, joins: ['student', 'program'] },
  gender: { by: sql`s.gender`, joins: ['student'] },
  phone: { by: sql`s.phone`, joins: ['student'] },
  groupName: { by: sql`${groupStem} COLLATE NOCASE`, thenBy: groupNumber, joins: ['group'] },
  isLeader: { by: sql`e.is_leader`, joins: [] },
  cohortName: { by: sql`c.name`, joins: ['cohort'] },
  kimName: { by: sql`k.name`, joins: ['placement', 'kim'] },
  villageName: { by: sql`v.name`, joins: ['placement', 'kim'] },
  districtName: { by: sql`d.name`, joins: ['placement', 'kim'] },
  finalScore: { by: sql`a.final_score`, joins: ['assessment'] },
  hasCertificate: { by: hasCertificate, joins: [] },
};

const joinSql = (today: string): Readonly<Record<Join, Fragment>> => ({
  student: sql`CROSS JOIN student s ON s.id = e.student_id`,
  university: sql`CROSS JOIN university u ON u.id = s.university_id`,
  program: sql`LEFT JOIN study_program sp ON sp.id = s.study_program_id`,
  group: sql`LEFT JOIN cohort_group g ON g.id = e.group_id`,
  cohort: sql`CROSS JOIN cohort c ON c.id = e.cohort_id`,
  placement: sql`LEFT JOIN placement pl ON pl.id = ${shownPlacement(today)}`,
  kim: sql`LEFT JOIN kim k ON k.id = pl.kim_id LEFT JOIN village v ON v.code = k.village_code
    LEFT JOIN district d ON d.code = v.district_code`,
  assessment: sql`LEFT JOIN assessment a ON a.enrolment_id = e.id`,
});

const list = (values: readonly (string | number)[]) => sql.join(values.map((value) => sql`${value}`));

function conditions({ filters = {}, archived = 'active', search }: Filter) {
  const joins: Join[] = [];
  const where: Fragment[] = [];
  if (filters.cohortId !== undefined) where.push(sql`e.cohort_id = ${filters.cohortId}`);
  if (archived === 'active') where.push(sql`e.archived_at IS NULL`);
  if (archived === 'archived') where.push(sql`e.archived_at IS NOT NULL`);
  if (filters.groupId?.length) where.push(sql`e.group_id IN (${list(filters.groupId)})`);
  if (filters.withdrawn !== undefined)
    where.push(sql`e.status = ${filters.withdrawn ? 'withdrawn' : 'active'}`);
  if (filters.universityId?.length) where.push(sql`s.university_id IN (${list(filters.universityId)})`);
  if (filters.studyProgramId?.length)
    where.push(sql`s.study_program_id IN (${list(filters.studyProgramId)})`);
  if (filters.gender?.length) where.push(sql`s.gender IN (${list(filters.gender)})`);
  if (filters.universityId?.length || filters.studyProgramId?.length || filters.gender?.length)
    joins.push('student');
  if (filters.placed !== undefined) where.push(filters.placed ? isPlaced : sql`NOT ${isPlaced}`);
  if (filters.districtCode?.length) {
    joins.push('placement', 'kim');
    where.push(sql`v.district_code IN (${list(filters.districtCode)})`);
  }
  if (search) where.push(matches(search));
  return { joins, where };
}

/** A text without a figure is no NIM, so that the numbers need not be read. */
function matches(search: string): Fragment {
  const pattern = likePattern(search);
  const byName = sql`e.student_name LIKE ${pattern} ESCAPE '\\'`;
  if (!/\d/.test(search)) return byName;
  return sql`(e.student_id IN (SELECT id FROM student WHERE student_number LIKE ${pattern} ESCAPE '\\') OR ${byName})`;
}

/**
 * Whether a query over many enrolments is better read in the table's own order: what it needs is not in the index of
 * names, and 100,000 jumps from index to table cost more than sorting. A cohort is few rows; there the index wins.
 */
function readsWholeTable(filter: Filter): boolean {
  const { cohortId, groupId, placed: _placed, ...rest } = filter.filters ?? {};
  if (cohortId !== undefined || groupId?.length) return false;
  const isNarrowed = Object.values(rest).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  return isNarrowed || (filter.sort?.by ?? 'name') !== 'name' || /\d/.test(filter.search ?? '');
}

function body(filter: Filter, today: string, sorted: readonly Join[] = []): Fragment {
  const { joins, where } = conditions(filter);
  const all = joinSql(today);
  const wanted = new Set<Join>([...joins, ...sorted]);
  const order: readonly Join[] = [
    'student',
    'university',
    'program',
    'group',
    'cohort',
    'placement',
    'kim',
    'assessment',
  ];
  const from = order.filter((join) => wanted.has(join)).map((join) => all[join]);
  const condition = where.length > 0 ? sql`WHERE ${sql.join(where, sql` AND `)}` : sql``;
  const scan = readsWholeTable(filter) ? sql`NOT INDEXED` : sql``;
  return sql`FROM enrolment e ${scan} ${from.length > 0 ? sql.join(from, sql` `) : sql``} ${condition}`;
}

/** Enrolment ids in the order asked for; empty values come last either way, names break ties. */
function orderedQuery(filter: Filter, today: string): RawBuilder<{ id: number }> {
  const key = filter.sort?.by ?? 'name';
  const direction = filter.sort?.descending ? sql`DESC` : sql`ASC`;
  const { by, thenBy, joins } = SORTS[key];
  const order =
    key === 'name'
      ? sql`e.student_name ${direction}, e.id ${direction}`
      : sql`${by} IS NULL, ${by} ${direction},${thenBy ? sql` ${thenBy} ${direction},` : sql``} e.student_name, e.id`;
  return sql`SELECT e.id AS id ${body(filter, today, joins)} ORDER BY ${order}`;
}

const keyOf = ({ search, filters, archived, sort }: Filter, today: string) =>
  JSON.stringify(['students', search, filters, archived, sort, today]);

/** Names come straight from an index; any other order is sorted once and kept (see createOrderedIds). */
function comesFromIndex({ sort, filters = {}, archived = 'active', search }: Filter): boolean {
  const { cohortId: _cohort, ...rest } = filters;
  const isPlain = Object.values(rest).every(
    (value) => value === undefined || (Array.isArray(value) && !value.length),
  );
  return (sort === undefined || sort.by === 'name') && archived === 'active' && isPlain && !search;
}

/** Ids of everything that matches, in order. */
export function allStudentIds(db: Db, cache: OrderedIds, filter: Filter, today: string) {
  return cache.get(db, keyOf(filter, today), () => orderedQuery(filter, today));
}

async function pageIds(db: Db, cache: OrderedIds, query: StudentListQuery, today: string) {
  const { offset, limit, ...filter } = query;
  if (!comesFromIndex(filter)) {
    const ids = await allStudentIds(db, cache, filter, today);
    return { ids: ids.slice(offset, offset + limit), total: ids.length };
  }
  const page = await sql<{
    id: number;
  }>`${orderedQuery(filter, today)} LIMIT ${limit} OFFSET ${offset}`.execute(db);
  const { sort: _sort, ...counted } = filter;
  const total = await cache.count(
    db,
    keyOf(counted, today),
    () => sql<{ total: number }>`SELECT count(*) AS total ${body(counted, today)}`,
  );
  return { ids: page.rows.map(({ id }) => id), total };
}

/** One page of enrolments and how many match. @param today decides which placement is shown */
export async function listStudents(db: Db, cache: OrderedIds, query: StudentListQuery, today: string) {
  const { ids, total } = await pageIds(db, cache, query, today);
  if (ids.length === 0) return { rows: [], total };
  const found = await studentRows(db, ids, today);
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total };
}

async function studentRows(db: Db, ids: readonly number[], today: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('student as s', 's.id', 'e.studentId')
    .innerJoin('university as u', 'u.id', 's.universityId')
    .innerJoin('cohort as c', 'c.id', 'e.cohortId')
    .leftJoin('studyProgram as sp', 'sp.id', 's.studyProgramId')
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId')
    .leftJoin('placement as pl', (join) => join.on('pl.id', '=', sql<number>`${shownPlacement(today)}`))
    .leftJoin('kim as k', 'k.id', 'pl.kimId')
    .leftJoin('village as v', 'v.code', 'k.villageCode')
    .leftJoin('district as d', 'd.code', 'v.districtCode')
    .leftJoin('assessment as a', 'a.enrolmentId', 'e.id')
    .select([
      'e.id',
      'e.studentId',
      's.name',
      's.studentNumber',
      'u.name as universityName',
      'sp.name as studyProgramName',
      's.gender',
      's.phone',
      'g.name as groupName',
      'e.isLeader',
      'e.cohortId',
      'c.name as cohortName',
      'k.id as kimId',
      'k.name as kimName',
      'v.name as villageName',
      'd.name as districtName',
      'a.finalScore',
      sql<0 | 1>`${hasCertificate}`.as('hasCertificate'),
      'e.hours',
      'e.status',
      'e.archivedAt',
    ])
    .where('e.id', 'in', ids)
    .execute();
}
