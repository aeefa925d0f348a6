import { firstBrokenAct } from '@main/db/journal/chain';
import { insertRow, insertRows, SITE_SPAN } from '@main/db/journal/ids';
import { breathe } from '@main/db/query';
import { NOW, testDatabase } from '@support/database';
import { testJournal } from '@support/journal';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';

const stamps = { createdAt: NOW, updatedAt: NOW };

async function setUp() {
  const database = await testDatabase();
  return { database, ...testJournal(database) };
}

describe('writing', () => {
  it('is refused by the database outside an act, by whatever way', async () => {
    const { database } = await setUp();
    for (const statement of [
      "UPDATE kim SET chair = 'Siapa' WHERE id = 1",
      'DELETE FROM kim WHERE id = 104',
      "INSERT INTO university (name, created_at, updated_at) VALUES ('U', '', '')",
      "INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', '')",
    ])
      expect(() => database.raw.exec(statement), statement).toThrow('a change outside an act');
    expect(database.raw.prepare('SELECT count(*) AS n FROM change WHERE act_id > 1').get()).toEqual({ n: 0 });
  });

  it('leaves no act behind when nothing changed, or when the work fails', async () => {
    const { journal, acts } = await setUp();
    const before = await acts();
    const nothing = await journal.act({ kind: 'edit', title: 'Tidak ada' }, async (trx) => {
      await trx.updateTable('kim').set({ updatedAt: 'x' }).where('id', '=', 1).execute();
      return {};
    });
    expect(nothing.actId).toBeNull();
    const work = journal.act({ kind: 'edit', title: 'Gagal' }, async (trx) => {
      await trx.updateTable('kim').set({ chair: 'x' }).where('id', '=', 1).execute();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await acts()).toEqual(before);
    // Ids have no gap: the check takes a missing last act for a deletion.
    const next = await journal.act({ kind: 'edit', title: 'Berikut' }, async (trx) => {
      await trx.updateTable('kim').set({ chair: 'y' }).where('id', '=', 1).execute();
      return {};
    });
    expect(next.actId).toBe((before.at(-1)?.id ?? 0) + 1);
  });

  it('notices a name that changes only its capitals', async () => {
    const { journal, changes } = await setUp();
    const { actId } = await journal.act({ kind: 'edit', title: 'Huruf' }, async (trx) => {
      await trx.updateTable('kim').set({ name: 'KIM CIPONDOH' }).where('name', '=', 'kim cipondoh').execute();
      return {};
    });
    expect(await changes(actId)).toMatchObject([{ op: 'u', old: '{"name":"KIM Cipondoh"}' }]);
  });

  it('keeps only the old values of what changed, and the whole row of what went', async () => {
    const { journal, changes } = await setUp();
    const { actId: made, id } = await journal.act({ kind: 'create', title: 'Buat' }, async (trx) => ({
      id: await insertRow(trx, 'university', { name: 'Universitas A', city: 'Tangerang', ...stamps }),
    }));
    const { actId: edited } = await journal.act({ kind: 'edit', title: 'Ubah' }, async (trx) => {
      await trx.updateTable('university').set({ city: 'Serang', notes: 'n' }).where('id', '=', id).execute();
      return {};
    });
    const { actId: gone } = await journal.act({ kind: 'delete', title: 'Hapus' }, async (trx) => {
      await trx.deleteFrom('university').where('id', '=', id).execute();
      return {};
    });
    expect(await changes(made)).toMatchObject([{ op: 'i', rowKey: id, old: null }]);
    expect(JSON.parse((await changes(edited))[0]?.old ?? '')).toEqual({ city: 'Tangerang', notes: null });
    expect(JSON.parse((await changes(gone))[0]?.old ?? '')).toMatchObject({
      id,
      name: 'Universitas A',
      city: 'Serang',
      updated_at: NOW,
    });
  });

  it('gives rows of this PC their own ids, also when a higher PC has rows here', async () => {
    const { journal, database } = await setUp();
    const foreign = 3 * SITE_SPAN + 7;
    await journal.act({ kind: 'import', title: 'Dari komputer 3' }, async (trx) => {
      await trx
        .insertInto('university')
        .values({ id: foreign, name: 'Dari jauh', ...stamps })
        .execute();
      return {};
    });
    const { ids } = await journal.act({ kind: 'create', title: 'Di sini' }, async (trx) => ({
      ids: await insertRows(trx, 'university', [
        { name: 'Satu', ...stamps },
        { name: 'Dua', ...stamps },
      ]),
    }));
    expect(ids).toEqual([1, 2]);
    await sql`UPDATE site SET number = 2`.execute(database.db);
    const { id } = await journal.act({ kind: 'create', title: 'Kedua' }, async (trx) => ({
      id: await insertRow(trx, 'university', { name: 'Tiga', ...stamps }),
    }));
    expect(id).toBe(2 * SITE_SPAN + 3);
  });
});

describe('the chain of acts', () => {
  const threeActs = async () => {
    const set = await setUp();
    for (const chair of ['A', 'B', 'C'])
      await set.journal.act({ kind: 'edit', title: `Ketua ${chair}` }, async (trx) => {
        await trx.updateTable('kim').set({ chair }).where('id', '<', 40).execute();
        return {};
      });
    return set;
  };

  it('is whole after ordinary work', async () => {
    const { database } = await threeActs();
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
  });

  it.each([
    ['an actor changed', "UPDATE act SET actor = 'Orang lain' WHERE id = 3", 3],
    ['a title changed', "UPDATE act SET title = 'Lain' WHERE id = 2", 2],
    ['a change taken away', 'DELETE FROM change WHERE act_id = 3 AND seq = 20', 3],
    ['a digest changed', 'UPDATE change SET seal = zeroblob(24) WHERE act_id = 2 AND seq = 5', 2],
    ['a change pinned on another row', 'UPDATE change SET row_key = 99 WHERE act_id = 4 AND seq = 5', 4],
    ['an act taken away', 'DELETE FROM change WHERE act_id = 3; DELETE FROM act WHERE id = 3', 4],
    ['the last act taken away', 'DELETE FROM change WHERE act_id = 4; DELETE FROM act WHERE id = 4', 4],
  ])('shows %s', async (_, statement, broken) => {
    const { database } = await threeActs();
    database.raw.exec(statement);
    expect(await firstBrokenAct(database.db, breathe)).toBe(broken);
  });

  it('stays whole when values and salts are blotted out', async () => {
    const { database } = await threeActs();
    const blotted = (column: string) => `unhex('${'00'.repeat(8)}' || hex(substr(${column}, 9)))`;
    database.raw.exec(`UPDATE act SET title = '', title_seal = ${blotted('title_seal')};
      UPDATE change SET old = NULL, seal = ${blotted('seal')}`);
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
  });
});
