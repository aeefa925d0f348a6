import type { FrozenCertificate } from '@domain/certificates/ports';
import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import type { RegisterQuery } from '@shared/certificates/contract';
import type { CertificateState } from '@shared/certificates/model';
import { type SqlBool, sql } from 'kysely';
import { insertRows, type NewRow } from '../../db/journal/ids';
import type { Db, Trx } from '../../db/open';
import { chunks, countRows, likePattern } from '../../db/query';
import type { Schema } from '../../db/schema';

const printed = (path: string) => sql<string>`json_extract(certificate.content, ${sql.lit(path)})`;
const NAME = sql<string>`certificate.recipient_name`;
const STUDENT_NUMBER = sql<string>`certificate.recipient_number`;
const UNIVERSITY = printed('$.recipient.university');

function registerFiltered(db: Db, query: Pick<RegisterQuery, 'filters' | 'search'>) {
  const { filters = {}, search } = query;
  let q = db
    .selectFrom('certificate')
    .innerJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .innerJoin('enrolment', 'enrolment.id', 'certificate.enrolmentId')
    .leftJoin('certificate as replaced', 'replaced.id', 'certificate.replacesId')
    .leftJoin('certificate as successor', 'successor.replacesId', 'certificate.id');
  if (filters.cohortId !== undefined) q = q.where('certificate.cohortId', '=', filters.cohortId);
  if (filters.state?.length) q = q.where('certificate.state', 'in', filters.state);
  if (search) {
    const pattern = likePattern(search);
    q = q.where((eb) =>
      eb.or([
        sql<SqlBool>`certificate.number LIKE ${pattern} ESCAPE '\\'`,
        sql<SqlBool>`${NAME} LIKE ${pattern} ESCAPE '\\'`,
        sql<SqlBool>`${STUDENT_NUMBER} LIKE ${pattern} ESCAPE '\\'`,
        sql<SqlBool>`certificate.verification_code LIKE ${pattern} ESCAPE '\\'`,
      ]),
    );
  }
  return q;
}

const ORDER = {
  number: sql`certificate.issued_on`,
  name: NAME,
  studentNumber: STUDENT_NUMBER,
  universityName: UNIVERSITY,
  issuedOn: sql`certificate.issued_on`,
  state: sql`certificate.state`,
} as const;

function withRegisterColumns(q: ReturnType<typeof registerFiltered>) {
  return q.select([
    'certificate.id',
    'certificate.number',
    NAME.as('name'),
    STUDENT_NUMBER.as('studentNumber'),
    UNIVERSITY.as('universityName'),
    printed('$.kim').as('kimName'),
    'cohort.name as cohortName',
    'enrolment.studentId',
    'certificate.issuedOn',
    'certificate.state',
    'replaced.number as replacesNumber',
    'successor.number as replacedByNumber',
  ]);
}

/** One page of the register, newest first unless asked otherwise; numbers sort by date and counter, not as text. */
export async function listRegister(db: Db, query: RegisterQuery) {
  const q = registerFiltered(db, query);
  const direction = (query.sort?.descending ?? query.sort === undefined) ? 'desc' : 'asc';
  const rows = await withRegisterColumns(q)
    .orderBy(ORDER[query.sort?.by ?? 'number'], direction)
    .orderBy('certificate.seriesId', direction)
    .orderBy('certificate.sequence', direction)
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { rows, total: await countRows(q) };
}

export async function getCertificate(db: Db, id: number) {
  return withRegisterColumns(registerFiltered(db, {}))
    .select(['certificate.enrolmentId', 'certificate.cohortId', 'certificate.templateVersion'])
    .where('certificate.id', '=', id)
    .executeTakeFirst();
}

/** By verification code or by number, as it is printed. */
export async function findByCode(db: Db, code: string) {
  return db
    .selectFrom('certificate')
    .select('id')
    .where((eb) => eb.or([eb('verificationCode', '=', code.toUpperCase()), eb('number', '=', code)]))
    .executeTakeFirst();
}

/** Frozen certificates in the order of the ids, each with its logo back in place. */
export async function readContents(db: Db, ids: readonly number[]): Promise<FrozenCertificate[]> {
  const found = new Map<number, FrozenCertificate>();
  for (const part of chunks(ids, 900)) {
    const rows = await db
      .selectFrom('certificate')
      .leftJoin('asset', 'asset.hash', 'certificate.logoHash')
      .select(['certificate.id', 'certificate.content', 'certificate.templateVersion', 'asset.data as logo'])
      .where('certificate.id', 'in', part)
      .execute();
    for (const { id, content, logo, templateVersion } of rows)
      found.set(id, { content: thaw(content, logo), templateVersion });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A stored content as it was frozen: the logo is kept apart, once for all certificates that carry it. */
function thaw(json: string, logo: string | null): CertificateContent {
  const stored = certificateContentSchema.parse(JSON.parse(json));
  return { ...stored, office: { ...stored.office, logo } };
}

/** Keeps a picture once. @param hash its SHA-256 */
export async function keepAsset(trx: Trx, hash: string, data: string): Promise<void> {
  await trx
    .insertInto('asset')
    .values({ hash, data })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @returns the new ids in the order of the rows */
export function insertCertificates(trx: Trx, rows: readonly NewRow<'certificate'>[]): Promise<number[]> {
  return insertRows(trx, 'certificate', rows);
}

export async function setState(trx: Trx, id: number, state: CertificateState): Promise<void> {
  await trx.updateTable('certificate').set({ state }).where('id', '=', id).execute();
}

export async function insertEvents(
  trx: Trx,
  ids: readonly number[],
  event: { kind: Schema['certificateEvent']['kind']; reason?: string; at: string },
): Promise<void> {
  const { kind, reason = null, at } = event;
  await insertRows(
    trx,
    'certificateEvent',
    ids.map((certificateId) => ({ certificateId, kind, reason, at })),
  );
}

export async function listEvents(db: Db, certificateId: number) {
  return db
    .selectFrom('certificateEvent')
    .select(['kind', 'reason', 'at'])
    .where('certificateId', '=', certificateId)
    .orderBy('id')
    .execute();
}

export async function cohortOfEnrolment(db: Db, enrolmentId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('enrolment')
    .select('cohortId')
    .where('id', '=', enrolmentId)
    .executeTakeFirst();
  return row?.cohortId;
}
