import type { PlacementListQuery } from '@shared/placements/contract';
import type { PlacementSortKey, PlacementState } from '@shared/placements/model';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open';
import type { OrderedIds } from '../../db/ordered-ids';
import { likePattern } from '../../db/query';

type Fragment = RawBuilder<unknown>;
type Filter = Omit<PlacementListQuery, 'offset' | 'limit'>;
type Join = 'student' | 'university' | 'group' | 'kim';

/** "Kelompok 2" before "Kelompok 10": the text before a closing number, then the number. */
const groupStem = sql`rtrim(g.name, '0123456789')`;
const groupNumber = sql`CAST(substr(g.name, length(${groupStem}) + 1) AS INTEGER)`;

/** The same states as shared/placements/rules.stateOn. */
const inState = (state: PlacementState, today: string): Fragment => {
  if (state === 'cancelled') return sql`p.state = 'cancelled'`;
  if (state === 'planned') return sql`(p.state = 'active' AND p.start_date > ${today})`;
  if (state === 'finished') return sql`(p.state = 'active' AND p.end_date < ${today})`;
  return sql`(p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today})`;
};

/** Another standing placement of the same person, in this cohort or another, shares a day. */
const hasOverlap = sql`(p.state = 'active' AND EXISTS (
  SELECT 1 FROM enrolment e2 CROSS JOIN placement q INDEXED BY placement_enrolment ON q.enrolment_id = e2.id
  WHERE e2.student_id = e.student_id AND e2.archived_at IS NULL AND q.state = 'active' AND q.id <> p.id
    AND q.start_date <= p.end_date AND q.end_date >= p.start_date))`;

interface Sorting {
  readonly by: Fragment;
  readonly thenBy?: Fragment;
  readonly joins: readonly Join[];
}

function sorting(key: PlacementSortKey, today: string): Sorting {
  const running = inState('running', today);
  const sorts: Readonly<Record<PlacementSortKey, Sorting>> = {
    studentName: { by: sql`e.student_name`, joins: [] },
    studentNumber: { by: sql`s.student_number`, joins: ['student'] },
    universityName: { by: sql`u.name`, joins: ['student', 'university'] },
    groupName: { by: sql`${groupStem} COLLATE NOCASE`, thenBy: groupNumber, joins: ['group'] },
    kimName: { by: sql`k.name`, joins: ['kim'] },
    villageName: { by: sql`v.name`, joins: ['kim'] },
    districtName: { by: sql`d.name`, thenBy: sql`v.name`, joins: ['kim'] },
    startDate: { by: sql`p.start_date`, joins: [] },
    endDate: { by: sql`p.end_date`, joins: [] },
    state: {
      by: sql`CASE WHEN p.state = 'cancelled' THEN 3 WHEN p.start_date > ${today} THEN 1
        WHEN p.end_date < ${today} THEN 2 ELSE 0 END`,
      joins: [],
    },
    daysLeft: { by: sql`CASE WHEN ${running} THEN p.end_date END`, joins: [] },
  };
  return sorts[key];
}

const JOINS: Readonly<Record<Join, Fragment>> = {
  student: sql`CROSS JOIN student s ON s.id = e.student_id`,
  university: sql`CROSS JOIN university u ON u.id = s.university_id`,
  group: sql`LEFT JOIN cohort_group g ON g.id = e.group_id`,
  kim: sql`CROSS JOIN kim k ON k.id = p.kim_id CROSS JOIN village v ON v.code = k.village_code
    CROSS JOIN district d ON d.code = v.district_code`,
};

const list = (values: readonly (string | number)[]) => sql.join(values.map((value) => sql`${value}`));

function conditions({ filters = {}, archived = 'active', search }: Filter, today: string) {
  const joins: Join[] = [];
  const where: Fragment[] = [];
  if (filters.cohortId !== undefined) where.push(sql`e.cohort_id = ${filters.cohortId}`);
  if (archived !== 'all')
    where.push(archived === 'active' ? sql`e.archived_at IS NULL` : sql`e.archived_at IS NOT NULL`);
  if (filters.state?.length)
    where.push(
      sql`(${sql.join(
        filters.state.map((state) => inState(state, today)),
        sql` OR `,
      )})`,
    );
  if (filters.kimId?.length) where.push(sql`p.kim_id IN (${list(filters.kimId)})`);
  if (filters.districtCode?.length) {
    joins.push('kim');
    where.push(sql`v.district_code IN (${list(filters.districtCode)})`);
  }
  if (filters.universityId?.length) {
    joins.push('student');
    where.push(sql`s.university_id IN (${list(filters.universityId)})`);
  }
  if (filters.overlapping) where.push(hasOverlap);
  if (search) where.push(matches(search));
  return { joins, where };
}

function matches(search: string): Fragment {
  const pattern = likePattern(search);
  const byName = sql`e.student_name LIKE ${pattern} ESCAPE '\\'`;
  const byKim = sql`p.kim_id IN (SELECT kim.id FROM kim JOIN village ON village.code = kim.village_code
    WHERE kim.name LIKE ${pattern} ESCAPE '\\' OR village.name LIKE ${pattern} ESCAPE '\\')`;
  if (!/\d/.test(search)) return sql`(${byName} OR ${byKim})`;
  return sql`(e.student_id IN (SELECT id FROM student WHERE student_number LIKE ${pattern} ESCAPE '\\')
    OR ${byName} OR ${byKim})`;
}

/**
 * Where a query begins. Names and cohorts have an index over enrolments; all else is read fastest in the table's own
 * order, without 100,000 jumps.
 */
function source(filter: Filter): Fragment {
  const isByName = (filter.sort?.by ?? 'studentName') === 'studentName' && comesFromIndex(filter);
  if (isByName || filter.filters?.cohortId !== undefined)
    return sql`enrolment e CROSS JOIN placement p INDEXED BY placement_enrolment ON p.enrolment_id = e.id`;
  return sql`placement p NOT INDEXED CROSS JOIN enrolment e ON e.id = p.enrolment_id`;
}

function body(filter: Filter, today: string, sorted: readonly Join[] = []): Fragment {
  const { joins, where } = conditions(filter, today);
  const wanted = new Set<Join>([...joins, ...sorted]);
  const order: readonly Join[] = ['student', 'university', 'group', 'kim'];
  const from = order.filter((join) => wanted.has(join)).map((join) => JOINS[join]);
  const condition = where.length > 0 ? sql`WHERE ${sql.join(where, sql` AND `)}` : sql``;
  return sql`FROM ${source(filter)} ${from.length > 0 ? sql.join(from, sql` `) : sql``} ${condition}`;
}

function orderedQuery(filter: Filter, today: string): RawBuilder<{ id: number }> {
  const key = filter.sort?.by ?? 'studentName';
  const { by, thenBy, joins } = sorting(key, today);
  const direction = filter.sort?.descending ? sql`DESC` : sql`ASC`;
  const order =
    key === 'studentName'
      ? sql`e.student_name ${direction}, e.id ${direction}, p.id`
      : sql`${by} IS NULL, ${by} ${direction},${thenBy ? sql` ${thenBy} ${direction},` : sql``}
          e.student_name, p.id`;
  return sql`SELECT p.id AS id ${body(filter, today, joins)} ORDER BY ${order}`;
}

const keyOf = ({ search, filters, archived, sort }: Filter, today: string) =>
  JSON.stringify([search, filters, archived, sort, today]);

function comesFromIndex({ sort, filters = {}, archived = 'active', search }: Filter): boolean {
  const { cohortId: _cohort, ...rest } = filters;
  const isPlain = Object.values(rest).every((value) => !value || (Array.isArray(value) && !value.length));
  return (sort === undefined || sort.by === 'studentName') && archived === 'active' && isPlain && !search;
}

/** Ids of everything that matches, in order. */
export function allPlacementIds(db: Db, cache: OrderedIds, filter: Filter, today: string) {
  return cache.get(db, keyOf(filter, today), () => orderedQuery(filter, today));
}

export function countPlacements(db: Db, cache: OrderedIds, filter: Filter, today: string) {
  const { sort: _sort, ...counted } = filter;
  return cache.count(
    db,
    keyOf(counted, today),
    () => sql<{ total: number }>`SELECT count(*) AS total ${body(counted, today)}`,
  );
}

async function pageIds(db: Db, cache: OrderedIds, query: PlacementListQuery, today: string) {
  const { offset, limit, ...filter } = query;
  if (!comesFromIndex(filter)) {
    const ids = await allPlacementIds(db, cache, filter, today);
    return { ids: ids.slice(offset, offset + limit), total: ids.length };
  }
  const page = await sql<{
    id: number;
  }>`${orderedQuery(filter, today)} LIMIT ${limit} OFFSET ${offset}`.execute(db);
  return {
    ids: page.rows.map(({ id }) => id),
    total: await countPlacements(db, cache, filter, today),
  };
}

/** One page of placements and how many match. @param today decides the state */
export async function listPlacements(db: Db, cache: OrderedIds, query: PlacementListQuery, today: string) {
  const { ids, total } = await pageIds(db, cache, query, today);
  if (ids.length === 0) return { rows: [], total };
  const found = await placementRows(db, ids);
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total };
}

async function placementRows(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('placement as p')
    .innerJoin('enrolment as e', 'e.id', 'p.enrolmentId')
    .innerJoin('student as s', 's.id', 'e.studentId')
    .innerJoin('university as u', 'u.id', 's.universityId')
    .innerJoin('cohort as c', 'c.id', 'e.cohortId')
    .innerJoin('kim as k', 'k.id', 'p.kimId')
    .innerJoin('village as v', 'v.code', 'k.villageCode')
    .innerJoin('district as d', 'd.code', 'v.districtCode')
    .leftJoin('cohortGroup as g', 'g.id', 'e.groupId')
    .select([
      'p.id',
      'p.enrolmentId',
      'e.studentId',
      's.name as studentName',
      's.studentNumber',
      'u.name as universityName',
      'c.name as cohortName',
      'g.name as groupName',
      'p.kimId',
      'k.name as kimName',
      'v.name as villageName',
      'd.name as districtName',
      'p.startDate',
      'p.endDate',
      'p.state',
      'p.reason',
      'p.previousId',
      sql<0 | 1>`${hasOverlap}`.as('overlaps'),
    ])
    .where('p.id', 'in', ids)
    .execute();
}
