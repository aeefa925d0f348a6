import type { CertificateRow, ParticipantRow, ProgramRow } from '@domain/reports/job';
import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../db/open';
import { chunks } from '../../db/query';
import { certificatesIn, placementsIn, programsIn, type Span } from './reports.repository';

/*
 * The three long sheets in the order they are printed: first the ids in order, then the rows by the thousand, so that
 * only ids stand in memory. (Kysely's stream gives row by row, each through several promises.)
 */

const PAGE = 1000;
const among = (column: string, ids: readonly number[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

async function* pages<R extends { id: number }>(
  ids: Promise<{ id: number }[]>,
  read: (ids: readonly number[]) => Promise<R[]>,
): AsyncGenerator<R[]> {
  for (const part of chunks(await ids, PAGE)) {
    const wanted = part.map(({ id }) => id);
    const found = new Map((await read(wanted)).map((row) => [row.id, row]));
    yield wanted.flatMap((id) => found.get(id) ?? []);
  }
}

export function participantRows(db: Db, span: Span): AsyncIterable<ParticipantRow[]> {
  const ids = placementsIn(db, span)
    .innerJoin('university', 'university.id', 'student.universityId')
    .select('placement.id')
    .orderBy('university.name')
    .orderBy('enrolment.studentName')
    .orderBy('enrolment.id')
    .orderBy('placement.startDate')
    .execute();
  return pages(ids, (wanted) => participants(db, wanted));
}

function participants(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('placement')
    .where(among('placement.id', ids))
    .innerJoin('enrolment', 'enrolment.id', 'placement.enrolmentId')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('cohort', 'cohort.id', 'enrolment.cohortId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .leftJoin('studyProgram', 'studyProgram.id', 'student.studyProgramId')
    .leftJoin('cohortGroup', 'cohortGroup.id', 'enrolment.groupId')
    .innerJoin('kim', 'kim.id', 'placement.kimId')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id')
    .select([
      'placement.id',
      'student.studentNumber',
      'student.name',
      'student.gender',
      'university.name as university',
      'studyProgram.name as studyProgram',
      'cohort.name as cohort',
      'cohortGroup.name as group',
      'kim.name as kim',
      'village.name as village',
      'district.name as district',
      'placement.startDate as start',
      'placement.endDate as end',
      'assessment.finalScore',
    ])
    .execute();
}

/** Outputs are those published in the period, as everywhere in the report. */
export function programRows(db: Db, span: Span): AsyncIterable<ProgramRow[]> {
  const ids = programsIn(db, span)
    .innerJoin('kim', 'kim.id', 'program.kimId')
    .select('program.id')
    .orderBy('kim.villageCode')
    .orderBy('program.startDate')
    .orderBy('program.id')
    .execute();
  return pages(ids, (wanted) => programs(db, wanted, span));
}

function programs(db: Db, ids: readonly number[], span: Span) {
  const { start, end } = span.range;
  return programsIn(db, span)
    .where(among('program.id', ids))
    .innerJoin('cohort', 'cohort.id', 'program.cohortId')
    .innerJoin('kim', 'kim.id', 'program.kimId')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .select([
      'program.id',
      'program.title',
      'kind.label as kind',
      'potential.label as potential',
      'kim.name as kim',
      'village.name as village',
      'district.name as district',
      'cohort.name as cohort',
      'program.startDate as start',
      'program.endDate as end',
      sql<ProgramRow['state']>`program.state`.as('state'),
      'program.reach',
      sql<number>`(SELECT count(*) FROM program_participant pp WHERE pp.program_id = program.id)`.as(
        'participants',
      ),
      sql<number>`(SELECT count(*) FROM program_output o WHERE o.program_id = program.id
        AND o.published_on BETWEEN ${start} AND ${end})`.as('outputs'),
    ])
    .execute();
}

/** Names as they were printed: a certificate's content is frozen when it is issued. */
export function certificateRows(db: Db, span: Span): AsyncIterable<CertificateRow[]> {
  const ids = certificatesIn(db, span)
    .select('certificate.id')
    .orderBy('certificate.issuedOn')
    .orderBy('certificate.id')
    .execute();
  return pages(ids, (wanted) => certificates(db, wanted));
}

function certificates(db: Db, ids: readonly number[]) {
  const frozen = (path: string, otherwise: string) =>
    sql<string>`coalesce(json_extract(certificate.content, ${path}), ${sql.raw(otherwise)})`;
  return db
    .selectFrom('certificate')
    .where(among('certificate.id', ids))
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .innerJoin('student', 'student.id', 'enrolment.studentId')
    .innerJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.issuedOn',
      frozen('$.recipient.studentNumber', 'student.student_number').as('studentNumber'),
      frozen('$.recipient.name', 'student.name').as('name'),
      frozen('$.recipient.university', 'university.name').as('university'),
      'cohort.name as cohort',
      frozen('$.kim', "''").as('kim'),
      'certificate.state',
    ])
    .execute();
}
