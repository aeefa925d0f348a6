import type { Database } from '@main/db/open';
import type { SchemeInput } from '@shared/assessments/model';
import { cells, schemeForm } from '@support/build-assessments';
import { cohortForm } from '@support/build-cohorts';
import { importWorld } from '@support/build-imports';
import { buildIntake } from '@support/build-programs';
import { testDatabase } from '@support/database';
import { everything } from '@support/journal';
import { describe, expect, it } from 'vitest';

/** Three students under all features; the first two are scored 60, 70, 80, 90, 100 (mean 80). */
async function setUp() {
  const database = await testDatabase();
  const world = importWorld(database);
  const { scores, schemes } = world.assessments.service;
  const intake = await buildIntake(database, { students: 3 });
  const [scheme] = await schemes.list();
  if (!scheme) throw new Error('the seed has no scheme');
  const aspectIds = scheme.aspects.map(({ id }) => id);
  const give = (students: readonly number[], scoreOf: (student: number, aspect: number) => number | null) =>
    scores.saveScores({
      cohortId: intake.cohortId,
      assessor: null,
      assessedOn: null,
      changes: cells(students, aspectIds, scoreOf),
    });
  await give(intake.enrolmentIds.slice(0, 2), (_student, aspect) => 60 + aspect * 10);
  const undo = async ({ actId }: { actId: number | null }) => {
    const outcome = await world.history.service.undo(actId ?? 0);
    if (!outcome.undone) throw new Error(outcome.message);
    return outcome;
  };
  return { database, world, scores, schemes, form: schemeForm(scheme), give, undo, ...intake };
}

const finals = ({ raw }: Database) =>
  raw.prepare('SELECT final_score FROM assessment ORDER BY enrolment_id').pluck().all();

const lone = (form: SchemeInput, name: string): SchemeInput => ({
  ...form,
  id: null,
  name,
  aspects: [{ id: null, name: 'Satu', weight: 1 }],
});

describe('undo of a saved scheme', () => {
  it('gives back names that two aspects swapped, and names that one took from another', async () => {
    const { database, schemes, form, undo } = await setUp();
    const before = everything(database);
    const [a, b, ...rest] = form.aspects;
    if (!a || !b) throw new Error('the seed has fewer aspects');
    const aspects = [{ ...b, name: a.name }, { ...a, name: b.name }, ...rest];
    const swapped = await schemes.save({ ...form, aspects });
    const both = everything(database);
    const undone = await undo(swapped);
    expect(everything(database)).toEqual(before);
    await undo(undone);
    expect(everything(database)).toEqual(both);
    const taken = await schemes.save({ ...form, aspects: [{ ...b, name: a.name }, ...rest] });
    await undo(taken);
    expect(everything(database)).toEqual(both);
  });

  it.each<[string, (form: SchemeInput) => SchemeInput, unknown[]]>([
    [
      'other weights',
      (form) => ({
        ...form,
        aspects: form.aspects.map((aspect, n) => ({ ...aspect, weight: n === 4 ? 6 : 1 })),
      }),
      [90, 90],
    ],
    [
      'an aspect that joined',
      (form) => ({ ...form, aspects: [...form.aspects, { id: null, name: 'Laporan', weight: 1 }] }),
      [null, null],
    ],
    ['an aspect that was archived', (form) => ({ ...form, aspects: form.aspects.slice(0, 4) }), [75, 75]],
    [
      'an aspect put in the place of another',
      (form) => ({
        ...form,
        aspects: [...form.aspects.slice(0, 4), { id: null, name: 'Laporan', weight: 1 }],
      }),
      [null, null],
    ],
  ])('with %s gives back every final score, and its undo the new ones', async (_case, change, changed) => {
    const { database, schemes, form, undo } = await setUp();
    const before = everything(database);
    const saved = await schemes.save(change(form));
    const after = everything(database);
    expect(finals(database)).toEqual(changed);
    const undone = await undo(saved);
    expect(finals(database)).toEqual([80, 80]);
    expect(everything(database)).toEqual(before);
    await undo(undone);
    expect(everything(database)).toEqual(after);
  });

  it('gives back names and bands', async () => {
    const { database, schemes, form, undo } = await setUp();
    const before = everything(database);
    const aspects = form.aspects.map((aspect) => ({ ...aspect, name: `${aspect.name} baru` })).reverse();
    await undo(await schemes.save({ ...form, aspects, bands: [{ min: 0, label: 'Lulus' }] }));
    expect(everything(database)).toEqual(before);
  });

  it('takes a new scheme away, and gives the default back to the old one', async () => {
    const { database, schemes, form, undo } = await setUp();
    const before = everything(database);
    const made = await schemes.save(lone(form, 'Baru'));
    const chosen = await schemes.setDefault(made.id);
    for (const act of [chosen, made]) await undo(act);
    expect(everything(database)).toEqual(before);
  });
});

describe('undo of scores', () => {
  it('takes the first scores of a student away with the row of the final score', async () => {
    const { database, give, undo, enrolmentIds } = await setUp();
    const before = everything(database);
    const first = await give(enrolmentIds.slice(2), () => 70);
    expect(finals(database)).toEqual([80, 80, 70]);
    await undo(first);
    expect(everything(database)).toEqual(before);
  });

  it('gives emptied cells back, and the final score with them', async () => {
    const { database, give, undo, enrolmentIds } = await setUp();
    const before = everything(database);
    const emptied = await give(enrolmentIds.slice(0, 1), () => null);
    expect(finals(database)).toEqual([null, 80]);
    await undo(emptied);
    expect(everything(database)).toEqual(before);
  });

  it('counts by the scheme as it stands, when that was changed after them', async () => {
    const { database, schemes, form, give, undo, enrolmentIds } = await setUp();
    const raised = await give(enrolmentIds.slice(0, 1), () => 100);
    const aspects = form.aspects.map((aspect, n) => ({ ...aspect, weight: n === 4 ? 6 : 1 }));
    const saved = await schemes.save({ ...form, aspects });
    await undo(raised);
    expect(finals(database)).toEqual([90, 90]);
    await undo(saved);
    expect(finals(database)).toEqual([80, 80]);
  });

  it('gives the assessor back that was named before', async () => {
    const { database, scores, undo, enrolmentIds } = await setUp();
    await scores.setAssessor({ ids: enrolmentIds.slice(0, 1), assessor: 'Siti', assessedOn: '2026-09-20' });
    const before = everything(database);
    const named = await scores.setAssessor({ ids: enrolmentIds, assessor: 'Ratna', assessedOn: null });
    await undo(named);
    expect(everything(database)).toEqual(before);
  });
});

describe('undo of a cohort that took another scheme', () => {
  it('counts its final scores by the old one again', async () => {
    const { database, world, schemes, form, undo, cohortId } = await setUp();
    const { id: schemeId } = await schemes.save(lone(form, 'Baru'));
    const { name } = await world.cohorts.service.get(cohortId);
    const own = cohortForm({ name, academicYear: null, semester: null });
    const before = everything(database);
    const moved = await world.cohorts.service.update({ ...own, id: cohortId, schemeId });
    expect(finals(database)).toEqual([null, null]);
    await undo(moved);
    expect(everything(database)).toEqual(before);
  });
});
