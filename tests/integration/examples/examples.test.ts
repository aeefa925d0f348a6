import { checkIntegrity } from '@main/db/integrity';
import { insertRow } from '@main/db/journal/ids';
import type { Database } from '@main/db/open';
import { tableCounts } from '@main/db/stats';
import { createExamplesService } from '@main/features/examples/examples.service';
import { createSettingsService } from '@main/features/settings/settings.service';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { write } from '@support/journal';
import { describe, expect, it } from 'vitest';

/** The service over the real settings. */
function examplesService(database: Database) {
  const context = testContext(database);
  return createExamplesService({ ...context, settings: createSettingsService(context) });
}

async function drain<R>(iterator: AsyncGenerator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}

describe('example data', () => {
  it('is marked, sound, and leaves nothing behind when removed', async () => {
    const database = await testDatabase();
    const before = tableCounts(database);
    const service = examplesService(database);
    await drain(service.load({ students: 60, seed: 3 }));
    expect(await service.status()).toEqual({ loaded: true, students: 60 });
    expect(await checkIntegrity(database)).toMatchObject({ ok: true, foreignKeys: 0 });
    const cohorts = await database.db.selectFrom('cohort').select(['name', 'isExample']).execute();
    expect(cohorts.every(({ name, isExample }) => isExample === 1 && name.startsWith('CONTOH'))).toBe(true);
    await service.remove();
    const journal = { act: 0, change: 0, setting: 0 };
    expect({ ...tableCounts(database), ...journal }).toEqual({ ...before, ...journal });
    expect((await createSettingsService(testContext(database)).get()).signatory).toBeNull();
  });

  it('keeps a student who also takes part in a real cohort', async () => {
    const database = await testDatabase();
    const service = examplesService(database);
    await drain(service.load({ students: 20, seed: 3 }));
    const stamps = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
    const dates = { startDate: '2026-07-01', endDate: '2026-08-01' };
    const student = await database.db.selectFrom('student').select('id').limit(1).executeTakeFirstOrThrow();
    await write(database, async (trx) => {
      const cohortId = await insertRow(trx, 'cohort', {
        name: 'KKN nyata',
        kind: 'KKN',
        ...dates,
        ...stamps,
      });
      await insertRow(trx, 'enrolment', { studentId: student.id, cohortId, ...stamps });
    });
    await service.remove();
    expect(tableCounts(database)).toMatchObject({ student: 1, enrolment: 1, cohort: 1, university: 1 });
  });

  it('writes nothing when it is cancelled half way', async () => {
    const database = await testDatabase();
    const service = examplesService(database);
    const controller = new AbortController();
    const iterator = service.load({ students: 1200, seed: 3 }, controller.signal);
    await iterator.next();
    controller.abort();
    await expect(drain(iterator)).rejects.toThrow();
    expect(tableCounts(database)).toMatchObject({ student: 0, cohort: 0 });
  });
});
