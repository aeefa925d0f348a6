import { sql } from 'kysely';
import { PERSON, PLACE, placedEnrolments } from '../../db/bases';
import { COHORT_SCHEME } from '../../db/cohort-scheme';
import type { Db } from '../../db/open';
import { chunks, countRows } from '../../db/query';

/* What is known of the students of a cohort when certificates are made: reading other features' tables, writing none. */

/** Programmes a student took part in that count. */
export const PROGRAM_COUNT = sql<number>`(SELECT count(*) FROM program_participant pp JOIN program r ON r.id = pp.program_id
  WHERE pp.enrolment_id = e.id AND r.archived_at IS NULL AND r.state <> 'cancelled')`;

/** How many living aspects of a scheme a student has a score for. */
export const scoredAspects = (schemeId: number | null) =>
  sql<number>`(SELECT count(*) FROM score sc JOIN assessment_aspect aa ON aa.id = sc.aspect_id
    WHERE sc.enrolment_id = e.id AND aa.archived_at IS NULL AND aa.scheme_id = ${schemeId})`;

const LAST_PLACEMENT = sql`(SELECT q.id FROM placement q INDEXED BY placement_enrolment
  WHERE q.enrolment_id = e.id AND q.state = 'active' ORDER BY q.end_date DESC, q.id DESC LIMIT 1)`;

/** The scheme a cohort is scored by, and how many aspects it asks for: the same for all its students. */
export async function readScheme(
  db: Db,
  cohortId: number,
): Promise<{ schemeId: number | null; aspects: number }> {
  const row = await db
    .selectFrom('cohort')
    .select(COHORT_SCHEME.as('schemeId'))
    .where('id', '=', cohortId)
    .executeTakeFirst();
  const schemeId = row?.schemeId ?? null;
  if (schemeId === null) return { schemeId, aspects: 0 };
  const aspects = await countRows(
    db.selectFrom('assessmentAspect').where('archivedAt', 'is', null).where('schemeId', '=', schemeId),
  );
  return { schemeId, aspects };
}

/** One row for each living student of a cohort, by name. Placements are summed up; the KIM is that of the last one. */
export async function readCandidates(db: Db, cohortId: number, enrolmentIds?: readonly number[]) {
  const scheme = await readScheme(db, cohortId);
  const parts = enrolmentIds ? chunks(enrolmentIds, 900) : [undefined];
  const rows = [];
  for (const part of parts) rows.push(...(await candidateQuery(db, cohortId, scheme, part).execute()));
  return rows.map((row) => ({ ...row, aspectsExpected: scheme.aspects }));
}
export type CandidateFacts = Awaited<ReturnType<typeof readCandidates>>[number];

function candidateQuery(
  db: Db,
  cohortId: number,
  { schemeId }: { schemeId: number | null },
  enrolmentIds: readonly number[] | undefined,
) {
  let q = placedEnrolments(db, LAST_PLACEMENT)
    .leftJoin('certificate as x', (join) =>
      join.onRef('x.enrolmentId', '=', 'e.id').on('x.state', '=', 'valid'),
    )
    .where('e.cohortId', '=', cohortId)
    .where('e.archivedAt', 'is', null)
    .where('s.archivedAt', 'is', null);
  if (enrolmentIds) q = q.where('e.id', 'in', enrolmentIds);
  return q
    .select(['e.id as enrolmentId', 'e.status', 'e.hours', ...PERSON, ...PLACE, 's.name', 'c.kind'])
    .select(['u.id as universityId', 'sp.name as studyProgram', 'a.finalScore', 'p.endDate as lastEnd'])
    .select(['x.id as certificateId', 'x.number as certificateNumber'])
    .select([
      sql<string | null>`(SELECT min(q.start_date) FROM placement q INDEXED BY placement_enrolment
        WHERE q.enrolment_id = e.id AND q.state = 'active')`.as('firstStart'),
      PROGRAM_COUNT.as('programs'),
      scoredAspects(schemeId).as('aspectsScored'),
    ])
    .orderBy('e.studentName')
    .orderBy('e.id');
}

/** Titles of the programmes each student took part in, in the order they began. */
export async function readProgramTitles(
  db: Db,
  enrolmentIds: readonly number[],
): Promise<Map<number, string[]>> {
  const titles = new Map<number, string[]>();
  for (const part of chunks(enrolmentIds, 900)) {
    const rows = await db
      .selectFrom('programParticipant')
      .innerJoin('program', 'program.id', 'programParticipant.programId')
      .select(['programParticipant.enrolmentId', 'program.title'])
      .where('programParticipant.enrolmentId', 'in', part)
      .where('program.archivedAt', 'is', null)
      .where('program.state', '<>', 'cancelled')
      .orderBy('program.startDate')
      .orderBy('program.id')
      .execute();
    for (const { enrolmentId, title } of rows)
      titles.set(enrolmentId, [...(titles.get(enrolmentId) ?? []), title]);
  }
  return titles;
}

/** The cohort's name and kind, and whether its certificates are numbered from the example series. */
export async function readCohort(db: Db, cohortId: number) {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'kind', 'isExample'])
    .where('id', '=', cohortId)
    .executeTakeFirst();
}

/** The predicate bands of the cohort's scheme, for the legend on the back. */
export async function readBands(db: Db, cohortId: number): Promise<{ min: number; label: string }[]> {
  return db
    .selectFrom('gradeBand')
    .innerJoin('cohort', (join) => join.on('cohort.id', '=', cohortId))
    .select(['gradeBand.minScore as min', 'gradeBand.label'])
    .where('gradeBand.schemeId', '=', COHORT_SCHEME)
    .orderBy('gradeBand.minScore', 'desc')
    .execute();
}
