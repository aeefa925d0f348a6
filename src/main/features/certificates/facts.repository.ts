import { sql } from 'kysely';
import { COHORT_SCHEME } from '../../db/cohort-scheme';
import type { Db } from '../../db/open';
import { chunks } from '../../db/query';

/* What is known of the students of a cohort when certificates are made: reading other features' tables, writing none. */

/** One row for each living student of a cohort, by name. Placements are summed up; the KIM is that of the last one. */
export async function readCandidates(db: Db, cohortId: number, enrolmentIds?: readonly number[]) {
  const parts = enrolmentIds ? chunks(enrolmentIds, 900) : [undefined];
  const rows = [];
  for (const part of parts) rows.push(...(await candidateQuery(db, cohortId, part).execute()));
  return rows;
}
export type CandidateFacts = Awaited<ReturnType<typeof readCandidates>>[number];

function candidateQuery(db: Db, cohortId: number, enrolmentIds: readonly number[] | undefined) {
  let q = db
    .selectFrom('enrolment')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .leftJoin('studyProgram', 'studyProgram.id', 'student.studyProgramId')
    .leftJoin('cohortGroup', 'cohortGroup.id', 'enrolment.groupId')
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id')
    .leftJoin('placement', (join) =>
      join.on(
        'placement.id',
        '=',
        sql<number>`(SELECT p.id FROM placement p WHERE p.enrolment_id = enrolment.id
        AND p.state = 'active' ORDER BY p.end_date DESC, p.id DESC LIMIT 1)`,
      ),
    )
    .leftJoin('kim', 'kim.id', 'placement.kimId')
    .leftJoin('village', 'village.code', 'kim.villageCode')
    .leftJoin('district', 'district.code', 'village.districtCode')
    .leftJoin('certificate', (join) =>
      join.onRef('certificate.enrolmentId', '=', 'enrolment.id').on('certificate.state', '=', 'valid'),
    )
    .where('enrolment.cohortId', '=', cohortId)
    .where('enrolment.archivedAt', 'is', null)
    .where('student.archivedAt', 'is', null);
  if (enrolmentIds) q = q.where('enrolment.id', 'in', enrolmentIds);
  return q
    .select([
      'enrolment.id as enrolmentId',
      'enrolment.status',
      'enrolment.hours',
      'student.id as studentId',
      'student.name',
      'student.studentNumber',
      'university.id as universityId',
      'university.name as universityName',
      'studyProgram.name as studyProgram',
      'cohortGroup.name as groupName',
      'cohort.kind',
      'assessment.finalScore',
      'placement.endDate as lastEnd',
      'kim.name as kimName',
      'village.name as villageName',
      'district.name as districtName',
      'certificate.id as certificateId',
      'certificate.number as certificateNumber',
      sql<
        string | null
      >`(SELECT min(p.start_date) FROM placement p WHERE p.enrolment_id = enrolment.id AND p.state = 'active')`.as(
        'firstStart',
      ),
      sql<number>`(SELECT count(*) FROM program_participant x JOIN program g ON g.id = x.program_id
        WHERE x.enrolment_id = enrolment.id AND g.archived_at IS NULL AND g.state <> 'cancelled')`.as(
        'programs',
      ),
      sql<number>`(SELECT count(*) FROM score c JOIN assessment_aspect a ON a.id = c.aspect_id
        WHERE c.enrolment_id = enrolment.id AND a.archived_at IS NULL AND a.scheme_id = ${COHORT_SCHEME})`.as(
        'aspectsScored',
      ),
      sql<number>`(SELECT count(*) FROM assessment_aspect a WHERE a.archived_at IS NULL AND a.scheme_id = ${COHORT_SCHEME})`.as(
        'aspectsExpected',
      ),
    ])
    .orderBy('enrolment.studentName')
    .orderBy('enrolment.id');
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
