import type { RegionSeed } from '@shared/lib/regions';
import type { Database, Trx } from './open';
import { DEFAULT_ASPECTS, DEFAULT_BANDS, DEFAULT_OPTIONS, DEFAULT_SERIES } from './seed-defaults';

/** Fills a new database: regions, a KIM for each village, the editable lists, a scheme, a series. Does nothing twice. */
export async function seed(database: Database, regions: RegionSeed, nowIso: string): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    const existing = await trx.selectFrom('district').select('code').limit(1).executeTakeFirst();
    if (existing) return;
    await seedRegions(trx, regions);
    await seedKim(trx, regions, nowIso);
    await seedLists(trx);
    await seedAssessment(trx, nowIso);
    await seedCertificates(trx, nowIso);
  });
}

async function seedRegions(trx: Trx, regions: RegionSeed): Promise<void> {
  for (const district of regions.districts) {
    await trx.insertInto('district').values({ code: district.code, name: district.name }).execute();
    await trx
      .insertInto('village')
      .values(district.villages.map(({ code, name }) => ({ code, name, districtCode: district.code })))
      .execute();
    const aliases = [district, ...district.villages].flatMap(({ code, aliases }) =>
      aliases.map((alias) => ({ code, alias })),
    );
    if (aliases.length > 0) await trx.insertInto('regionAlias').values(aliases).execute();
  }
}

async function seedKim(trx: Trx, regions: RegionSeed, nowIso: string): Promise<void> {
  const villages = regions.districts.flatMap((district) => district.villages);
  await trx
    .insertInto('kim')
    .values(
      villages.map(({ code, name }) => ({
        villageCode: code,
        name: `KIM ${name}`,
        createdAt: nowIso,
        updatedAt: nowIso,
      })),
    )
    .execute();
}

async function seedLists(trx: Trx): Promise<void> {
  const rows = Object.entries(DEFAULT_OPTIONS).flatMap(([list, labels]) =>
    labels.map((label, position) => ({ list: list as keyof typeof DEFAULT_OPTIONS, label, position })),
  );
  await trx.insertInto('listOption').values(rows).execute();
}

async function seedAssessment(trx: Trx, nowIso: string): Promise<void> {
  const scheme = await trx
    .insertInto('assessmentScheme')
    .values({ name: 'Penilaian pendampingan', isDefault: 1, createdAt: nowIso, updatedAt: nowIso })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('assessmentAspect')
    .values(DEFAULT_ASPECTS.map((aspect, position) => ({ ...aspect, position, schemeId: scheme.id })))
    .execute();
  await trx
    .insertInto('gradeBand')
    .values(DEFAULT_BANDS.map((band) => ({ ...band, schemeId: scheme.id })))
    .execute();
}

async function seedCertificates(trx: Trx, nowIso: string): Promise<void> {
  const stamps = { createdAt: nowIso, updatedAt: nowIso };
  await trx
    .insertInto('certificateSeries')
    .values(DEFAULT_SERIES.map((series) => ({ ...series, ...stamps })))
    .execute();
}
