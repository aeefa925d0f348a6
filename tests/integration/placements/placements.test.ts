import type { PlacementListQuery } from '@shared/placements/contract';
import { PLACEMENT_SORT_KEYS, UNPLACED_SORT_KEYS } from '@shared/placements/model';
import { studentWorld } from '@support/build-students';
import { testDatabase } from '@support/database';
import { testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

const page = (query: Partial<PlacementListQuery> = {}): PlacementListQuery => ({
  offset: 0,
  limit: 100,
  ...query,
});
const SPAN = { startDate: '2026-07-12', endDate: '2026-09-12' };

async function world() {
  const built = await studentWorld(await testDatabase());
  const ani = await built.add('Ani', '1', 'Kelompok 1');
  const budi = await built.add('Budi', '2', 'Kelompok 1');
  const cici = await built.add('Cici', '3', 'Kelompok 2');
  const { service, changes } = built.placements;
  const unplaced = async () =>
    (await service.unplaced({ offset: 0, limit: 100, filters: { cohortId: built.cohortId } })).rows.map(
      ({ name }) => name,
    );
  const { undo } = testJournal(built.database);
  return { ...built, service, changes, ani, budi, cici, unplaced, undo };
}

describe('placing', () => {
  it('takes students off the waiting list, and undo puts them back', async () => {
    const { changes, service, ani, budi, unplaced, cohortId, undo } = await world();
    const { actId } = await changes.placeMany([ani.enrolmentId, budi.enrolmentId], 7, SPAN);
    expect(await unplaced()).toEqual(['Cici']);
    expect(await service.counts(cohortId)).toEqual({ unplaced: 1, placements: 2 });
    const [choice] = (await service.kimChoices('', '2026-07-12')).filter(({ id }) => id === 7);
    expect(choice?.students).toBe(2);
    expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(await unplaced()).toEqual(['Ani', 'Budi', 'Cici']);
  });

  it('undo leaves a placement that was changed since', async () => {
    const { changes, service, ani, undo } = await world();
    const { ids, actId } = await changes.placeMany([ani.enrolmentId], 7, SPAN);
    const later = await changes.changeDates(ids, { startDate: null, endDate: '2026-09-01' });
    expect(await undo(actId ?? 0)).toMatchObject({ undone: false, blockedBy: [{ id: later.actId }] });
    expect((await service.list(page())).total).toBe(1);
  });

  it('by group sends each group to its own KIM, only those who wait', async () => {
    const { changes, service, ani, cohortId } = await world();
    await changes.placeMany([ani.enrolmentId], 1, SPAN);
    const groups = await service.unplacedGroups(cohortId);
    expect(
      groups.map(({ groupName, members, unplaced, kimId }) => [groupName, members, unplaced, kimId]),
    ).toEqual([
      ['Kelompok 1', 2, 1, 1],
      ['Kelompok 2', 1, 1, null],
    ]);
    const items = groups.map(({ groupId }, at) => ({ groupId, kimId: at + 1 }));
    await changes.placeGroups(items, SPAN);
    const { rows } = await service.list(page());
    expect(rows.map(({ studentName, kimId }) => [studentName, kimId])).toEqual([
      ['Ani', 1],
      ['Budi', 1],
      ['Cici', 2],
    ]);
  });

  it('refuses who left, an archived KIM and crossed dates, and places nobody', async () => {
    const { changes, students, service, ani, budi, database } = await world();
    await students.enrolments.withdraw(budi.enrolmentId, '2026-09-20');
    const ids = [ani.enrolmentId, budi.enrolmentId];
    await expect(changes.placeMany(ids, 7, SPAN)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(
      changes.placeMany([ani.enrolmentId], 7, { startDate: '2026-09-13', endDate: '2026-09-12' }),
    ).rejects.toMatchObject({
      details: { fields: { endDate: expect.any(String) } },
    });
    await write(database, (trx) =>
      trx.updateTable('kim').set({ archivedAt: 'x' }).where('id', '=', 7).execute(),
    );
    await expect(changes.placeMany([ani.enrolmentId], 7, SPAN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await service.list(page())).total).toBe(0);
  });

  it('only warns about an overlap, also with another cohort', async () => {
    const { changes, service, students, ani, laterCohortId } = await world();
    await changes.placeMany([ani.enrolmentId], 1, SPAN);
    const part = {
      studentId: ani.id,
      cohortId: laterCohortId,
      groupName: null,
      isLeader: false,
      hours: null,
    };
    const { enrolmentId } = await students.enrolments.enrol(part);
    const later = { startDate: '2026-09-12', endDate: '2026-12-31' };
    expect(await service.checkOverlap([enrolmentId], later)).toEqual({ count: 1, names: ['Ani'] });
    expect(await service.checkOverlap([enrolmentId], { ...later, startDate: '2026-09-13' })).toMatchObject({
      count: 0,
    });
    await changes.placeMany([enrolmentId], 2, later);
    const overlapping = await service.list(page({ filters: { overlapping: true } }));
    expect(overlapping.rows.map(({ overlaps }) => overlaps)).toEqual([true, true]);
  });
});

describe('transfer', () => {
  it('keeps the history, and undo gives the old placement its end back', async () => {
    const { changes, service, ani, db, undo } = await world();
    const { ids } = await changes.placeMany([ani.enrolmentId], 1, SPAN);
    const moved = await changes.transfer(ids, { kimId: 2, date: '2026-08-01', reason: 'Permintaan lurah' });
    const rows = async () =>
      (await service.list(page())).rows.map(({ kimId, startDate, endDate, state, isTransfer }) => [
        kimId,
        startDate,
        endDate,
        state,
        isTransfer,
      ]);
    expect(await rows()).toEqual([
      [1, '2026-07-12', '2026-07-31', 'finished', false],
      [2, '2026-08-01', '2026-09-12', 'finished', true],
    ]);
    await undo(moved.actId ?? 0);
    expect(await rows()).toEqual([[1, '2026-07-12', '2026-09-12', 'finished', false]]);
    expect(await db.selectFrom('placement').select('reason').execute()).toEqual([{ reason: null }]);
  });

  it('on the first day cancels the old one; undo opens it again', async () => {
    const { changes, ani, db, undo } = await world();
    const { ids } = await changes.placeMany([ani.enrolmentId], 1, SPAN);
    const moved = await changes.transfer(ids, { kimId: 2, date: '2026-07-12', reason: 'Salah KIM' });
    const old = () =>
      db.selectFrom('placement').select(['state', 'reason', 'endDate']).where('kimId', '=', 1).execute();
    expect(await old()).toEqual([{ state: 'cancelled', reason: 'Salah KIM', endDate: '2026-09-12' }]);
    await undo(moved.actId ?? 0);
    expect(await old()).toEqual([{ state: 'active', reason: null, endDate: '2026-09-12' }]);
  });

  it('of many is all or none', async () => {
    const { changes, service, ani, budi } = await world();
    const first = await changes.placeMany([ani.enrolmentId], 1, SPAN);
    const second = await changes.placeMany([budi.enrolmentId], 2, SPAN);
    const move = changes.transfer([...first.ids, ...second.ids], {
      kimId: 2,
      date: '2026-08-01',
      reason: 'x',
    });
    await expect(move).rejects.toThrow('Budi sudah berada di');
    expect((await service.list(page())).total).toBe(2);
  });
});

describe('dates and cancelling', () => {
  it('refuses a date that would end a placement before it starts, naming the student', async () => {
    const { changes, ani } = await world();
    const { ids } = await changes.placeMany([ani.enrolmentId], 1, SPAN);
    await expect(changes.changeDates(ids, { startDate: null, endDate: '2026-07-11' })).rejects.toThrow('Ani');
    expect(await changes.changeDates(ids, { startDate: null, endDate: '2026-07-12' })).toMatchObject({
      count: 1,
    });
  });

  it('cancels with a reason and opens again', async () => {
    const { changes, service, ani, unplaced } = await world();
    const { ids } = await changes.placeMany([ani.enrolmentId], 1, SPAN);
    await changes.cancel(ids, 'Sakit');
    expect((await service.list(page({ filters: { state: ['cancelled'] } }))).rows[0]).toMatchObject({
      reason: 'Sakit',
    });
    expect(await unplaced()).toContain('Ani');
    expect(await changes.reopen(ids)).toMatchObject({ count: 1 });
    expect(await changes.reopen(ids)).toMatchObject({ count: 0 });
    expect(await unplaced()).not.toContain('Ani');
  });
});

describe('lists', () => {
  it('knows the states of a day as the rules do', async () => {
    const { changes, service, ani, budi, cici } = await world();
    await changes.placeMany([ani.enrolmentId], 1, { startDate: '2026-09-20', endDate: '2026-09-20' });
    await changes.placeMany([budi.enrolmentId], 1, { startDate: '2026-09-21', endDate: '2026-09-21' });
    await changes.placeMany([cici.enrolmentId], 1, { startDate: '2026-09-19', endDate: '2026-09-19' });
    for (const [state, name, left] of [
      ['running', 'Ani', 0],
      ['planned', 'Budi', null],
      ['finished', 'Cici', null],
    ] as const) {
      const { rows } = await service.list(page({ filters: { state: [state] } }));
      expect(rows.map((row) => [row.studentName, row.state, row.daysLeft])).toEqual([[name, state, left]]);
    }
  });

  it.each(PLACEMENT_SORT_KEYS)('of placements sorted by %s hold each once, both ways', async (by) => {
    const { changes, service, ani, budi, cici } = await world();
    for (const [at, one] of [ani, budi, cici].entries())
      await changes.placeMany([one.enrolmentId], at + 1, SPAN);
    for (const descending of [false, true]) {
      const { rows, total } = await service.list(page({ sort: { by, descending } }));
      expect([new Set(rows.map(({ id }) => id)).size, total]).toEqual([3, 3]);
    }
  });

  it.each(UNPLACED_SORT_KEYS)('of the waiting sorted by %s hold each once', async (by) => {
    const { service } = await world();
    const { rows } = await service.unplaced({ offset: 0, limit: 100, sort: { by, descending: true } });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });
});
