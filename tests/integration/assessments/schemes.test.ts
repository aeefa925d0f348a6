import { createAssessmentsFeature } from '@main/features/assessments';
import type { SchemeInput } from '@shared/assessments/model';
import { cells, schemeForm } from '@support/build-assessments';
import { buildIntake } from '@support/build-programs';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { write } from '@support/journal';
import { describe, expect, it } from 'vitest';

/** Three students; the first two are scored 60, 70, 80, 90, 100 (mean 80), the third not. */
async function setUp() {
  const database = await testDatabase();
  const feature = createAssessmentsFeature(testContext(database));
  const { scores, schemes } = feature.service;
  const intake = await buildIntake(database, { students: 3 });
  const [scheme] = await schemes.list();
  if (!scheme) throw new Error('the seed has no scheme');
  const aspectIds = scheme.aspects.map(({ id }) => id);
  const changes = cells(intake.enrolmentIds.slice(0, 2), aspectIds, (_student, aspect) => 60 + aspect * 10);
  await scores.saveScores({ cohortId: intake.cohortId, assessor: null, assessedOn: null, changes });
  const finals = async () =>
    [...(await feature.scoresOf(database.db, intake.enrolmentIds)).values()].map(
      ({ finalScore }) => finalScore,
    );
  const stored = async () =>
    (await database.db.selectFrom('assessment').select('finalScore').orderBy('enrolmentId').execute()).map(
      ({ finalScore }) => finalScore,
    );
  return {
    database,
    feature,
    schemes,
    scores,
    scheme,
    aspectIds,
    finals,
    stored,
    form: schemeForm(scheme),
    ...intake,
  };
}

const withWeights = (form: SchemeInput, ...weights: number[]): SchemeInput => ({
  ...form,
  aspects: form.aspects.map((aspect, index) => ({ ...aspect, weight: weights[index] ?? 1 })),
});

describe('a changed scheme', () => {
  it('says how many change before, and recalculates exactly those', async () => {
    const { schemes, form, finals, stored } = await setUp();
    expect(await finals()).toEqual([80, 80, null]);
    const heavier = withWeights(form, 1, 1, 1, 1, 6); // (60+70+80+90+600)/10
    expect(await schemes.preview(heavier)).toEqual({ changed: 2, incomplete: 0, predicates: 2 });
    expect(await stored()).toEqual([80, 80]);
    expect(await schemes.save(heavier)).toMatchObject({ recalculated: 2 });
    expect([await stored(), await finals()]).toEqual([
      [90, 90],
      [90, 90, null],
    ]);
  });

  it('changes nothing when weights keep their proportion', async () => {
    const { schemes, form } = await setUp();
    const same = withWeights(form, 20, 20, 20, 20, 20);
    expect(await schemes.preview(same)).toEqual({ changed: 0, incomplete: 0, predicates: 0 });
    expect((await schemes.save(same)).recalculated).toBe(0);
  });

  it('makes students incomplete when an aspect joins, and complete again when it is archived', async () => {
    const { schemes, form, stored } = await setUp();
    const more = { ...form, aspects: [...form.aspects, { id: null, name: 'Laporan', weight: 1 }] };
    expect(await schemes.preview(more)).toMatchObject({ incomplete: 2 });
    await schemes.save(more);
    expect(await stored()).toEqual([null, null]);
    await schemes.save(form);
    expect(await stored()).toEqual([80, 80]);
    expect((await schemes.list())[0]?.aspects).toHaveLength(5);
  });

  it('archives an aspect that has scores, keeps them, and takes them back with it', async () => {
    const { schemes, form, stored, aspectIds } = await setUp();
    await schemes.save({ ...form, aspects: form.aspects.slice(0, 4) });
    expect(await stored()).toEqual([75, 75]);
    const archived = (await schemes.list())[0]?.aspects.at(-1);
    expect(archived).toMatchObject({ id: aspectIds[4], archived: true, scored: 2 });
    await schemes.save(form);
    expect(await stored()).toEqual([80, 80]);
  });

  it('renames and reorders, also two aspects that swap their names', async () => {
    const { schemes, form } = await setUp();
    const [a, b, ...rest] = form.aspects;
    if (!a || !b) throw new Error('the seed has fewer aspects');
    await schemes.save({ ...form, aspects: [{ ...b, name: a.name }, { ...a, name: b.name }, ...rest] });
    expect((await schemes.list())[0]?.aspects.slice(0, 2)).toMatchObject([
      { id: b.id, name: a.name },
      { id: a.id, name: b.name },
    ]);
  });

  it('refuses a new aspect under the name of an archived one, beside its field, and leaves all as it was', async () => {
    const { schemes, form, stored } = await setUp();
    const [first, ...rest] = form.aspects;
    if (!first) throw new Error('the seed has no aspects');
    await schemes.save({ ...form, aspects: rest });
    await expect(
      schemes.save({ ...form, aspects: [...rest, { id: null, name: first.name.toUpperCase(), weight: 3 }] }),
    ).rejects.toMatchObject({
      details: { fields: { 'aspects.4.name': expect.stringContaining('Pulihkan') } },
    });
    expect(await stored()).toEqual([85, 85]);
    expect(
      (await schemes.list())[0]?.aspects.filter(({ archived }) => !archived).map(({ name }) => name),
    ).toEqual(rest.map(({ name }) => name));
  });

  it('touches only its own students, and no certificate', async () => {
    const { database, schemes, scores, form } = await setUp();
    const { id } = await schemes.save({
      ...form,
      id: null,
      name: 'PKL',
      aspects: [{ id: null, name: 'Kerja', weight: 1 }],
    });
    const other = await buildIntake(database, { students: 1, name: 'PKL Lain', schemeId: id });
    const aspect = (await schemes.list()).find((scheme) => scheme.id === id)?.aspects[0]?.id ?? 0;
    await scores.saveScores({
      cohortId: other.cohortId,
      assessor: null,
      assessedOn: null,
      changes: cells(other.enrolmentIds, [aspect], () => 65),
    });
    expect(await schemes.preview(withWeights(form, 9))).toMatchObject({ changed: 2 });
    const bands = [{ min: 0, label: 'Lulus' }];
    const lone = { id, name: 'PKL', aspects: [{ id: aspect, name: 'Kerja', weight: 1 }], bands };
    expect(await schemes.preview(lone)).toEqual({ changed: 0, incomplete: 0, predicates: 1 });
  });
});

describe('which scheme a cohort is scored by', () => {
  it('is the new default for a cohort without scores, and stays the old one for a scored cohort', async () => {
    const { database, schemes, scores, form, scheme, cohortId } = await setUp();
    const { id } = await schemes.save({
      ...form,
      id: null,
      name: 'Baru',
      aspects: [{ id: null, name: 'Satu', weight: 1 }],
    });
    await schemes.setDefault(id);
    const fresh = await buildIntake(database, { students: 1, name: 'Baru masuk' });
    expect((await scores.sheet({ cohortId })).schemeName).toBe(scheme.name);
    expect((await scores.sheet({ cohortId: fresh.cohortId })).schemeName).toBe('Baru');
    expect((await schemes.list()).map(({ isDefault }) => isDefault)).toEqual([true, false]);
    await expect(schemes.setArchived(id, true)).rejects.toMatchObject({ code: 'IN_USE' });
    await schemes.setArchived(scheme.id, true);
  });

  it('recalculates a cohort that was given another scheme', async () => {
    const { database, feature, schemes, form, cohortId, stored } = await setUp();
    const { id } = await schemes.save({
      ...form,
      id: null,
      name: 'Baru',
      aspects: [{ id: null, name: 'Satu', weight: 1 }],
    });
    await write(database, (trx) =>
      trx.updateTable('cohort').set({ schemeId: id }).where('id', '=', cohortId).execute(),
    );
    const count = await write(database, (trx) => feature.recalculateCohort(trx, cohortId));
    expect([count, await stored()]).toEqual([2, [null, null]]);
  });

  it('refuses the name of another scheme', async () => {
    const { schemes, form } = await setUp();
    const twin = { ...form, id: null, aspects: [{ id: null, name: 'Satu', weight: 1 }] };
    await expect(schemes.save(twin)).rejects.toMatchObject({
      details: { fields: { name: expect.any(String) } },
    });
  });
});
