import { createProgramsFeature } from '@main/features/programs';
import { PROGRAM_SORT_KEYS } from '@shared/programs/model';
import { buildIntake, programForm } from '@support/build-programs';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { everything, testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

async function setUp() {
  const database = await testDatabase();
  const feature = createProgramsFeature(testContext(database));
  // Students 0 and 1 at KIM 1, the rest at KIM 2.
  const intake = await buildIntake(database, { students: 5, kimOf: (index) => (index < 2 ? 1 : 2) });
  return { database, feature, service: feature.service, ...intake };
}

const page = { offset: 0, limit: 100 };

describe('saving a program', () => {
  it('keeps participants and outputs, and replaces them on a second save', async () => {
    const { service, cohortId, enrolmentIds } = await setUp();
    const output = {
      typeId: null,
      title: 'Video profil',
      link: 'https://contoh.id',
      publishedOn: '2026-08-01',
      reach: 90,
    };
    const { id } = await service.create(
      programForm({ cohortId, participantIds: enrolmentIds.slice(0, 2), outputs: [output] }),
    );
    await service.update({
      ...programForm({
        cohortId,
        state: 'done',
        participantIds: enrolmentIds.slice(1, 4),
        outputs: [output, output],
      }),
      id,
    });
    const detail = await service.get(id);
    expect(detail.participantIds).toEqual(enrolmentIds.slice(1, 4));
    expect(detail.participants.map(({ atKim }) => atKim)).toEqual([true, false, false]);
    expect(detail.outputs).toMatchObject([output, output]);
    expect((await service.list(page)).rows).toMatchObject([
      { id, state: 'done', participants: 3, outputs: 2, kimName: detail.kimName },
    ]);
  });

  it('counts a participant that was sent twice once', async () => {
    const { service, cohortId, enrolmentIds } = await setUp();
    const twice = [...enrolmentIds.slice(0, 1), ...enrolmentIds.slice(0, 1)];
    const { id } = await service.create(programForm({ cohortId, participantIds: twice }));
    expect((await service.get(id)).participants).toHaveLength(1);
  });

  it('refuses an end before the start, beside its field, and writes nothing', async () => {
    const { service, cohortId } = await setUp();
    const form = programForm({ cohortId, endDate: '2026-07-19' });
    expect(() => service.create(form)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: { fields: { endDate: expect.any(String) } },
      }),
    );
    expect((await service.list(page)).total).toBe(0);
  });

  it('refuses a participant of another cohort', async () => {
    const { database, service, cohortId } = await setUp();
    const other = await buildIntake(database, { students: 1, name: 'PKL Lain' });
    await expect(
      service.create(programForm({ cohortId, participantIds: other.enrolmentIds })),
    ).rejects.toMatchObject({
      details: { fields: { participantIds: expect.stringContaining('1 peserta') } },
    });
    expect((await service.list({ ...page, archived: 'all' })).total).toBe(0);
  });

  it('says NOT_FOUND for one that is gone', async () => {
    const { service, cohortId } = await setUp();
    await expect(service.update({ ...programForm({ cohortId }), id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(service.get(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('listing programs', () => {
  async function three() {
    const set = await setUp();
    const { service, cohortId, enrolmentIds } = set;
    const make = (values: object) => service.create(programForm({ cohortId, ...values }));
    const a = await make({
      title: 'Batik 100% lokal',
      kindId: 1,
      state: 'done',
      participantIds: enrolmentIds.slice(0, 1),
    });
    const b = await make({
      title: 'Cegah hoaks',
      kimId: 2,
      kindId: 2,
      potentialId: 6,
      startDate: '2026-08-01',
    });
    const c = await make({ title: 'Arsip digital', kimId: 50, state: 'cancelled' });
    const titles = async (query: object) =>
      (await service.list({ ...page, ...query })).rows.map(({ title }) => title);
    return { ...set, ids: { a: a.id, b: b.id, c: c.id }, titles };
  }

  it('filters, searches and sorts', async () => {
    const { titles } = await three();
    const cases: [string, object, string[]][] = [
      ['everything, by title', {}, ['Arsip digital', 'Batik 100% lokal', 'Cegah hoaks']],
      ['state', { filters: { state: ['done', 'cancelled'] } }, ['Arsip digital', 'Batik 100% lokal']],
      ['kind', { filters: { kindId: [2] } }, ['Cegah hoaks']],
      ['potential', { filters: { potentialId: [6] } }, ['Cegah hoaks']],
      ['KIM', { filters: { kimId: [1, 2] } }, ['Batik 100% lokal', 'Cegah hoaks']],
      ['another cohort', { filters: { cohortId: 99 } }, []],
      ['a text with a wildcard of SQL in it', { search: '100%' }, ['Batik 100% lokal']],
      ['nothing for a wildcard alone where no title has it', { search: '_____%_' }, []],
      [
        'newest first',
        { sort: { by: 'startDate', descending: true } },
        ['Cegah hoaks', 'Arsip digital', 'Batik 100% lokal'],
      ],
      [
        'state in the order of work',
        { sort: { by: 'state', descending: false } },
        ['Cegah hoaks', 'Batik 100% lokal', 'Arsip digital'],
      ],
    ];
    for (const [what, query, expected] of cases) expect(await titles(query), what).toEqual(expected);
  });

  it('finds by the name and the district of the KIM, and by the student who takes part', async () => {
    const { service, ids, database, titles } = await three();
    const kim = await database.db
      .selectFrom('kim')
      .innerJoin('village', 'village.code', 'kim.villageCode')
      .select(['kim.name', 'village.districtCode'])
      .where('kim.id', '=', 50)
      .executeTakeFirstOrThrow();
    expect(await titles({ search: kim.name })).toEqual(['Arsip digital']);
    expect(await titles({ filters: { districtCode: [kim.districtCode] } })).toEqual(['Arsip digital']);
    const studentId = (await service.get(ids.a)).participants[0]?.studentId;
    expect(await titles({ filters: { studentId } })).toEqual(['Batik 100% lokal']);
  });

  it('pages by every order without losing or repeating a row', async () => {
    const { service, titles } = await three();
    for (const by of PROGRAM_SORT_KEYS) {
      const sort = { by, descending: true };
      const seen = [];
      for (let offset = 0; offset < 3; offset += 1)
        seen.push(...(await service.list({ sort, offset, limit: 1 })).rows.map(({ title }) => title));
      expect(seen, by).toEqual(await titles({ sort }));
      expect(new Set(seen).size, by).toBe(3);
      expect((await service.listIds({ sort })).ids).toEqual(
        (await service.list({ ...page, sort })).rows.map(({ id }) => id),
      );
    }
  });

  it('archives, restores and changes state in bulk, and says how many it touched', async () => {
    const { service, ids, titles, database } = await three();
    expect(await service.archive([ids.a, ids.b])).toMatchObject({ count: 2 });
    expect(await service.archive([ids.a])).toMatchObject({ count: 0 });
    expect(await titles({})).toEqual(['Arsip digital']);
    expect(await titles({ archived: 'archived' })).toEqual(['Batik 100% lokal', 'Cegah hoaks']);
    expect(await service.restore([ids.a])).toMatchObject({ count: 1 });
    expect(await service.setState([ids.a, ids.c], 'cancelled')).toMatchObject({ count: 1 });
    const last = (await testJournal(database).acts()).at(-1);
    expect(last?.title).toBe('1 program diubah statusnya menjadi Dibatalkan');
  });
});

describe('choosing participants', () => {
  it('offers those placed at the KIM first, then the others', async () => {
    const { service, cohortId, enrolmentIds } = await setUp();
    const found = await service.candidates({ cohortId, kimId: 2, search: '' });
    expect(found.map(({ enrolmentId }) => enrolmentId)).toEqual([
      ...enrolmentIds.slice(2),
      ...enrolmentIds.slice(0, 2),
    ]);
    const named = await service.candidates({ cohortId, kimId: 2, search: '0001' });
    expect(named.map(({ enrolmentId, atKim }) => [enrolmentId, atKim])).toEqual([[enrolmentIds[0], false]]);
  });

  it('leaves out those who withdrew or whose placement was cancelled', async () => {
    const { database, service, cohortId, enrolmentIds } = await setUp();
    const [first = 0, second = 0] = enrolmentIds;
    await write(database, (trx) =>
      trx.updateTable('enrolment').set({ status: 'withdrawn' }).where('id', '=', first).execute(),
    );
    await write(database, (trx) =>
      trx.updateTable('placement').set({ state: 'cancelled' }).where('enrolmentId', '=', second).execute(),
    );
    expect(await service.studentsAtKim(cohortId, 1)).toEqual([]);
  });

  it('hands each enrolment its living programs, for more ids than one statement takes', async () => {
    const { database, feature, service, cohortId, enrolmentIds } = await setUp();
    const { id } = await service.create(programForm({ cohortId, participantIds: enrolmentIds }));
    const gone = await service.create(programForm({ cohortId, participantIds: enrolmentIds }));
    await service.archive([gone.id]);
    const many = [...enrolmentIds, ...Array.from({ length: 1200 }, (_, index) => 10_000 + index)];
    const found = await feature.programsOf(database.db, many);
    expect([...found.keys()]).toEqual(enrolmentIds);
    expect([...found.values()].map((list) => list.map((program) => program.id))).toEqual(
      enrolmentIds.map(() => [id]),
    );
  });
});

describe('undo', () => {
  it('gives a program its participants and outputs back, and takes a new one away with them', async () => {
    const { database, service, cohortId, enrolmentIds } = await setUp();
    const { undo } = testJournal(database);
    const output = { typeId: null, title: 'Video', link: null, publishedOn: '2026-08-01', reach: 90 };
    const empty = everything(database);
    const made = await service.create(
      programForm({
        cohortId,
        participantIds: enrolmentIds.slice(0, 3),
        outputs: [output, { ...output, title: 'Foto' }],
      }),
    );
    const before = everything(database);
    const other = {
      participantIds: enrolmentIds.slice(2),
      outputs: [{ ...output, title: 'Poster', reach: null }],
    };
    const edited = await service.update({
      ...programForm({ cohortId, title: 'Lain', ...other }),
      id: made.id,
    });
    const changed = await service.setState([made.id], 'done');
    const archived = await service.archive([made.id]);
    for (const { actId } of [archived, changed, edited])
      expect(await undo(actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
    expect(await undo(made.actId ?? 0)).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(empty);
  });
});

describe('what hangs on programs that are to be archived', () => {
  it('is that they run', async () => {
    const { service, cohortId } = await setUp();
    const ids: number[] = [];
    for (const state of ['planned', 'running', 'done', 'cancelled'] as const)
      ids.push((await service.create(programForm({ cohortId, state, result: 'Ada' }))).id);
    expect(await service.hangsOn(ids)).toEqual([{ kind: 'running', count: 1, records: 1, cohortId }]);
    await service.archive(ids);
    expect(await service.hangsOn(ids)).toEqual([]);
  });
});
