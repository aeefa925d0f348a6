import { createSettingsFeature } from '@main/features/settings';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { everything, testJournal } from '@support/journal';
import { describe, expect, it } from 'vitest';

async function setUp() {
  const database = await testDatabase();
  const { service } = createSettingsFeature(testContext(database));
  return { database, service, ...testJournal(database) };
}

describe('undo', () => {
  it('gives the default back where nothing was saved yet, and the earlier value where something was', async () => {
    const { database, service, undo } = await setUp();
    const empty = everything(database);
    const defaults = await service.get();
    const first = await service.update({ office: { ...defaults.office, agency: 'Dinas Satu' } });
    const before = everything(database);
    const second = await service.update({ office: { ...defaults.office, agency: 'Dinas Dua' } });
    expect(await undo(second.actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
    expect((await service.get()).office.agency).toBe('Dinas Satu');
    expect(await undo(first.actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(empty);
    expect(await service.get()).toEqual(defaults);
  });

  it('has nothing to take back where the same was saved again', async () => {
    const { service, acts } = await setUp();
    const { office } = await service.get();
    await service.update({ office });
    const count = (await acts()).length;
    expect((await service.update({ office })).actId).toBeNull();
    expect(await acts()).toHaveLength(count);
  });
});
