import type { RegionSeed } from '@domain/regions/model';
import { insertRow, insertRows } from './journal/ids';
import { createJournal, PROGRAM } from './journal/journal';
import { texts } from './journal/texts';
import type { Database, Trx } from './open';
import { DEFAULT_ASPECTS, DEFAULT_BANDS, DEFAULT_OPTIONS, DEFAULT_SERIES } from './seed-defaults';

/** Fills a new database: regions, a KIM for each village, the editable lists, a scheme, a series. Does nothing twice. */
export async function seed(database: Database, regions: RegionSeed, nowIso: string): Promise<void> {
  const existing = await database.db.selectFrom('district').select('code').limit(1).executeTakeFirst();
  if (existing) return;
  const journal = createJournal({
    database,
    nowIso: () => nowIso,
    actor: () => PROGRAM,
    publish: () => undefined,
  });
  await journal.actOf({ kind: 'seed', title: texts.seeded, final: 'migration' }, async (trx) => {
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
  const stamps = { createdAt: nowIso, updatedAt: nowIso };
  await insertRows(
    trx,
    'kim',
    villages.map(({ code, name }) => ({ villageCode: code, name: `KIM ${name}`, ...stamps })),
  );
}

async function seedLists(trx: Trx): Promise<void> {
  const rows = Object.entries(DEFAULT_OPTIONS).flatMap(([list, labels]) =>
    labels.map((label, position) => ({ list: list as keyof typeof DEFAULT_OPTIONS, label, position })),
  );
  await insertRows(trx, 'listOption', rows);
}

async function seedAssessment(trx: Trx, nowIso: string): Promise<void> {
  const stamps = { createdAt: nowIso, updatedAt: nowIso };
  const schemeId = await insertRow(trx, 'assessmentScheme', {
    name: 'Penilaian pendampingan',
    isDefault: 1,
    ...stamps,
  });
  await insertRows(
    trx,
    'assessmentAspect',
    DEFAULT_ASPECTS.map((aspect, position) => ({ ...aspect, position, schemeId })),
  );
  await trx
    .insertInto('gradeBand')
    .values(DEFAULT_BANDS.map((band) => ({ ...band, schemeId })))
    .execute();
}

async function seedCertificates(trx: Trx, nowIso: string): Promise<void> {
  const stamps = { createdAt: nowIso, updatedAt: nowIso };
  await insertRows(
    trx,
    'certificateSeries',
    DEFAULT_SERIES.map((series) => ({ ...series, ...stamps })),
  );
}
