import type { Village } from '@domain/regions/model';
import type { Db } from '../../db/open';

/** All villages with district and the spellings in common use. */
export async function listVillages(db: Db): Promise<Village[]> {
  const rows = await db
    .selectFrom('village')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .select([
      'village.code',
      'village.name',
      'district.code as districtCode',
      'district.name as districtName',
    ])
    .orderBy('village.code')
    .execute();
  const aliases = await db.selectFrom('regionAlias').selectAll().execute();
  return rows.map((row) => ({
    ...row,
    aliases: aliases.filter(({ code }) => code === row.code).map(({ alias }) => alias),
  }));
}

export async function listDistrictAliases(db: Db): Promise<{ code: string; alias: string }[]> {
  return db
    .selectFrom('regionAlias')
    .innerJoin('district', 'district.code', 'regionAlias.code')
    .select(['regionAlias.code', 'regionAlias.alias'])
    .execute();
}
