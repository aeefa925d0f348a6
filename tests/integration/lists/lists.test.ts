import { createListsFeature } from '@main/features/lists';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { everything, testJournal } from '@support/journal';
import { describe, expect, it } from 'vitest';

describe('undo', () => {
  it('takes a new option away, and gives one back its name and its place in the list', async () => {
    const database = await testDatabase();
    const { service } = createListsFeature(testContext(database));
    const { undo, acts } = testJournal(database);
    const before = everything(database);
    const first = (await service.get('kimLevel'))[0]?.id ?? 0;
    const done = [
      await service.add('kimLevel', 'Istimewa'),
      await service.rename(first, 'Tingkat awal'),
      await service.setArchived(first, true),
    ];
    expect((await acts()).slice(1)).toMatchObject([
      { kind: 'create', title: 'Pilihan "Istimewa" ditambahkan', changes: 1 },
      { kind: 'edit', title: expect.stringContaining('menjadi "Tingkat awal"'), changes: 1 },
      { kind: 'archive', title: 'Pilihan "Tingkat awal" diarsipkan', changes: 1 },
    ]);
    for (const { actId } of done.reverse()) expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });
});
