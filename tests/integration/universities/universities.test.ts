import { createUniversitiesFeature } from '@main/features/universities';
import type { UniversityListQuery } from '@shared/universities/contract';
import { AGREEMENT_STATES } from '@shared/universities/model';
import { buildIntake } from '@support/build-programs';
import { universityForm } from '@support/build-universities';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { everything, testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

const page = (query: Partial<UniversityListQuery> = {}): UniversityListQuery => ({
  offset: 0,
  limit: 100,
  ...query,
});

async function setUp() {
  const database = await testDatabase();
  const { service, port } = createUniversitiesFeature(testContext(database));
  return { database, service, port, db: database.db };
}

describe('list', () => {
  it('filters by the same PKS state that each row shows', async () => {
    const { service } = await setUp();
    const ends = [null, '2026-09-19', '2026-09-20', '2026-12-19', '2026-12-20', '2030-01-01'];
    for (const [i, agreementEnd] of ends.entries())
      await service.create(universityForm({ name: `Kampus ${i}`, agreementEnd }));
    await service.create(universityForm({ name: 'Kampus baru', agreementStart: '2026-10-01' }));
    await service.create(universityForm({ name: 'Kampus tanpa akhir', agreementNumber: '1/PKS' }));
    const all = await service.list(page());
    for (const state of AGREEMENT_STATES) {
      const { rows } = await service.list(page({ filters: { agreement: [state] } }));
      expect(rows.map(({ name }) => name)).toEqual(
        all.rows.filter(({ agreement }) => agreement.state === state).map(({ name }) => name),
      );
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('counts students in total and in the cohort asked for, without the withdrawn', async () => {
    const { database, service } = await setUp();
    const first = await buildIntake(database, { students: 3, name: 'Satu' });
    const second = await buildIntake(database, { students: 2, name: 'Dua' });
    await write(database, (trx) =>
      trx
        .updateTable('enrolment')
        .set({ status: 'withdrawn' })
        .where('id', '=', first.enrolmentIds[0] ?? 0)
        .execute(),
    );
    const counts = async (query: Partial<UniversityListQuery>) => {
      const { rows } = await service.list(page(query));
      return rows.map(({ name, students, studentsInCohort }) => [name, students, studentsInCohort]);
    };
    const filters = { cohortId: first.cohortId };
    expect(await counts({ filters, sort: { by: 'studentsInCohort', descending: true } })).toEqual([
      ['Universitas Satu', 3, 2],
      ['Universitas Dua', 2, 0],
    ]);
    expect(await counts({ filters: { cohortId: second.cohortId, takesPart: true } })).toEqual([
      ['Universitas Dua', 2, 2],
    ]);
    expect(await counts({ sort: { by: 'students', descending: false } })).toEqual([
      ['Universitas Dua', 2, null],
      ['Universitas Satu', 3, null],
    ]);
  });

  it('takes what was typed in the search box literally', async () => {
    const { service } = await setUp();
    await service.create(universityForm({ name: 'Kampus 100%', shortName: null }));
    await service.create(universityForm({ name: 'Kampus 1000', shortName: null }));
    const { rows } = await service.list(page({ search: '100%' }));
    expect(rows.map(({ name }) => name)).toEqual(['Kampus 100%']);
  });
});

describe('saving', () => {
  it('refuses another spelling of a name that is there, beside the field, also from the archive', async () => {
    const { service } = await setUp();
    const { id } = await service.create(universityForm());
    const again = universityForm({ name: 'univ. muhammadiyah tangerang', shortName: null });
    await expect(service.create(again)).rejects.toMatchObject({
      code: 'DUPLICATE',
      details: { fields: { name: expect.stringContaining('Universitas Muhammadiyah Tangerang') } },
    });
    await service.archive([id]);
    await expect(service.create(again)).rejects.toMatchObject({
      details: { fields: { name: expect.stringContaining('arsip') } },
    });
    await expect(service.update({ ...universityForm({ city: 'Tangerang' }), id })).resolves.toMatchObject({
      id,
    });
  });

  it('leaves a trace in the same transaction, and none of a refused save', async () => {
    const { database, service } = await setUp();
    await service.create(universityForm());
    await expect(service.update({ ...universityForm({ name: 'Lain' }), id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const acts = (await testJournal(database).acts()).map(({ kind, title }) => ({ kind, title }));
    expect(acts.slice(1)).toEqual([
      { kind: 'create', title: 'Universitas Muhammadiyah Tangerang ditambahkan' },
    ]);
  });
});

describe('ensureUniversity', () => {
  it('finds by name or short name, brings back an archived one, and makes a new one of the right kind', async () => {
    const { database, service, port } = await setUp();
    const { id } = await service.create(universityForm());
    await service.archive([id]);
    const ensure = (name: string) => write(database, (trx) => port.ensureUniversity(trx, name));
    expect(await ensure(' U.M.T ')).toEqual({ id, created: false });
    expect((await service.get(id)).archivedAt).toBeNull();
    const school = await ensure('SMKN 4  Tangerang');
    expect(school.created).toBe(true);
    expect(await service.get(school.id)).toMatchObject({ name: 'SMKN 4 Tangerang', kind: 'school' });
  });

  it('does not merge a similar name, and asks when a short name means two', async () => {
    const { database, service, port } = await setUp();
    await service.create(universityForm());
    await service.create(universityForm({ name: 'Universitas Mercu Tama', shortName: 'UMT' }));
    const ensure = (name: string) => write(database, (trx) => port.ensureUniversity(trx, name));
    await expect(ensure('UMT')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await ensure('Universitas Muhamadiyah Tangerang')).created).toBe(true);
    expect(await service.similar('Universitas Muhamadiyah Tangerang')).toHaveLength(2);
  });
});

describe('study programs', () => {
  it('are made once in a transaction, whatever the spelling, and forgotten with a rollback', async () => {
    const { database, service, port } = await setUp();
    const { id } = await service.create(universityForm());
    const failed = write(database, async (trx) => {
      await port.ensureStudyProgram(trx, id, 'Teknik Informatika');
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    const made = await write(database, async (trx) => [
      await port.ensureStudyProgram(trx, id, 'Teknik Informatika'),
      await port.ensureStudyProgram(trx, id, 'TEKNIK INFORMATIKA'),
      await port.ensureStudyProgram(trx, id, 'Ilmu Komunikasi'),
    ]);
    expect(made.map(({ created }) => created)).toEqual([true, false, true]);
    expect((await service.get(id)).studyPrograms.map(({ name }) => name)).toEqual([
      'Ilmu Komunikasi',
      'Teknik Informatika',
    ]);
  });

  it('merge into one that keeps all students, archived ones too, within one university only', async () => {
    const { database, db } = await setUp();
    const feature = createUniversitiesFeature(testContext(database));
    const { universityId, enrolmentIds } = await buildIntake(database, { students: 3 });
    expect(enrolmentIds).toHaveLength(3);
    const [from, into, elsewhere] = await write(database, async (trx) => {
      const other = await feature.port.ensureUniversity(trx, 'Kampus lain');
      return [
        await feature.port.ensureStudyProgram(trx, universityId, 'Tek. Informatika'),
        await feature.port.ensureStudyProgram(trx, universityId, 'Teknik Informatika'),
        await feature.port.ensureStudyProgram(trx, other.id, 'Teknik Informatika'),
      ];
    });
    await write(database, (trx) =>
      trx
        .updateTable('student')
        .set({ studyProgramId: from?.id ?? 0, archivedAt: '2026-01-01T00:00:00.000Z' })
        .execute(),
    );
    const { studyPrograms } = feature;
    await expect(studyPrograms.merge(from?.id ?? 0, elsewhere?.id ?? 0)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await studyPrograms.merge(from?.id ?? 0, into?.id ?? 0)).toMatchObject({ count: 3 });
    const students = await db.selectFrom('student').select('studyProgramId').execute();
    expect(new Set(students.map(({ studyProgramId }) => studyProgramId))).toEqual(new Set([into?.id]));
    await expect(studyPrograms.rename(from?.id ?? 0, 'X')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('undo', () => {
  it('gives a university back as it was before it was changed and archived', async () => {
    const { database, service } = await setUp();
    const { id } = await service.create(universityForm());
    const { undo } = testJournal(database);
    const before = everything(database);
    const form = universityForm({ name: 'UMT Baru', shortName: null, agreementNumber: '1/PKS' });
    const edited = await service.update({ ...form, id });
    const archived = await service.archive([id]);
    for (const { actId } of [archived, edited])
      expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });

  it('of a merge brings the study program back, and its own students only', async () => {
    const { database } = await setUp();
    const { port, studyPrograms } = createUniversitiesFeature(testContext(database));
    const { universityId } = await buildIntake(database, { students: 3 });
    const [from = 0, into = 0] = await write(database, async (trx) => [
      (await port.ensureStudyProgram(trx, universityId, 'Tek. Informatika')).id,
      (await port.ensureStudyProgram(trx, universityId, 'Teknik Informatika')).id,
    ]);
    await write(database, async (trx) => {
      await trx
        .updateTable('student')
        .set({ studyProgramId: from })
        .where('studentNumber', '<>', '0003')
        .execute();
      await trx
        .updateTable('student')
        .set({ studyProgramId: into })
        .where('studentNumber', '=', '0003')
        .execute();
    });
    const before = everything(database);
    const { actId } = await studyPrograms.merge(from, into);
    expect(await testJournal(database).undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
  });
});

describe('what hangs on universities that are to be archived', () => {
  it('is who takes part in a cohort that has not ended, without the withdrawn and the archived', async () => {
    const { database, service } = await setUp();
    const running = await buildIntake(database, { students: 4, name: 'Berjalan' });
    const ended = await buildIntake(database, { students: 2, name: 'Selesai' });
    const [withdrawn = 0, archived = 0] = running.enrolmentIds;
    await write(database, async (trx) => {
      const enrolment = (id: number, values: object) =>
        trx.updateTable('enrolment').set(values).where('id', '=', id).execute();
      await trx
        .updateTable('cohort')
        .set({ endDate: '2026-09-20' })
        .where('id', '=', running.cohortId)
        .execute();
      await enrolment(withdrawn, { status: 'withdrawn' });
      await enrolment(archived, { archivedAt: '2026-09-20T00:00:00.000Z' });
    });
    const { universityId, cohortId } = running;
    expect(await service.hangsOn([universityId, ended.universityId])).toEqual([
      { kind: 'students', count: 2, records: 1, cohortId },
    ]);
    expect(await service.hangsOn([ended.universityId])).toEqual([]);
  });
});
