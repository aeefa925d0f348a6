import { CERTIFICATE_STATE_LABELS } from '@shared/certificates/model';
import { codeOf, phoneDigits, SEARCH_LIMIT } from '@shared/search/rules';
import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../db/open';
import { likePattern } from '../../db/query';

export interface Found {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
}

/** Enough of each that the best six can be chosen among them. */
const POOL = SEARCH_LIMIT * 5;

const contains = (column: string, text: string) =>
  sql<SqlBool>`${sql.ref(column)} LIKE ${likePattern(text)} ESCAPE '\\'`;
/** As a span of the index, which LIKE with ESCAPE would not use. */
const begins = (column: string, text: string) =>
  sql<SqlBool>`${sql.ref(column)} >= ${text} AND ${sql.ref(column)} < ${`${text}\u{10ffff}`}`;

/** By student_name for names that begin so; the rest walks that index, which covers it. */
export async function findStudents(db: Db, text: string): Promise<Found[]> {
  const ids = new Set<number>();
  const take = (rows: readonly { id: number }[]) => {
    for (const { id } of rows) ids.add(id);
  };
  const byName = (where: typeof begins) =>
    db
      .selectFrom('student')
      .select('id')
      .where(where('student.name', text))
      // Here already: thirty archived namesakes must not fill the pool.
      .where('student.archivedAt', 'is', null)
      .orderBy('name')
      .limit(POOL)
      .execute();
  take(await byName(begins));
  if (/\d/.test(text)) take(await studentsByNumber(db, text));
  const phone = phoneDigits(text);
  if (phone !== null) take(await studentsByPhone(db, phone));
  if (ids.size < SEARCH_LIMIT) take(await byName(contains));
  if (ids.size === 0) return [];
  const rows = await db
    .selectFrom('student')
    .innerJoin('university', 'university.id', 'student.universityId')
    .select([
      'student.id',
      'student.name as title',
      'student.studentNumber',
      'student.phone',
      'university.name as university',
    ])
    .where('student.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title, studentNumber, phone: own, university }) => ({
    id,
    title,
    detail: join(studentNumber, foundPhone(own, phone), university),
  }));
}

const join = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

/** A telephone number is shown where it is what was looked for. */
const foundPhone = (own: string | null, digits: string | null) =>
  own !== null && digits !== null && own.replace(/\D/g, '').includes(digits) ? own : null;

/** Numbers are kept with their country code and without anything between the digits, or as they were typed. */
const hasPhone = (column: string, digits: string) =>
  sql<SqlBool>`replace(replace(replace(${sql.ref(column)}, ' ', ''), '-', ''), '.', '') LIKE ${likePattern(digits)}`;

function studentsByPhone(db: Db, digits: string) {
  return db
    .selectFrom('student')
    .select('id')
    .where('phone', 'is not', null)
    .where(hasPhone('phone', digits))
    .where('archivedAt', 'is', null)
    .limit(POOL)
    .execute();
}

/** NIM are indexed within their university: one look-up for each. */
function studentsByNumber(db: Db, text: string) {
  return db
    .selectFrom('university')
    .innerJoin('student', 'student.universityId', 'university.id')
    .select('student.id')
    .where(begins('student.studentNumber', text))
    .where('student.archivedAt', 'is', null)
    .limit(POOL)
    .execute();
}

export async function findKim(db: Db, text: string): Promise<Found[]> {
  const phone = phoneDigits(text);
  const rows = await db
    .selectFrom('kim')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .select([
      'kim.id',
      'kim.name as title',
      'kim.chair',
      'kim.phone',
      'village.name as village',
      'district.name as district',
    ])
    .where('kim.archivedAt', 'is', null)
    .where((eb) =>
      eb.or([
        contains('kim.name', text),
        contains('village.name', text),
        contains('district.name', text),
        ...(phone === null ? [] : [hasPhone('kim.phone', phone)]),
      ]),
    )
    .orderBy('kim.name')
    .execute();
  return rows.map(({ id, title, chair, phone: own, village, district }) => {
    const found = foundPhone(own, phone);
    return { id, title, detail: join(found && chair, found, `Kel. ${village}, Kec. ${district}`) };
  });
}

export async function findPrograms(db: Db, text: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('program')
    .innerJoin('kim', 'kim.id', 'program.kimId')
    .innerJoin('cohort', 'cohort.id', 'program.cohortId')
    .select(['program.id', 'program.title', 'kim.name as kim', 'cohort.name as cohort'])
    .where('program.archivedAt', 'is', null)
    .where(contains('program.title', text))
    .limit(POOL)
    .execute();
  return rows.map(({ id, title, kim, cohort }) => ({ id, title, detail: `${kim} · ${cohort}` }));
}

export async function findUniversities(db: Db, text: string): Promise<Found[]> {
  const phone = phoneDigits(text);
  const rows = await db
    .selectFrom('university')
    .select(['id', 'name as title', 'shortName', 'contactName', 'contactPhone'])
    .where('archivedAt', 'is', null)
    .where((eb) =>
      eb.or([
        contains('name', text),
        contains('shortName', text),
        ...(phone === null ? [] : [hasPhone('contactPhone', phone)]),
      ]),
    )
    .orderBy('name')
    .limit(POOL)
    .execute();
  return rows.map(({ id, title, shortName, contactName, contactPhone }) => {
    const found = foundPhone(contactPhone, phone);
    return { id, title, detail: join(found && contactName, found, shortName) };
  });
}

export async function findCohorts(db: Db, text: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('cohort')
    .select(['id', 'name as title', 'kind', 'academicYear'])
    .where('archivedAt', 'is', null)
    .where(contains('name', text))
    .orderBy('startDate', 'desc')
    .limit(POOL)
    .execute();
  return rows.map(({ id, title, kind, academicYear }) => ({
    id,
    title,
    detail: [kind, academicYear].filter(Boolean).join(' · '),
  }));
}

/** By its number, or by the code on its front with or without the dashes; also one that is no longer valid. */
export async function findCertificates(db: Db, text: string): Promise<Found[]> {
  const code = codeOf(text);
  const byNumber = db.selectFrom('certificate').select('id').where(contains('number', text));
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'number as title', 'recipientName', 'verificationCode', 'state'])
    .where((eb) =>
      // The inner query reads the numbers' index alone: the rows themselves are long.
      eb.or([eb('id', 'in', byNumber), ...(code === null ? [] : [begins('verificationCode', code)])]),
    )
    .orderBy('id', 'desc')
    .limit(POOL)
    .execute();
  return rows.map(({ id, title, recipientName, verificationCode, state }) => ({
    id,
    title,
    detail: join(recipientName, verificationCode, state === 'valid' ? null : CERTIFICATE_STATE_LABELS[state]),
  }));
}
