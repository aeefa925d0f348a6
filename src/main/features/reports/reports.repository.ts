import type {
  CertificateFact,
  KimFact,
  OutputFact,
  PlacementFact,
  ProgramFact,
  UniversityFact,
} from '@domain/reports/facts';
import type { CohortKind } from '@shared/cohorts/model';
import type { DateRange } from '@shared/lib/period';
import { type SqlBool, sql } from 'kysely';
import { kims } from '../../db/bases';
import type { Db } from '../../db/open';

/** Which rows a report is about. */
export interface Span {
  readonly range: DateRange;
  readonly cohortId: number | null;
  readonly universityId: number | null;
}

export interface CohortRow {
  readonly id: number;
  readonly name: string;
  readonly kind: CohortKind;
  readonly start: string;
  readonly end: string;
}

const cohortColumns = ['id', 'name', 'kind', 'startDate as start', 'endDate as end'] as const;

export function findCohort(db: Db, id: number): Promise<CohortRow | undefined> {
  return db.selectFrom('cohort').select(cohortColumns).where('id', '=', id).executeTakeFirst();
}

/** The newest cohort of a kind that began before a day: what a cohort is compared with. */
export function cohortBefore(db: Db, kind: CohortKind, start: string): Promise<CohortRow | undefined> {
  return db
    .selectFrom('cohort')
    .select(cohortColumns)
    .where('kind', '=', kind)
    .where('startDate', '<', start)
    .orderBy('startDate', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** All cohorts, newest first. */
export function listCohorts(db: Db): Promise<CohortRow[]> {
  return db
    .selectFrom('cohort')
    .select(cohortColumns)
    .where('archivedAt', 'is', null)
    .orderBy('startDate', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function universityFacts(db: Db): Promise<UniversityFact[]> {
  const rows = await db
    .selectFrom('university')
    .select(['id', 'name', 'kind', 'agreementEnd', 'archivedAt'])
    .orderBy('name')
    .execute();
  return rows.map(({ archivedAt, ...row }) => ({ ...row, isArchived: archivedAt !== null }));
}

/** Every KIM, by the official order of districts and villages. */
export async function kimFacts(db: Db): Promise<KimFact[]> {
  const lastPost = sql<string | null>`(SELECT max(m.last_post_date) FROM kim_media m WHERE m.kim_id = k.id)`;
  const rows = await kims(db)
    .select(['k.id', 'k.name', 'v.name as village', 'd.code as districtCode', 'd.name as district'])
    .select(['k.status', 'k.archivedAt', 'k.decreeNumber', 'k.decreeDate', 'k.termStart', 'k.termEnd'])
    .select(lastPost.as('lastPostDate'))
    .orderBy('v.code')
    .orderBy('k.id')
    .execute();
  return rows.map(({ archivedAt, ...row }) => ({ ...row, isArchived: archivedAt !== null }));
}

/** Labels of an editable list that are offered today, in its own order. */
export async function optionLabels(db: Db, list: 'programKind' | 'potential'): Promise<string[]> {
  const rows = await db
    .selectFrom('listOption')
    .select('label')
    .where('list', '=', list)
    .where('archivedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ label }) => label);
}

/** Placements that stand and touch the range, joined to who and from where; for facts and for the Peserta sheet. */
export function placementsIn(db: Db, { range, cohortId, universityId }: Span) {
  let q = db
    .selectFrom('placement')
    .innerJoin('enrolment', 'enrolment.id', 'placement.enrolmentId')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .where('placement.state', '=', 'active')
    .where('placement.startDate', '<=', range.end)
    .where('placement.endDate', '>=', range.start)
    .where('enrolment.archivedAt', 'is', null);
  if (cohortId !== null) q = q.where('enrolment.cohortId', '=', cohortId);
  if (universityId !== null) q = q.where('student.universityId', '=', universityId);
  return q;
}

/** Programs that are neither cancelled nor archived and touch the range; by university where one of its students took part. */
export function programsIn(db: Db, { range, cohortId, universityId }: Span) {
  let q = db
    .selectFrom('program')
    .leftJoin('listOption as kind', 'kind.id', 'program.kindId')
    .leftJoin('listOption as potential', 'potential.id', 'program.potentialId')
    .where('program.state', '!=', 'cancelled')
    .where('program.archivedAt', 'is', null)
    .where('program.startDate', '<=', range.end)
    .where('program.endDate', '>=', range.start);
  if (cohortId !== null) q = q.where('program.cohortId', '=', cohortId);
  if (universityId !== null)
    q = q.where(sql<SqlBool>`EXISTS (
      SELECT 1 FROM program_participant pp JOIN enrolment e ON e.id = pp.enrolment_id
      JOIN student s ON s.id = e.student_id
      WHERE pp.program_id = program.id AND s.university_id = ${universityId})`);
  return q;
}

/** Certificates issued in the range, whatever became of them later. */
export function certificatesIn(db: Db, { range, cohortId, universityId }: Span) {
  let q = db
    .selectFrom('certificate')
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .where('certificate.issuedOn', '>=', range.start)
    .where('certificate.issuedOn', '<=', range.end);
  if (cohortId !== null) q = q.where('certificate.cohortId', '=', cohortId);
  if (universityId !== null) q = q.where('student.universityId', '=', universityId);
  return q;
}

export function placementFacts(db: Db, span: Span): Promise<PlacementFact[]> {
  return placementsIn(db, span)
    .select([
      'placement.enrolmentId',
      'placement.kimId',
      'student.universityId',
      'cohort.kind as cohortKind',
      'placement.startDate as start',
      'placement.endDate as end',
    ])
    .execute();
}

export function programFacts(db: Db, span: Span): Promise<ProgramFact[]> {
  return programsIn(db, span)
    .select([
      'program.kimId',
      'kind.label as kind',
      'potential.label as potential',
      sql<ProgramFact['state']>`program.state`.as('state'),
      'program.reach',
      'program.startDate as start',
      'program.endDate as end',
    ])
    .execute();
}

/** Outputs published in the range, of programs that count at all (whenever those ran). */
export function outputFacts(db: Db, span: Span): Promise<OutputFact[]> {
  return programsIn(db, { ...span, range: { start: '', end: '9999-12-31' } })
    .innerJoin('programOutput', 'programOutput.programId', 'program.id')
    .where('programOutput.publishedOn', '>=', span.range.start)
    .where('programOutput.publishedOn', '<=', span.range.end)
    .select(['program.kimId', sql<string>`program_output.published_on`.as('publishedOn')])
    .execute();
}

export async function certificateFacts(db: Db, span: Span): Promise<CertificateFact[]> {
  const rows = await certificatesIn(db, span)
    .select([
      'certificate.issuedOn',
      'certificate.state',
      'student.universityId',
      // +state keeps SQLite from walking all active placements by placement_dates for each certificate.
      sql<number | null>`(
        SELECT p.kim_id FROM placement p WHERE p.enrolment_id = certificate.enrolment_id AND +p.state = 'active'
        ORDER BY p.end_date DESC, p.id DESC LIMIT 1)`.as('kimId'),
    ])
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, isValid: state === 'valid' }));
}
