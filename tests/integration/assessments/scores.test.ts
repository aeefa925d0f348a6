import { insertRow } from '@main/db/journal/ids';
import { createAssessmentsFeature } from '@main/features/assessments';
import { cells } from '@support/build-assessments';
import { buildIntake } from '@support/build-programs';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { testJournal, write } from '@support/journal';
import { describe, expect, it } from 'vitest';

async function setUp(students = 3) {
  const database = await testDatabase();
  const feature = createAssessmentsFeature(testContext(database));
  const { scores, schemes } = feature.service;
  const intake = await buildIntake(database, { students, kimOf: (index) => (index % 2 === 0 ? 1 : 2) });
  const [scheme] = await schemes.list();
  const aspectIds = scheme?.aspects.map(({ id }) => id) ?? [];
  const noted = { cohortId: intake.cohortId, assessor: 'Siti', assessedOn: '2026-09-20' };
  return { database, feature, scores, schemes, aspectIds, noted, ...intake };
}

const rowsOf = async ({ scores, cohortId }: Awaited<ReturnType<typeof setUp>>, filters = {}) =>
  (await scores.sheet({ cohortId, filters })).rows;

describe('saving scores', () => {
  it('has no final score until the last aspect, and then the rule’s', async () => {
    const set = await setUp();
    const { scores, aspectIds, noted, enrolmentIds } = set;
    const one = enrolmentIds.slice(0, 1);
    const almost = await scores.saveScores({
      ...noted,
      changes: cells(one, aspectIds.slice(0, 4), () => 89.99),
    });
    expect(almost.results).toMatchObject([{ finalScore: null, predicate: null }]);
    expect(almost.progress).toEqual({ complete: 0, total: 3 });
    // (4 x 89.99 + 90.02) / 5 = 89.996 -> 90.00: the border of a band.
    const whole = await scores.saveScores({ ...noted, changes: cells(one, aspectIds.slice(4), () => 90.02) });
    expect(whole.results).toMatchObject([{ finalScore: 90, predicate: 'Sangat Baik' }]);
    expect(whole.progress).toEqual({ complete: 1, total: 3 });
  });

  it('takes the final score back when a cell is emptied', async () => {
    const set = await setUp();
    const { scores, aspectIds, noted, enrolmentIds, database } = set;
    await scores.saveScores({ ...noted, changes: cells(enrolmentIds, aspectIds, () => 80) });
    const emptied = await scores.saveScores({
      ...noted,
      changes: cells(enrolmentIds.slice(0, 1), aspectIds.slice(2, 3), () => null),
    });
    expect(emptied.progress).toEqual({ complete: 2, total: 3 });
    expect((await rowsOf(set))[0]?.scores).toEqual([80, 80, null, 80, 80]);
    const stored = await database.db
      .selectFrom('assessment')
      .select('finalScore')
      .orderBy('enrolmentId')
      .execute();
    expect(stored.map(({ finalScore }) => finalScore)).toEqual([null, 80, 80]);
  });

  it('lets the last word on a cell count when a paste and its undo come together', async () => {
    const set = await setUp();
    const [enrolmentId = 0] = set.enrolmentIds;
    const [aspectId = 0] = set.aspectIds;
    const cell = { enrolmentId, aspectId };
    await set.scores.saveScores({
      ...set.noted,
      changes: [
        { ...cell, value: 70 },
        { ...cell, value: null },
      ],
    });
    expect((await rowsOf(set))[0]?.scores[0]).toBeNull();
    await set.scores.saveScores({
      ...set.noted,
      changes: [
        { ...cell, value: null },
        { ...cell, value: 75.5 },
      ],
    });
    expect((await rowsOf(set))[0]?.scores[0]).toBe(75.5);
  });

  it('keeps the assessor that was noted when a later batch names none', async () => {
    const set = await setUp();
    await set.scores.saveScores({ ...set.noted, changes: cells(set.enrolmentIds, set.aspectIds, () => 80) });
    await set.scores.saveScores({
      ...set.noted,
      assessor: ' ',
      assessedOn: null,
      changes: cells(set.enrolmentIds.slice(0, 1), set.aspectIds.slice(0, 1), () => 81),
    });
    expect((await rowsOf(set))[0]).toMatchObject({ assessor: 'Siti', assessedOn: '2026-09-20' });
    expect(
      await set.scores.setAssessor({ ids: set.enrolmentIds.slice(1), assessor: 'Budi', assessedOn: null }),
    ).toMatchObject({ count: 2 });
    expect((await rowsOf(set)).map(({ assessor }) => assessor)).toEqual(['Siti', 'Budi', 'Budi']);
  });

  it('refuses a student of another cohort and an aspect of another scheme, and writes nothing', async () => {
    const set = await setUp();
    const { database, scores, noted, aspectIds, enrolmentIds } = set;
    const other = await buildIntake(database, { students: 1, name: 'Lain' });
    const mixed = cells([...enrolmentIds, ...other.enrolmentIds], aspectIds, () => 80);
    await expect(scores.saveScores({ ...noted, changes: mixed })).rejects.toMatchObject({ code: 'STALE' });
    const unknown = cells(enrolmentIds, [...aspectIds, 999], () => 80);
    await expect(scores.saveScores({ ...noted, changes: unknown })).rejects.toMatchObject({ code: 'STALE' });
    expect((await rowsOf(set)).flatMap((row) => row.scores).every((score) => score === null)).toBe(true);
  });

  it('writes the trace with what was there before', async () => {
    const { database, scores, noted, aspectIds, enrolmentIds } = await setUp();
    const at = cells(enrolmentIds.slice(0, 1), aspectIds.slice(0, 1), () => 80);
    await scores.saveScores({ ...noted, changes: at });
    await scores.saveScores({ ...noted, changes: at.map((cell) => ({ ...cell, value: 85 })) });
    const { acts, changes } = testJournal(database);
    const last = (await acts()).at(-1);
    expect(last).toMatchObject({ kind: 'score', title: 'Nilai Mahasiswa 0001 diubah' });
    expect(await changes(last?.id ?? 0)).toMatchObject([
      { rowKey: `[${enrolmentIds[0]},${aspectIds[0]}]`, op: 'u', old: '{"value":80.0}' },
    ]);
  });
});

describe('the score sheet', () => {
  it('filters by KIM of the latest placement, by what is unfinished, by university', async () => {
    const set = await setUp(4);
    const { database, scores, noted, aspectIds, enrolmentIds, universityId } = set;
    const [first = 0] = enrolmentIds;
    // Moved from KIM 1 to KIM 2: counts there only.
    await write(database, (trx) =>
      insertRow(trx, 'placement', {
        enrolmentId: first,
        kimId: 2,
        startDate: '2026-08-01',
        endDate: '2026-09-12',
        createdAt: '',
        updatedAt: '',
      }),
    );
    const ids = async (filters: object) =>
      (await rowsOf(set, filters)).map(({ enrolmentId }) => enrolmentIds.indexOf(enrolmentId));
    expect(await ids({ kimId: [1] })).toEqual([2]);
    expect(await ids({ kimId: [2] })).toEqual([0, 1, 3]);
    expect(await ids({ universityId: [universityId] })).toEqual([0, 1, 2, 3]);
    await scores.saveScores({ ...noted, changes: cells(enrolmentIds.slice(1, 3), aspectIds, () => 70) });
    expect(await ids({ unfinished: true })).toEqual([0, 3]);
    const [row] = await rowsOf(set, { kimId: [2] });
    const kim = await database.db.selectFrom('kim').select('name').where('id', '=', 2).executeTakeFirst();
    expect(row?.kimName).toBe(kim?.name);
    expect((await scores.sheet({ cohortId: set.cohortId, search: '0003' })).matching).toBe(1);
  });

  it('leaves out those who withdrew, also from the progress', async () => {
    const set = await setUp();
    const [first = 0] = set.enrolmentIds;
    await write(set.database, (trx) =>
      trx.updateTable('enrolment').set({ status: 'withdrawn' }).where('id', '=', first).execute(),
    );
    expect(await rowsOf(set)).toHaveLength(2);
    expect(await set.scores.progressOf(set.cohortId)).toEqual({ complete: 0, total: 2 });
    expect(await set.scores.cohorts()).toMatchObject([{ id: set.cohortId, complete: 0, total: 2 }]);
    const options = await set.scores.filterOptions(set.cohortId);
    expect([options.universities.length, options.kims.length]).toEqual([1, 2]);
  });
});

describe('scoresOf', () => {
  it('answers every enrolment of several cohorts, above the size of one statement', async () => {
    const { database, feature, scores, noted, aspectIds, enrolmentIds } = await setUp(620);
    const other = await buildIntake(database, { students: 2, name: 'Lain' });
    await scores.saveScores({
      ...noted,
      changes: cells(enrolmentIds, aspectIds, (student) => student % 101),
    });
    const found = await feature.scoresOf(database.db, [...enrolmentIds, ...other.enrolmentIds]);
    expect(found.size).toBe(622);
    expect(enrolmentIds.every((id, index) => found.get(id)?.finalScore === index % 101)).toBe(true);
    expect(found.get(enrolmentIds[95] ?? 0)).toMatchObject({
      complete: true,
      predicate: 'Sangat Baik',
      assessor: 'Siti',
    });
    expect(found.get(other.enrolmentIds[0] ?? 0)).toMatchObject({
      complete: false,
      finalScore: null,
      aspects: [{ score: null }, {}, {}, {}, {}],
    });
  });
});
