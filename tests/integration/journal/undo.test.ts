import { firstBrokenAct } from '@main/db/journal/chain';
import { insertRow, insertRows } from '@main/db/journal/ids';
import type { Trx } from '@main/db/open';
import { breathe } from '@main/db/query';
import { NOW, testDatabase } from '@support/database';
import { everything, testJournal } from '@support/journal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const stamps = { createdAt: NOW, updatedAt: NOW };

async function setUp() {
  const database = await testDatabase();
  const tools = testJournal(database);
  const act = async (title: string, work: (trx: Trx) => Promise<unknown>) => {
    const { actId } = await tools.journal.actOf({ kind: 'edit', title }, work);
    if (actId === null) throw new Error(`${title} changed nothing`);
    return actId;
  };
  const setKim = (title: string, values: { chair?: string; secretary?: string; notes?: string }, id = 1) =>
    act(title, (trx) => trx.updateTable('kim').set(values).where('id', '=', id).execute());
  const kim = (id = 1) =>
    database.db
      .selectFrom('kim')
      .select(['chair', 'secretary', 'notes'])
      .where('id', '=', id)
      .executeTakeFirst();
  return { database, ...tools, act, setKim, kim };
}

const makeCohort = (trx: Trx, name = 'KKN Uji') =>
  insertRow(trx, 'cohort', { name, kind: 'KKN', startDate: '2026-07-01', endDate: '2026-08-31', ...stamps });

async function makeStudents(trx: Trx, count: number, at: { cohortId: number; universityId: number }) {
  const { universityId, cohortId } = at;
  const ids = await insertRows(
    trx,
    'student',
    Array.from({ length: count }, (_, n) => ({
      universityId,
      studentNumber: `N${n}`,
      name: `Nama ${n}`,
      ...stamps,
    })),
  );
  const enrolments = await insertRows(
    trx,
    'enrolment',
    ids.map((studentId) => ({ studentId, cohortId, ...stamps })),
  );
  return { ids, enrolments };
}

describe('undo', () => {
  it('puts an edit back and can be undone itself, again and again', async () => {
    const { setKim, kim, undo, acts, database } = await setUp();
    const act = await setKim('Ketua diisi', { chair: 'Budi', notes: 'a' });
    let last = act;
    for (const [chair, title] of [
      [null, 'Diurungkan: Ketua diisi'],
      ['Budi', 'Dilakukan lagi: Ketua diisi'],
      [null, 'Diurungkan: Ketua diisi'],
      ['Budi', 'Dilakukan lagi: Ketua diisi'],
    ] as const) {
      const outcome = await undo(last);
      if (!outcome.undone) throw new Error(outcome.message);
      last = outcome.actId;
      expect(await kim()).toMatchObject({ chair });
      const all = await acts();
      expect(all.at(-1)).toMatchObject({ title, kind: 'undo' });
      expect(all.find(({ id }) => id === act)?.undoneBy !== null).toBe(chair === null);
    }
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
  });

  it('takes an act in the middle back when no later act touched the same fields', async () => {
    const { setKim, kim, undo } = await setUp();
    await setKim('Ketua', { chair: 'A' });
    const middle = await setKim('Sekretaris', { secretary: 'S' });
    await setKim('Ketua lagi', { chair: 'B' });
    expect(await undo(middle)).toMatchObject({ undone: true, title: 'Sekretaris' });
    expect(await kim()).toMatchObject({ chair: 'B', secretary: null });
  });

  it('names the later acts in the way, newest first, and takes them along when asked', async () => {
    const { setKim, kim, undo } = await setUp();
    const first = await setKim('Satu', { chair: 'A', notes: 'n' });
    const second = await setKim('Dua', { chair: 'B' });
    await setKim('Lain', { secretary: 'S' });
    const third = await setKim('Tiga', { chair: 'C' });
    const blocked = await undo(first);
    expect(blocked).toMatchObject({
      undone: false,
      canUndoLater: true,
      untouched: 1,
      blockedBy: [{ id: third }, { id: second }],
    });
    expect(await kim()).toMatchObject({ chair: 'C', notes: 'n' });
    expect(await undo(first, 'withLater')).toMatchObject({ undone: true, title: 'Satu' });
    expect(await kim()).toMatchObject({ chair: null, notes: null, secretary: 'S' });
  });

  it('puts only the untouched fields back when asked', async () => {
    const { setKim, kim, undo, acts } = await setUp();
    const first = await setKim('Satu', { chair: 'A', notes: 'n' });
    await setKim('Dua', { chair: 'B' });
    expect(await undo(first, 'untouched')).toMatchObject({ undone: true });
    expect(await kim()).toMatchObject({ chair: 'B', notes: null });
    expect((await acts()).at(-1)).toMatchObject({ title: 'Diurungkan sebagian: Satu' });
  });

  it('is not in the way of an earlier act once it was itself undone', async () => {
    const { setKim, kim, undo } = await setUp();
    const first = await setKim('Satu', { chair: 'A' });
    const second = await setKim('Dua', { chair: 'B' });
    await undo(second);
    expect(await undo(first)).toMatchObject({ undone: true });
    expect(await kim()).toMatchObject({ chair: null });
  });

  it('will not take away what something made later hangs on, and names what that is', async () => {
    const { act, undo, database } = await setUp();
    const before = everything(database);
    let universityId = 0;
    let cohortId = 0;
    const made = await act('Kampus dan angkatan', async (trx) => {
      universityId = await insertRow(trx, 'university', { name: 'U', ...stamps });
      cohortId = await makeCohort(trx);
    });
    const filled = await act('Mahasiswa', (trx) => makeStudents(trx, 3, { cohortId, universityId }));
    expect(await undo(made)).toMatchObject({
      undone: false,
      blockedBy: [{ id: filled }],
      canUndoLater: true,
    });
    expect(await undo(made, 'withLater')).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });

  it('brings back what was deleted, with all that went with it', async () => {
    const { act, undo, database } = await setUp();
    let ids: number[] = [];
    await act('Isi', async (trx) => {
      const universityId = await insertRow(trx, 'university', { name: 'U', ...stamps });
      const cohortId = await makeCohort(trx);
      const groupId = await insertRow(trx, 'cohortGroup', { cohortId, universityId, name: '1' });
      const made = await makeStudents(trx, 4, { cohortId, universityId });
      ids = made.ids;
      await trx.updateTable('enrolment').set({ groupId }).execute();
      await insertRows(
        trx,
        'placement',
        made.enrolments.map((enrolmentId) => ({
          enrolmentId,
          kimId: 5,
          startDate: '2026-07-01',
          endDate: '2026-08-31',
          ...stamps,
        })),
      );
    });
    const before = everything(database);
    // Enrolments and placements go by cascade, the group lets go of its members.
    const gone = await act('Hapus', async (trx) => {
      await trx.deleteFrom('cohortGroup').execute();
      await trx.deleteFrom('student').where('id', 'in', ids.slice(0, 2)).execute();
    });
    expect(await undo(gone)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
    expect(database.raw.pragma('foreign_key_check')).toEqual([]);
  });

  it('will not bring a row back whose own is gone', async () => {
    const { act, undo } = await setUp();
    let universityId = 0;
    await act('Kampus', async (trx) => {
      universityId = await insertRow(trx, 'university', { name: 'U', ...stamps });
      await insertRow(trx, 'studyProgram', { universityId, name: 'Informatika' });
    });
    const child = await act('Hapus prodi', (trx) => trx.deleteFrom('studyProgram').execute());
    const parent = await act('Hapus kampus', (trx) => trx.deleteFrom('university').execute());
    expect(await undo(child)).toMatchObject({ undone: false, blockedBy: [{ id: parent }] });
    expect(await undo(child, 'withLater')).toMatchObject({ undone: true });
  });

  it('says so when another record has taken the name since', async () => {
    const { act, undo, database } = await setUp();
    await act('Kampus', (trx) => insertRow(trx, 'university', { name: 'U', ...stamps }));
    const renamed = await act('Ganti nama', (trx) =>
      trx.updateTable('university').set({ name: 'V' }).execute(),
    );
    await act('Kampus baru', (trx) => insertRow(trx, 'university', { name: 'U', ...stamps }));
    const before = everything(database);
    await expect(undo(renamed)).rejects.toMatchObject({ code: 'UNDO_CONFLICT' });
    expect(everything(database)).toEqual(before);
  });

  it('never undoes what is final, and says why', async () => {
    const { journal, undo, acts } = await setUp();
    const { actId } = await journal.actOf({ kind: 'issue', title: 'Terbit', final: 'certificate' }, (trx) =>
      trx.updateTable('kim').set({ chair: 'x' }).where('id', '=', 1).execute(),
    );
    expect(await undo(actId ?? 0)).toMatchObject({
      undone: false,
      message: expect.stringContaining('nomornya'),
    });
    expect(await undo(1)).toMatchObject({ undone: false });
    const count = (await acts()).length;
    expect(count).toBe(2);
  });
});

/** A step of a random history: small ids, so that acts meet. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('chair' as const),
    id: fc.integer({ min: 1, max: 3 }),
    value: fc.constantFrom('a', 'b', 'A', ''),
  }),
  fc.record({
    kind: fc.constant('notes' as const),
    id: fc.integer({ min: 1, max: 3 }),
    value: fc.constantFrom('x', 'y'),
  }),
  fc.record({ kind: fc.constant('university' as const), name: fc.constantFrom('U', 'V', 'W') }),
  fc.record({
    kind: fc.constant('rename' as const),
    name: fc.constantFrom('U', 'V', 'W'),
    to: fc.constantFrom('X', 'u'),
  }),
  fc.record({
    kind: fc.constant('program' as const),
    name: fc.constantFrom('U', 'V'),
    program: fc.constantFrom('P', 'Q'),
  }),
  fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom('U', 'V', 'W', 'X') }),
  fc.record({
    kind: fc.constant('media' as const),
    id: fc.integer({ min: 1, max: 2 }),
    account: fc.constantFrom('m', 'n'),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    back: fc.nat({ max: 4 }),
    mode: fc.constantFrom('only', 'withLater', 'untouched'),
  }),
);
type RandomStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(trx: Trx, what: Exclude<RandomStep, { kind: 'undo' }>): Promise<void> {
  if (what.kind === 'chair')
    await trx.updateTable('kim').set({ chair: what.value }).where('id', '=', what.id).execute();
  else if (what.kind === 'notes')
    await trx.updateTable('kim').set({ notes: what.value }).where('id', '=', what.id).execute();
  else if (what.kind === 'university') {
    const there = await trx
      .selectFrom('university')
      .select('id')
      .where('name', '=', what.name)
      .executeTakeFirst();
    if (!there) await insertRow(trx, 'university', { name: what.name, ...stamps });
  } else if (what.kind === 'rename') {
    const taken = await trx
      .selectFrom('university')
      .select('id')
      .where('name', '=', what.to)
      .executeTakeFirst();
    if (!taken)
      await trx.updateTable('university').set({ name: what.to }).where('name', '=', what.name).execute();
  } else if (what.kind === 'program') {
    const owner = await trx
      .selectFrom('university')
      .select('id')
      .where('name', '=', what.name)
      .executeTakeFirst();
    const there = await trx
      .selectFrom('studyProgram')
      .select('id')
      .where('name', '=', what.program)
      .executeTakeFirst();
    if (owner && !there) await insertRow(trx, 'studyProgram', { universityId: owner.id, name: what.program });
  } else if (what.kind === 'remove')
    await trx.deleteFrom('university').where('name', '=', what.name).execute();
  else {
    await trx.deleteFrom('kimMedia').where('kimId', '=', what.id).execute();
    await trx.insertInto('kimMedia').values({ kimId: what.id, kind: 'web', account: what.account }).execute();
  }
}

describe('any history', () => {
  it('can be walked back to the start, and every undo forth again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const database = await testDatabase();
        const tools = testJournal(database);
        const start = everything(database);
        const undoQuietly = (id: number, mode: 'only' | 'withLater' | 'untouched') =>
          tools.undo(id, mode).catch((error: { code?: string }) => {
            if (error.code !== 'UNDO_CONFLICT') throw error;
          });
        for (const what of steps) {
          if (what.kind !== 'undo')
            await tools.journal.actOf({ kind: 'edit', title: what.kind }, (trx) => take(trx, what));
          else {
            const all = await tools.acts();
            const before = everything(database);
            const target = all.at(-1 - what.back);
            const outcome = target && (await undoQuietly(target.id, what.mode));
            if (outcome?.undone) {
              // Undoing the undo gives just what was there before, when it was one act alone.
              const count = (await tools.acts()).length - all.length;
              if (count === 1 && what.mode !== 'untouched') {
                const again = await tools.undo(outcome.actId);
                expect(again.undone).toBe(true);
                expect(everything(database)).toEqual(before);
              }
            } else expect(everything(database)).toEqual(before);
          }
          expect(database.raw.pragma('foreign_key_check')).toEqual([]);
        }
        for (const act of (await tools.acts()).reverse()) {
          if (act.id === 1) continue;
          const now = (await tools.acts()).find(({ id }) => id === act.id);
          if (now?.undoneBy !== null) continue;
          const outcome = await tools.undo(act.id);
          expect(outcome, JSON.stringify(outcome)).toMatchObject({ undone: true });
        }
        expect(everything(database)).toEqual(start);
        expect(await firstBrokenAct(database.db, breathe)).toBeNull();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
