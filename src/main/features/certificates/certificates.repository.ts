import type { FrozenCertificate } from '@domain/certificates/ports';
import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import type { RegisterQuery } from '@shared/certificates/contract';
import type { CertificateState, RegisterRow } from '@shared/certificates/model';
import { sql } from 'kysely';
import { insertRows, type NewRow } from '../../db/journal/ids';
import { contains, is, type ListSpec, oneOf } from '../../db/list-query';
import type { Db, Trx } from '../../db/open';
import { chunks } from '../../db/query';
import type { Schema } from '../../db/schema';

const printed = (path: string) => sql<string>`json_extract(x.content, ${sql.lit(path)})`;
const UNIVERSITY = printed('$.recipient.university');

/** Newest first unless asked otherwise; numbers sort by date and counter, not as text. */
export const registerSpec: ListSpec<RegisterQuery> = {
  from: sql`certificate x`,
  id: sql`x.id`,
  filters: { cohortId: is('x.cohort_id'), state: oneOf('x.state') },
  search: contains(['x.number', 'x.recipient_name', 'x.recipient_number', 'x.verification_code']),
  sorts: {
    number: { by: sql`x.issued_on`, plain: true },
    name: { by: sql`x.recipient_name`, plain: true },
    studentNumber: { by: sql`x.recipient_number`, plain: true },
    universityName: { by: UNIVERSITY, plain: true },
    issuedOn: { by: sql`x.issued_on`, plain: true },
    state: { by: sql`x.state`, plain: true },
  },
  sort: { by: 'number', descending: true },
  ties: (direction) => sql`x.series_id ${direction}, x.sequence ${direction}`,
};

const register = (db: Db) =>
  db
    .selectFrom('certificate as x')
    .innerJoin('cohort as c', 'c.id', 'x.cohortId')
    .innerJoin('enrolment as e', 'e.id', 'x.enrolmentId')
    .leftJoin('certificate as replaced', 'replaced.id', 'x.replacesId')
    .leftJoin('certificate as successor', 'successor.replacesId', 'x.id')
    .select(['x.id', 'x.number', 'x.recipientName as name', 'x.recipientNumber as studentNumber'])
    .select([UNIVERSITY.as('universityName'), printed('$.kim').as('kimName'), 'c.name as cohortName'])
    .select(['e.studentId', 'x.issuedOn', 'x.state'])
    .select(['replaced.number as replacesNumber', 'successor.number as replacedByNumber']);

export function registerRows(db: Db, ids: readonly number[]): Promise<RegisterRow[]> {
  return register(db).where('x.id', 'in', ids).execute();
}

export async function getCertificate(db: Db, id: number) {
  return register(db)
    .select(['x.enrolmentId', 'x.cohortId', 'x.templateVersion'])
    .where('x.id', '=', id)
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
