import type { CertificateRow, ParticipantRow, ProgramRow } from '@domain/reports/job';
import { type SqlBool, sql } from 'kysely';
import { placements, programs as programsOf } from '../../db/bases';
import type { Db } from '../../db/open';
import { chunks } from '../../db/query';
import { certificatesIn, placementsIn, programsIn, type Span } from './reports.repository';

/*
 * The three long sheets in the order they are printed: first the ids in order, then the rows by the thousand, so that
 * only ids stand in memory. (Kysely's stream gives row by row, each through several promises.)
 */

const PAGE = 1000;
const KIM = ['k.name as kim', 'v.name as village', 'd.name as district'] as const;
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
  return placements(db)
    .leftJoin('assessment as a', 'a.enrolmentId', 'e.id')
    .where(among('p.id', ids))
    .select(['p.id', 's.studentNumber', 's.name', 's.gender', 'u.name as university'])
    .select(['sp.name as studyProgram', 'c.name as cohort', 'g.name as group', ...KIM])
    .select(['p.startDate as start', 'p.endDate as end', 'a.finalScore'])
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
  return programsOf(db)
    .where(among('r.id', ids))
    .select(['r.id', 'r.title', 'kind.label as kind', 'potential.label as potential', ...KIM])
    .select(['c.name as cohort', 'r.startDate as start', 'r.endDate as end', 'r.reach'])
    .select([
      sql<ProgramRow['state']>`r.state`.as('state'),
      sql<number>`(SELECT count(*) FROM program_participant pp WHERE pp.program_id = r.id)`.as(
        'participants',
      ),
      sql<number>`(SELECT count(*) FROM program_output o WHERE o.program_id = r.id
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
