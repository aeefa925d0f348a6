import type { KimListQuery } from '@shared/kim/contract';
import { type Insertable, sql } from 'kysely';
import { kims } from '../../db/bases';
import { insertRow } from '../../db/journal/ids';
import { syncRows } from '../../db/journal/sync-rows';
import { contains, holds, type ListSpec, oneOf } from '../../db/list-query';
import type { Db, Trx } from '../../db/open';
import type { KimMediaTable, KimTable } from '../../db/schema';

type KimValues = Omit<Insertable<KimTable>, 'id' | 'createdAt' | 'archivedAt'>;

/** Students at each KIM on a day, read once from the index of dates instead of once for each KIM. */
const studentsNow = (today: string) => sql<{ kimId: number; n: number }>`(
  SELECT p.kim_id, count(DISTINCT p.enrolment_id) AS n FROM placement p
  WHERE p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today} GROUP BY p.kim_id)`;
const isAssisted = (today: string) => sql`k.id IN (SELECT p.kim_id FROM placement p
  WHERE p.state = 'active' AND p.start_date <= ${today} AND p.end_date >= ${today})`;
const STUDENTS_NOW = sql<number>`coalesce(visit.n, 0)`;
const PROGRAM_COUNT = sql<number>`(SELECT count(*) FROM program g WHERE g.kim_id = k.id AND g.archived_at IS NULL)`;
const MEDIA_COUNT = sql<number>`(SELECT count(*) FROM kim_media m WHERE m.kim_id = k.id)`;

/** @param today counts the students placed on that day */
export const kimSpec = (today: string): ListSpec<KimListQuery, 'visit'> => ({
  from: sql`kim k JOIN village v ON v.code = k.village_code JOIN district d ON d.code = v.district_code`,
  id: sql`k.id`,
  joins: { visit: sql`LEFT JOIN ${studentsNow(today)} AS visit ON visit.kim_id = k.id` },
  archived: sql`k.archived_at`,
  filters: {
    status: oneOf('k.status'),
    districtCode: oneOf('d.code'),
    assisted: holds(isAssisted(today)),
  },
  search: contains(['k.name', 'v.name', 'd.name', 'k.chair']),
  sorts: {
    name: { by: sql`k.name` },
    villageName: { by: sql`v.name` },
    districtName: { by: sql`d.name` },
    status: { by: sql`k.status` },
    chair: { by: sql`k.chair` },
    termEnd: { by: sql`k.term_end` },
    studentsNow: { by: STUDENTS_NOW, joins: ['visit'] },
    programs: { by: PROGRAM_COUNT },
  },
  sort: { by: 'districtName' },
  ties: () => sql`v.name, k.name`,
});

export function kimRows(db: Db, ids: readonly number[], today: string) {
  return kims(db)
    .leftJoin(studentsNow(today).as('visit'), 'visit.kimId', 'k.id')
    .select(['k.id', 'k.name', 'k.villageCode', 'v.name as villageName', 'd.name as districtName'])
    .select(['k.status', 'k.chair', 'k.decreeNumber', 'k.termEnd', 'k.profileDate', 'k.archivedAt'])
    .select(['k.membersMale', 'k.membersFemale', 'k.hasSecretariat', 'k.hasStatutes', 'k.hasAdministration'])
    .select([STUDENTS_NOW.as('studentsNow'), PROGRAM_COUNT.as('programs'), MEDIA_COUNT.as('mediaCount')])
    .where('k.id', 'in', ids)
    .execute();
}

export async function getKim(db: Db, id: number) {
  const kim = await kims(db)
    .leftJoin('listOption as level', 'level.id', 'k.levelId')
    .selectAll('k')
    .select(['v.name as villageName', 'd.name as districtName', 'level.label as levelLabel'])
    .where('k.id', '=', id)
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

/** The day its profile was last looked through; null when it is unknown, or the KIM. */
export async function profileDateOf(db: Db, id: number): Promise<string | null> {
  const row = await db.selectFrom('kim').select('profileDate').where('id', '=', id).executeTakeFirst();
  return row?.profileDate ?? null;
}

export function insertKim(trx: Trx, values: KimValues, nowIso: string): Promise<number> {
  return insertRow(trx, 'kim', { ...values, createdAt: nowIso });
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

/** What a select says of some KIM. */
export function kimNames(db: Db, ids: readonly number[]) {
  return kims(db)
    .select(['k.id', 'k.name as label', 'v.name as villageName', 'd.name as districtName'])
    .where('k.id', 'in', ids)
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
