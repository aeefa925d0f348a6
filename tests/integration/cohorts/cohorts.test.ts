import { insertRow, insertRows } from '@main/db/journal/ids';
import { createCohortsFeature } from '@main/features/cohorts';
import type { CohortListQuery } from '@shared/cohorts/contract';
import { COHORT_STATES } from '@shared/cohorts/model';
import { cohortForm } from '@support/build-cohorts';
import { buildIntake } from '@support/build-programs';
import { recalculateNothing, testContext } from '@support/context';
import { NOW, testDatabase } from '@support/database';
import { everything, testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

const page = (query: Partial<CohortListQuery> = {}): CohortListQuery => ({ offset: 0, limit: 100, ...query });

async function setUp() {
  const database = await testDatabase();
  const { service, port } = createCohortsFeature({
    ...testContext(database),
    recalculate: recalculateNothing,
  });
  return { database, service, port, db: database.db };
}

describe('list', () => {
  it('filters by the same state that each row shows, on the borders too', async () => {
    const { service } = await setUp();
    const spans = [
      ['2026-07-01', '2026-09-19'],
      ['2026-07-01', '2026-09-20'],
      ['2026-09-20', '2026-12-01'],
      ['2026-09-21', '2026-12-01'],
    ] as const;
    for (const [i, [startDate, endDate]] of spans.entries())
      await service.create(cohortForm({ name: `A${i}`, startDate, endDate }));
    const { rows: all } = await service.list(page());
    expect(all.map(({ state }) => state)).toEqual(['upcoming', 'running', 'running', 'finished']);
    for (const state of COHORT_STATES) {
      const { rows } = await service.list(page({ filters: { state: [state] } }));
      expect(rows).toEqual(all.filter((row) => row.state === state));
    }
  });

  it('counts a student once however often placed, and leaves out withdrawn and cancelled', async () => {
    const { database, service } = await setUp();
    const { cohortId, enrolmentIds } = await buildIntake(database, {
      students: 4,
      kimOf: (index) => (index < 3 ? 1 : null),
    });
    const [moved = 0, cancelled = 0, withdrawn = 0] = enrolmentIds;
    await write(database, (trx) =>
      insertRow(trx, 'placement', {
        enrolmentId: moved,
        kimId: 2,
        startDate: '2026-08-01',
        endDate: '2026-09-01',
        createdAt: NOW,
        updatedAt: NOW,
      }),
    );
    await write(database, (trx) =>
      trx.updateTable('placement').set({ state: 'cancelled' }).where('enrolmentId', '=', cancelled).execute(),
    );
    await write(database, (trx) =>
      trx.updateTable('enrolment').set({ status: 'withdrawn' }).where('id', '=', withdrawn).execute(),
    );
    const { rows } = await service.list(page({ sort: { by: 'students', descending: true } }));
    expect(rows).toMatchObject([{ id: cohortId, students: 3, placed: 1 }]);
    // Many cohorts are counted in another way than a few.
    for (const name of ['B', 'C', 'D', 'E']) await service.create(cohortForm({ name }));
    const many = await service.list(page({ sort: { by: 'students', descending: true } }));
    expect(many.rows[0]).toMatchObject({ id: cohortId, students: 3, placed: 1 });
    expect(many.rows[1]).toMatchObject({ students: 0, placed: 0 });
    const detail = await service.get(cohortId);
    expect(detail.figures).toMatchObject({ students: 3, placed: 1, kims: 2, kimsWithProgram: 0, scored: 0 });
    expect(detail.universities).toMatchObject([{ students: 3, placed: 1 }]);
  });
});

describe('saving', () => {
  it('offers today, a free name and the default scheme', async () => {
    const { service } = await setUp();
    await service.create(cohortForm({ name: 'KKN 2026 Gelombang 1' }));
    const offer = await service.defaults('KKN');
    expect(offer).toMatchObject({
      name: 'KKN 2026 Gelombang 2',
      startDate: '2026-09-20',
      endDate: '2026-11-18',
      academicYear: '2026/2027',
      semester: 'Ganjil',
    });
    expect(offer.schemeId).not.toBeNull();
    await expect(service.create(offer)).resolves.toHaveProperty('id');
  });

  it.each([
    ['another spelling of a name', { name: 'kkn 2026 - gelombang 1' }, 'name'],
    ['an end before the start', { name: 'Lain', endDate: '2026-07-11' }, 'endDate'],
    ['a wrong academic year', { name: 'Lain', academicYear: '2026' }, 'academicYear'],
  ])('refuses %s beside its field', async (_case, change, field) => {
    const { service } = await setUp();
    await service.create(cohortForm());
    await expect(service.create(cohortForm(change))).rejects.toMatchObject({
      details: { fields: { [field]: expect.any(String) } },
    });
  });

  it('archives and restores, and keeps archived ones out of the chooser', async () => {
    const { service } = await setUp();
    const { id } = await service.create(cohortForm());
    const option = { id, label: 'KKN 2026 Gelombang 1', description: '12 Juli s.d. 12 September 2026' };
    expect(await service.options('')).toEqual([option]);
    expect(await service.archive([id])).toMatchObject({ count: 1 });
    expect(await service.options('')).toEqual([]);
    expect(await service.restore([id])).toMatchObject({ count: 1 });
    expect(await service.restore([id])).toMatchObject({ count: 0 });
  });
});

describe('ensureCohort', () => {
  it('makes one by its name alone, finds it again by another spelling, and leaves its dates', async () => {
    const { database, service, port } = await setUp();
    const ensure = (name: string, startDate?: string) =>
      write(database, (trx) => port.ensureCohort(trx, { name, startDate }));
    const { id, created } = await ensure('PKL SMKN 4  2026');
    expect(created).toBe(true);
    await service.archive([id]);
    expect(await ensure('pkl smkn-4 2026', '2020-01-01')).toEqual({ id, created: false });
    expect(await service.get(id)).toMatchObject({
      name: 'PKL SMKN 4 2026',
      kind: 'PKL',
      startDate: '2026-09-20',
      endDate: '2026-11-18',
      schemeName: 'Penilaian pendampingan',
      archivedAt: null,
    });
    expect((await ensure('Angkatan 7')).created).toBe(true);
  });

  it('refuses an end before its start and writes nothing', async () => {
    const { database, port, db } = await setUp();
    const wanted = { name: 'KKN', startDate: '2026-02-01', endDate: '2026-01-01' };
    const attempt = write(database, (trx) => port.ensureCohort(trx, wanted));
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await db.selectFrom('cohort').select('id').execute()).toEqual([]);
  });
});

describe('groups', () => {
  it('are listed as people count, with leader and living members, and keep their names apart', async () => {
    const { database, service } = await setUp();
    const { cohortId, universityId, enrolmentIds } = await buildIntake(database, { students: 3 });
    const [ten = 0] = await write(database, (trx) =>
      insertRows(
        trx,
        'cohortGroup',
        ['Kelompok 10', 'Kelompok 2'].map((name) => ({ cohortId, universityId, name })),
      ),
    );
    await write(database, (trx) => trx.updateTable('enrolment').set({ groupId: ten }).execute());
    const [leader = 0, gone = 0] = enrolmentIds;
    await write(database, (trx) =>
      trx.updateTable('enrolment').set({ isLeader: 1 }).where('id', '=', leader).execute(),
    );
    await write(database, (trx) =>
      trx.updateTable('enrolment').set({ archivedAt: NOW }).where('id', '=', gone).execute(),
    );
    const supervisor = { academicSupervisor: 'Dr. Sari', fieldSupervisor: null };
    await service.updateGroup({ id: ten, name: 'Kelompok 10', ...supervisor });
    expect(await service.groups(cohortId)).toMatchObject([
      { name: 'Kelompok 2', members: 0, leader: null },
      { name: 'Kelompok 10', members: 2, leader: 'Mahasiswa 0001', ...supervisor },
    ]);
    await expect(service.updateGroup({ id: ten, name: 'kelompok 2', ...supervisor })).rejects.toMatchObject({
      code: 'DUPLICATE',
    });
  });
});

describe('undo', () => {
  it('gives a cohort back as it was before it was changed and archived, and takes a new one away', async () => {
    const { database, service } = await setUp();
    const { undo } = testJournal(database);
    const empty = everything(database);
    const made = await service.create(cohortForm());
    const before = everything(database);
    const edited = await service.update({ ...cohortForm({ name: 'Lain', semester: null }), id: made.id });
    const archived = await service.archive([made.id]);
    for (const { actId } of [archived, edited])
      expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
    expect(await undo(made.actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(empty);
  });

  it('gives a group its name and supervisors back', async () => {
    const { database, service } = await setUp();
    const { cohortId, universityId } = await buildIntake(database, { students: 1 });
    const id = await write(database, (trx) =>
      insertRow(trx, 'cohortGroup', {
        cohortId,
        universityId,
        name: 'Kelompok 1',
        academicSupervisor: 'Dr. Sari',
      }),
    );
    const before = everything(database);
    const edited = { id, name: 'Kelompok A', academicSupervisor: null, fieldSupervisor: 'Pak Dedi' };
    const { actId } = await service.updateGroup(edited);
    expect(await testJournal(database).undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });
});

describe('what hangs on cohorts that are to be archived', () => {
  it('is who is still at a KIM or will be, and who has no valid certificate', async () => {
    const { database, service } = await setUp();
    const { cohortId, enrolmentIds } = await buildIntake(database, { students: 3 });
    const [placed = 0, withdrawn = 0] = enrolmentIds;
    await write(database, async (trx) => {
      await trx
        .updateTable('placement')
        .set({ endDate: '2026-09-20' })
        .where('enrolmentId', 'in', [placed, withdrawn])
        .execute();
      await trx.updateTable('enrolment').set({ status: 'withdrawn' }).where('id', '=', withdrawn).execute();
    });
    expect(await service.hangsOn([cohortId])).toEqual([
      { kind: 'placed', count: 1, records: 1, cohortId },
      { kind: 'uncertified', count: 2, records: 1, cohortId },
    ]);
    const { id: empty } = await service.create(cohortForm({ name: 'Kosong' }));
    expect(await service.hangsOn([empty])).toEqual([]);
  });
});
