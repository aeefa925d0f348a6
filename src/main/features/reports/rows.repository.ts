import type { CertificateRow, ParticipantRow, ProgramRow } from '@shared/reports/job';
import { sql } from 'kysely';
import type { Db } from '../../db/open';
import { certificatesIn, placementsIn, programsIn, type Span } from './reports.repository';

/* The three long sheets, read row by row in the order they are printed. */

export function participantRows(db: Db, span: Span): AsyncIterable<ParticipantRow> {
  return placementsIn(db, span)
    .innerJoin('university', 'university.id', 'student.universityId')
    .leftJoin('studyProgram', 'studyProgram.id', 'student.studyProgramId')
    .leftJoin('cohortGroup', 'cohortGroup.id', 'enrolment.groupId')
    .innerJoin('kim', 'kim.id', 'placement.kimId')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .leftJoin('assessment', 'assessment.enrolmentId', 'enrolment.id')
    .select([
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
    .orderBy('university.name')
    .orderBy('enrolment.studentName')
    .orderBy('enrolment.id')
    .orderBy('placement.startDate')
    .stream();
}

/** Outputs are those published in the period, as everywhere in the report. */
export function programRows(db: Db, span: Span): AsyncIterable<ProgramRow> {
  const { start, end } = span.range;
  return programsIn(db, span)
    .innerJoin('cohort', 'cohort.id', 'program.cohortId')
    .innerJoin('kim', 'kim.id', 'program.kimId')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .select([
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
    .orderBy('village.code')
    .orderBy('program.startDate')
    .orderBy('program.id')
    .stream();
}

/** Names as they were printed: a certificate's content is frozen when it is issued. */
export function certificateRows(db: Db, span: Span): AsyncIterable<CertificateRow> {
  const frozen = (path: string, otherwise: string) =>
    sql<string>`coalesce(json_extract(certificate.content, ${path}), ${sql.raw(otherwise)})`;
  return certificatesIn(db, span)
    .innerJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .innerJoin('university', 'university.id', 'student.universityId')
    .select([
      'certificate.number',
      'certificate.issuedOn',
      frozen('$.recipient.studentNumber', 'student.student_number').as('studentNumber'),
      frozen('$.recipient.name', 'student.name').as('name'),
      frozen('$.recipient.university', 'university.name').as('university'),
      'cohort.name as cohort',
      frozen('$.kim', "''").as('kim'),
      'certificate.state',
    ])
    .orderBy('certificate.issuedOn')
    .orderBy('certificate.id')
    .stream();
}
