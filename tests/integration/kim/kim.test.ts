import { insertRows } from '@main/db/journal/ids';
import { createKimFeature } from '@main/features/kim';
import type { KimListQuery } from '@shared/kim/contract';
import { KIM_SORT_KEYS } from '@shared/kim/model';
import { kimForm } from '@support/build-kim';
import { buildIntake } from '@support/build-programs';
import { testContext } from '@support/context';
import { NOW, testDatabase } from '@support/database';
import { everything, testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

const page = (query: Partial<KimListQuery> = {}): KimListQuery => ({ offset: 0, limit: 1000, ...query });

async function setUp() {
  const database = await testDatabase();
  return { database, db: database.db, service: createKimFeature(testContext(database)).service };
}

describe('list', () => {
  it.each(KIM_SORT_KEYS)('turned by %s, holds every KIM once', async (by) => {
    const { service } = await setUp();
    const ids = async (descending: boolean) =>
      (await service.list(page({ sort: { by, descending } }))).rows.map(({ id }) => id);
    expect(new Set(await ids(true))).toEqual(new Set(await ids(false)));
  });

  it('begins with one KIM for each of the 104 kelurahan', async () => {
    const { service } = await setUp();
    expect((await service.list(page())).total).toBe(104);
  });

  it('knows which are assisted today, not by placements that ended or were cancelled', async () => {
    const { database, service } = await setUp();
    const { enrolmentIds } = await buildIntake(database, { students: 3, kimOf: (index) => index + 1 });
    const [now = 0, cancelled = 0] = enrolmentIds;
    await write(database, (trx) =>
      trx.updateTable('placement').set({ endDate: '2026-09-20' }).where('enrolmentId', '=', now).execute(),
    );
    await write(database, (trx) =>
      trx.updateTable('placement').set({ state: 'cancelled' }).where('enrolmentId', '=', cancelled).execute(),
    );
    const assisted = await service.list(page({ filters: { assisted: true } }));
    expect(assisted.rows.map(({ id, studentsNow }) => [id, studentsNow])).toEqual([[1, 1]]);
    expect((await service.list(page({ filters: { assisted: false } }))).total).toBe(103);
  });

  it('filters by status after a change of many at once', async () => {
    const { database, service } = await setUp();
    expect(await service.setStatus([1, 2, 3], 'lessActive')).toMatchObject({ count: 3 });
    expect(await service.setStatus([1, 2, 3, 4], 'lessActive')).toMatchObject({ count: 1 });
    const { rows } = await service.list(page({ filters: { status: ['lessActive'] } }));
    expect(rows.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4]);
    const titles = (await testJournal(database).acts()).map(({ title }) => title);
    expect(titles.slice(1)).toEqual([
      'Status 3 KIM menjadi Kurang aktif',
      'Status 1 KIM menjadi Kurang aktif',
    ]);
  });
});

describe('profile', () => {
  it('comes back as it was saved, and a second save replaces media and potentials', async () => {
    const { service, db } = await setUp();
    const options = await db
      .selectFrom('listOption')
      .select('id')
      .where('list', '=', 'potential')
      .orderBy('position')
      .execute();
    const [umkm = 0, culinary = 0] = options.map(({ id }) => id);
    const media = [{ kind: 'instagram' as const, account: '@kim', lastPostDate: '2026-09-01' }];
    const facts = { decreeNumber: '12/SK', hasStatutes: true, profileDate: '2026-01-05' };
    const form = kimForm({ ...facts, media, potentialIds: [umkm, culinary] });
    const { id } = await service.create(form);
    expect(await service.get(id)).toMatchObject({ ...form, completeness: 60 });
    await service.update({ ...form, id, media: [], potentialIds: [culinary] });
    expect(await service.get(id)).toMatchObject({ media: [], potentialIds: [culinary], completeness: 40 });
  });

  // Bug it would catch: a KIM that was just mended is still told to be out of date.
  it('is of today once it is saved, unless another day is typed', async () => {
    const { service } = await setUp();
    const profileDate = async (id: number) => (await service.get(id)).profileDate;
    const { id } = await service.create(kimForm());
    expect(await profileDate(id)).toBe('2026-09-20');
    await service.update({ ...kimForm({ profileDate: '2026-01-05' }), id });
    expect(await profileDate(id)).toBe('2026-01-05');
    await service.update({ ...kimForm({ profileDate: '2026-01-05', chair: 'Siti' }), id });
    expect(await profileDate(id)).toBe('2026-09-20');
    await service.update({ ...kimForm({ profileDate: null }), id });
    expect(await profileDate(id)).toBeNull();
  });

  it('is confirmed for today without any other change', async () => {
    const { service } = await setUp();
    const { id } = await service.create(kimForm({ chair: 'Siti', profileDate: '2026-01-05' }));
    await service.confirmProfile(id);
    expect(await service.get(id)).toMatchObject({ chair: 'Siti', profileDate: '2026-09-20' });
    await expect(service.confirmProfile(9999)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells the others in a village, archived ones left out', async () => {
    const { service } = await setUp();
    const { id } = await service.create(kimForm());
    const names = async () => (await service.inVillage('36.71.01.1001')).map(({ name }) => name);
    expect(await names()).toHaveLength(2);
    await service.archive([id]);
    expect(await names()).toHaveLength(1);
  });
});

describe('students and programmes at a KIM', () => {
  it('divides placements by today: the last day is still now, the day after is before', async () => {
    const { database, service } = await setUp();
    const { enrolmentIds } = await buildIntake(database, { students: 4 });
    const ends = ['2026-09-19', '2026-09-20', '2026-12-01', '2026-12-01'];
    for (const [index, endDate] of ends.entries())
      await write(database, (trx) =>
        trx
          .updateTable('placement')
          .set({ endDate, state: index === 3 ? 'cancelled' : 'active' })
          .where('enrolmentId', '=', enrolmentIds[index] ?? 0)
          .execute(),
      );
    const { now, before, beforeTotal } = await service.students(1);
    expect(now.map(({ studentNumber }) => studentNumber)).toEqual(['0002', '0003']);
    expect(before.map(({ studentNumber }) => studentNumber)).toEqual(['0001']);
    expect(beforeTotal).toBe(1);
  });

  it('lists programmes newest first, without the archived', async () => {
    const { database, service } = await setUp();
    const { cohortId } = await buildIntake(database, { students: 1 });
    const program = (title: string, startDate: string, archivedAt: string | null = null) => ({
      cohortId,
      kimId: 1,
      title,
      startDate,
      endDate: '2026-12-01',
      archivedAt,
      createdAt: NOW,
      updatedAt: NOW,
    });
    await write(database, (trx) =>
      insertRows(trx, 'program', [
        program('Lama', '2026-07-01'),
        program('Baru', '2026-08-01'),
        program('Arsip', '2026-08-02', NOW),
      ]),
    );
    const rows = await service.programs(1);
    expect(rows.map(({ title, participants }) => [title, participants])).toEqual([
      ['Baru', 0],
      ['Lama', 0],
    ]);
  });
});

describe('undo', () => {
  it('gives a profile its media and potentials back, and a status to many', async () => {
    const { database, db, service } = await setUp();
    const { undo } = testJournal(database);
    const options = await db.selectFrom('listOption').select('id').where('list', '=', 'potential').execute();
    const [umkm = 0, culinary = 0] = options.map(({ id }) => id);
    const media = [{ kind: 'instagram' as const, account: '@kim', lastPostDate: '2026-09-01' }];
    const form = kimForm({ media, potentialIds: [umkm, culinary] });
    const { id } = await service.create(form);
    await service.setStatus([1], 'lessActive');
    const before = everything(database);
    const other = {
      media: [{ kind: 'web' as const, account: 'kim.id', lastPostDate: null }],
      potentialIds: [umkm],
    };
    const edited = await service.update({ ...form, ...other, id, chair: 'Ibu Sari' });
    const changed = await service.setStatus([1, 2, id], 'inactive');
    const archived = await service.archive([id, 3]);
    for (const { actId } of [archived, changed, edited])
      expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });
});

describe('what hangs on KIM that are to be archived', () => {
  it('is who is there today or will come, and programmes that run; in one cohort when it is of one', async () => {
    const { database, service } = await setUp();
    // One student each at KIM 1 to 4; all placements ended a week ago.
    const first = await buildIntake(database, { students: 4, kimOf: (index) => index + 1, name: 'Satu' });
    expect(await service.hangsOn([1, 2, 3, 4])).toEqual([]);

    const [here = 0, coming = 0, cancelled = 0, gone = 0] = first.enrolmentIds;
    await write(database, async (trx) => {
      const change = (enrolmentId: number, values: object) =>
        trx.updateTable('placement').set(values).where('enrolmentId', '=', enrolmentId).execute();
      await change(here, { endDate: '2026-09-20' });
      await change(coming, { startDate: '2026-09-21', endDate: '2026-12-01' });
      await change(cancelled, { endDate: '2026-12-01', state: 'cancelled' });
      await change(gone, { endDate: '2026-12-01' });
      await trx.updateTable('enrolment').set({ archivedAt: NOW }).where('id', '=', gone).execute();
      await insertRows(
        trx,
        'program',
        (['running', 'planned', 'done'] as const).map((state) => ({
          cohortId: first.cohortId,
          kimId: 2,
          title: `Program ${state}`,
          state,
          startDate: '2026-07-12',
          endDate: '2026-12-01',
          createdAt: NOW,
          updatedAt: NOW,
        })),
      );
    });
    const { cohortId } = first;
    expect(await service.hangsOn([1, 2, 3, 4])).toEqual([
      { kind: 'students', count: 1, records: 1, cohortId },
      { kind: 'upcoming', count: 1, records: 1, cohortId },
      { kind: 'programs', count: 1, records: 1, cohortId },
    ]);
    expect(await service.hangsOn([3, 4])).toEqual([]);
  });

  it('names no cohort when it is of several, and takes as many KIM as there are', async () => {
    const { database, service } = await setUp();
    for (const name of ['Satu', 'Dua']) await buildIntake(database, { students: 2, name });
    await write(database, (trx) => trx.updateTable('placement').set({ endDate: '2026-12-01' }).execute());
    const all = Array.from({ length: 40_000 }, (_, index) => index + 1);
    expect(await service.hangsOn(all)).toEqual([{ kind: 'students', count: 4, records: 1, cohortId: null }]);
  });
});
