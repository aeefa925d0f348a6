import { createDashboardFeature } from '@main/features/dashboard';
import { createKimFeature } from '@main/features/kim';
import { createPlacementsFeature } from '@main/features/placements';
import { createUniversitiesFeature } from '@main/features/universities';
import { buildYears } from '@support/build-reports';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { execSql } from '@support/journal';
import { expect, test } from 'vitest';

async function office(students: number, nowIso = '2025-03-20T03:00:00.000Z') {
  const database = await testDatabase();
  if (students > 0) await buildYears(database, { students, perCohort: 60 });
  const { service } = createDashboardFeature(testContext(database, nowIso));
  const attention = async (cohortId: number | null = null) =>
    new Map((await service.attention(cohortId)).map((item) => [item.kind, item]));
  return { database, service, attention };
}

test('an empty office has its KIM and nothing to attend to', async () => {
  const { service } = await office(0);
  expect(await service.overview(null)).toMatchObject({ students: 0, kim: { total: 104, assisted: 0 } });
  expect((await service.overview(null)).districts).toHaveLength(13);
  expect(await service.attention(null)).toEqual([]);
});

test('figures of the cohorts add up to those of all', async () => {
  const { service } = await office(180);
  const all = await service.overview(null);
  const each = await Promise.all([1, 2, 3].map((id) => service.overview(id)));
  for (const key of ['students', 'placed', 'unplaced', 'scored', 'certificates'] as const)
    expect([key, each.reduce((sum, one) => sum + one[key], 0)]).toEqual([key, all[key]]);
  expect(all.students).toBe(180);
  expect(all.placed + all.unplaced).toBe(180);
});

test('cancelled placements, withdrawn and archived students do not count', async () => {
  const { database, service } = await office(60);
  const before = await service.overview(1);
  await execSql(
    database,
    `UPDATE placement SET state = 'cancelled' WHERE enrolment_id = 1;
    UPDATE enrolment SET status = 'withdrawn' WHERE id = 2;
    UPDATE enrolment SET archived_at = '2025-01-01' WHERE id = 3`,
  );
  const after = await service.overview(1);
  expect([after.students, after.placed, after.unplaced]).toEqual([
    before.students - 2,
    before.placed - 3,
    before.unplaced + 1,
  ]);
});

test('says what needs attention, and no more', async () => {
  const { database, attention } = await office(120);
  await execSql(
    database,
    `INSERT INTO placement (enrolment_id, kim_id, start_date, end_date, created_at, updated_at)
    VALUES (61, 5, '2025-03-13', '2025-03-25', '', '');
    UPDATE university SET agreement_end = '2025-04-30' WHERE id = 2;
    INSERT INTO certificate_batch (cohort_id, state, folder, options, created_at) VALUES (1, 'running', '', '{}', '')`,
  );
  const found = await attention();
  expect(found.get('overlapping')?.names).toEqual(['Mahasiswa Nomor 61 Putri Ayu']);
  expect(found.get('agreementEnding')?.names).toEqual(['Politeknik Contoh Banten']);
  expect(found.get('unfinishedBatch')?.count).toBe(1);
  expect(found.get('cohortWithoutScores')?.names).toEqual(['KKN 2025 Gelombang 1']);
  expect(found.get('unplaced')?.count).toBe(3);
  expect(found.get('endingSoon')?.count).toBeGreaterThan(50);
  expect([...found.keys()][0]).toBe('unfinishedBatch');
});

// Bug it would catch: a line of "Perlu perhatian" opens a list that shows others, or another number of them.
test('the lists that its lines open show as many as were counted', async () => {
  const nowIso = '2025-03-20T03:00:00.000Z';
  const { database, attention } = await office(120, nowIso);
  await execSql(
    database,
    `INSERT INTO placement (enrolment_id, kim_id, start_date, end_date, created_at, updated_at)
      VALUES (61, 5, '2025-03-13', '2025-03-25', '', '');
    UPDATE enrolment SET status = 'withdrawn' WHERE id = 62;
    UPDATE university SET agreement_start = '2025-01-01', agreement_end = '2025-06-10' WHERE id = 2;
    UPDATE university SET agreement_end = '2025-09-30' WHERE id = 3`,
  );
  const context = testContext(database, nowIso);
  const placements = createPlacementsFeature(context).service;
  const kim = createKimFeature(context).service;
  const universities = createUniversitiesFeature(context).service;
  const page = { offset: 0, limit: 1 };
  const found = await attention();
  const totals = {
    endingSoon: (await placements.list({ ...page, filters: { endingSoon: true } })).total,
    kimWithoutStudents: (await kim.list({ ...page, filters: { assisted: false } })).total,
    agreementEnding: (await universities.list({ ...page, filters: { agreement: ['ending'] } })).total,
  };
  expect(totals.endingSoon).toBeGreaterThan(50);
  for (const [kind, total] of Object.entries(totals))
    expect([kind, found.get(kind as never)?.count]).toEqual([kind, total]);
  expect((await placements.list({ ...page, filters: { overlapping: true } })).total).toBe(2);
});
