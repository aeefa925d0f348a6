import type { KimListQuery } from '@shared/kim/contract';
import { type ExpressionBuilder, type Insertable, type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../../db/open';
import { countRows, likePattern } from '../../db/query';
import type { KimMediaTable, KimTable, Schema } from '../../db/schema';

type KimValues = Omit<Insertable<KimTable>, 'id' | 'createdAt' | 'archivedAt'>;

const studentsNow = (today: string) => sql<number>`(
  SELECT count(DISTINCT p.enrolment_id) FROM placement p
  WHERE p.kim_id = kim.id AND p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today})`;
const programCount = sql<number>`(SELECT count(*) FROM program g WHERE g.kim_id = kim.id AND g.archived_at IS NULL)`;
const mediaCount = sql<number>`(SELECT count(*) FROM kim_media m WHERE m.kim_id = kim.id)`;

function filtered(db: Db, query: KimListQuery, today: string) {
  const { filters = {}, archived = 'active', search } = query;
  let q = db
    .selectFrom('kim')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode');
  if (archived !== 'all') q = q.where('kim.archivedAt', archived === 'active' ? 'is' : 'is not', null);
  if (filters.status?.length) q = q.where('kim.status', 'in', filters.status);
  if (filters.districtCode?.length) q = q.where('district.code', 'in', filters.districtCode);
  if (filters.assisted !== undefined) q = q.where(studentsNow(today), filters.assisted ? '>' : '=', 0);
  if (search) q = q.where((eb) => matches(eb, search));
  return q;
}

function matches(
  eb: ExpressionBuilder<Pick<Schema, 'kim' | 'village' | 'district'>, 'kim' | 'village' | 'district'>,
  search: string,
) {
  const pattern = likePattern(search);
  const columns = ['kim.name', 'village.name', 'district.name', 'kim.chair'] as const;
  return eb.or(columns.map((column) => sql<SqlBool>`${sql.ref(column)} LIKE ${pattern} ESCAPE '\\'`));
}

/** One page of KIM and how many match. @param today counts the students placed on that day */
export async function listKim(db: Db, query: KimListQuery, today: string) {
  const q = filtered(db, query, today);
  const order = query.sort?.by ?? 'districtName';
  const direction = query.sort?.descending ? 'desc' : 'asc';
  const rows = await q
    .select([
      'kim.id',
      'kim.name',
      'kim.villageCode',
      'village.name as villageName',
      'district.name as districtName',
      'kim.status',
      'kim.chair',
      'kim.decreeNumber',
      'kim.termEnd',
      'kim.profileDate',
      'kim.membersMale',
      'kim.membersFemale',
      'kim.hasSecretariat',
      'kim.hasStatutes',
      'kim.hasAdministration',
      'kim.archivedAt',
      studentsNow(today).as('studentsNow'),
      programCount.as('programs'),
      mediaCount.as('mediaCount'),
    ])
    .orderBy(sql.ref(order), direction)
    .orderBy('kim.name')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { rows, total: await countRows(q) };
}

export async function getKim(db: Db, id: number) {
  const kim = await db
    .selectFrom('kim')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .leftJoin('listOption as level', 'level.id', 'kim.levelId')
    .selectAll('kim')
    .select(['village.name as villageName', 'district.name as districtName', 'level.label as levelLabel'])
    .where('kim.id', '=', id)
    .executeTakeFirst();
  if (!kim) return undefined;
  const media = await db
    .selectFrom('kimMedia')
    .select(['kind', 'account', 'lastPostDate'])
    .where('kimId', '=', id)
    .execute();
  const potentials = await db
    .selectFrom('kimPotential')
    .innerJoin('listOption', 'listOption.id', 'kimPotential.optionId')
    .select(['listOption.id', 'listOption.label'])
    .where('kimId', '=', id)
    .orderBy('listOption.position')
    .execute();
  return { ...kim, media, potentials };
}

export async function insertKim(trx: Trx, values: KimValues, nowIso: string): Promise<number> {
  const row = await trx
    .insertInto('kim')
    .values({ ...values, createdAt: nowIso })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns whether there was such a KIM */
export async function updateKim(trx: Trx, id: number, values: KimValues): Promise<boolean> {
  const result = await trx.updateTable('kim').set(values).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function replaceKimDetails(
  trx: Trx,
  kimId: number,
  media: readonly Omit<Insertable<KimMediaTable>, 'kimId'>[],
  potentialIds: readonly number[],
): Promise<void> {
  await trx.deleteFrom('kimMedia').where('kimId', '=', kimId).execute();
  await trx.deleteFrom('kimPotential').where('kimId', '=', kimId).execute();
  if (media.length > 0)
    await trx
      .insertInto('kimMedia')
      .values(media.map((entry) => ({ ...entry, kimId })))
      .execute();
  if (potentialIds.length > 0)
    await trx
      .insertInto('kimPotential')
      .values(potentialIds.map((optionId) => ({ kimId, optionId })))
      .execute();
}

/** Sets or clears the archive mark. @returns the names of those changed */
export async function setKimArchived(
  trx: Trx,
  ids: readonly number[],
  archivedAt: string | null,
): Promise<string[]> {
  const rows = await trx
    .updateTable('kim')
    .set({ archivedAt })
    .where('id', 'in', ids)
    .where('archivedAt', archivedAt ? 'is' : 'is not', null)
    .returning('name')
    .execute();
  return rows.map(({ name }) => name);
}

export async function kimInVillage(db: Db, villageCode: string): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('kim')
    .select(['id', 'name'])
    .where('villageCode', '=', villageCode)
    .where('archivedAt', 'is', null)
    .orderBy('id')
    .execute();
}

export async function kimOptions(db: Db, search: string) {
  const query = { search, offset: 0, limit: 50 };
  return filtered(db, query, '')
    .select(['kim.id', 'kim.name as label', 'village.name as villageName', 'district.name as districtName'])
    .orderBy('kim.name')
    .limit(50)
    .execute();
}
