import type { KimListQuery } from '@shared/kim/contract';
import { type ExpressionBuilder, type Insertable, type SqlBool, sql } from 'kysely';
import { insertRow } from '../../db/journal/ids';
import { syncRows } from '../../db/journal/sync-rows';
import type { Db, Trx } from '../../db/open';
import { countRows, likePattern } from '../../db/query';
import type { KimMediaTable, KimTable, Schema } from '../../db/schema';

type KimValues = Omit<Insertable<KimTable>, 'id' | 'createdAt' | 'archivedAt'>;

/** Students at each KIM on a day, read once from the index of dates instead of once for each KIM. */
const studentsNow = (today: string) => sql<{ kimId: number; n: number }>`(
  SELECT p.kim_id, count(DISTINCT p.enrolment_id) AS n FROM placement p
  WHERE p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today} GROUP BY p.kim_id)`;
const isAssisted = (today: string) => sql<SqlBool>`kim.id IN (SELECT p.kim_id FROM placement p
  WHERE p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today})`;
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
  if (filters.assisted !== undefined)
    q = q.where(filters.assisted ? isAssisted(today) : sql<SqlBool>`NOT ${isAssisted(today)}`);
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

const orderBy = {
  name: sql`kim.name`,
  villageName: sql`village.name`,
  districtName: sql`district.name`,
  status: sql`kim.status`,
  chair: sql`kim.chair`,
  termEnd: sql`kim.term_end`,
  studentsNow: sql`coalesce(visit.n, 0)`,
  programs: programCount,
};

/** One page of KIM and how many match. @param today counts the students placed on that day */
export async function listKim(db: Db, query: KimListQuery, today: string) {
  const q = filtered(db, query, today);
  const order = orderBy[query.sort?.by ?? 'districtName'];
  const direction = query.sort?.descending ? 'desc' : 'asc';
  const rows = await q
    .leftJoin(studentsNow(today).as('visit'), 'visit.kimId', 'kim.id')
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
      sql<number>`coalesce(visit.n, 0)`.as('studentsNow'),
      programCount.as('programs'),
      mediaCount.as('mediaCount'),
    ])
    // What is not filled in stands last, whichever way the list is turned.
    .orderBy(sql`${order} IS NULL`)
    .orderBy(order, direction)
    .orderBy('village.name')
    .orderBy('kim.name')
    .orderBy('kim.id')
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

export function insertKim(trx: Trx, values: KimValues, nowIso: string): Promise<number> {
  return insertRow(trx, 'kim', { ...values, createdAt: nowIso });
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
  await syncRows(
    trx,
    'kimMedia',
    { kimId },
    media.map((entry) => ({ ...entry, kimId })),
    ['kind'],
  );
  await syncRows(
    trx,
    'kimPotential',
    { kimId },
    potentialIds.map((optionId) => ({ kimId, optionId })),
    ['optionId'],
  );
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

/** @returns how many of them changed */
export async function setKimStatus(
  trx: Trx,
  ids: readonly number[],
  status: 'active' | 'lessActive' | 'inactive',
  nowIso: string,
): Promise<number> {
  const result = await trx
    .updateTable('kim')
    .set({ status, updatedAt: nowIso })
    .where('id', 'in', ids)
    .where('status', '<>', status)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** @returns the KIM's name, undefined when there is none */
export async function setProfileDate(
  trx: Trx,
  id: number,
  profileDate: string,
  nowIso: string,
): Promise<string | undefined> {
  const row = await trx
    .updateTable('kim')
    .set({ profileDate, updatedAt: nowIso })
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return row?.name;
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

/** For imports: the first living KIM of each village; active ones before the others. */
export async function firstKimByVillage(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('kim')
    .select(['id', 'villageCode'])
    .where('archivedAt', 'is', null)
    .orderBy(sql`status <> 'active'`)
    .orderBy('id')
    .execute();
  const first = new Map<string, number>();
  for (const { id, villageCode } of rows) if (!first.has(villageCode)) first.set(villageCode, id);
  return first;
}
