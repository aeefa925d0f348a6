import type { KimFact, PlacementFact, UniversityFact } from '@domain/reports/facts';
import { indicatorSections } from '@domain/reports/rules';
import { hasLiveMedia, hasValidDecree } from '@domain/reports/standing';
import { createTally } from '@domain/reports/tally';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const quarter = { start: '2026-07-01', end: '2026-09-30' };

function kim(id: number, more: Partial<KimFact> = {}): KimFact {
  return {
    id,
    name: `KIM ${id}`,
    village: `Kelurahan ${id}`,
    districtCode: id % 2 ? '36.71.01' : '36.71.02',
    district: id % 2 ? 'Satu' : 'Dua',
    status: 'active',
    isArchived: false,
    decreeNumber: null,
    decreeDate: null,
    termStart: null,
    termEnd: null,
    lastPostDate: null,
    ...more,
  };
}
const university = (id: number): UniversityFact => ({
  id,
  name: `U${id}`,
  kind: 'university',
  agreementEnd: null,
  isArchived: false,
});
const placed = (more: Partial<PlacementFact> = {}): PlacementFact => ({
  enrolmentId: 1,
  kimId: 1,
  universityId: 1,
  cohortKind: 'KKN',
  start: '2026-07-12',
  end: '2026-09-12',
  ...more,
});
const tally = (kims = [kim(1), kim(2), kim(3)]) =>
  createTally({
    range: quarter,
    asOf: quarter.end,
    liveMediaDays: 90,
    kim: kims,
    universities: [university(1), university(2)],
    kinds: ['Pelatihan'],
    potentials: [],
  });

describe('the counting rule', () => {
  test.each([
    ['before', '2026-04-01', '2026-06-30', 0, 0],
    ['touching its first day', '2026-05-01', '2026-07-01', 1, 0],
    ['within', '2026-07-01', '2026-09-30', 1, 1],
    ['over its end', '2026-09-30', '2026-12-01', 1, 1],
    ['around it', '2026-01-01', '2026-12-31', 1, 0],
    ['after', '2026-10-01', '2026-12-31', 0, 0],
  ])('a placement %s', (_, start, end, counted, begins) => {
    const one = tally();
    one.placement(placed({ start, end }));
    const { placements, newPlacements, students } = one.figures();
    expect([placements, newPlacements, students]).toEqual([counted, begins, counted]);
  });

  test('a transfer is one student at two KIM, in two kecamatan', () => {
    const one = tally();
    one.placement(placed({ end: '2026-08-01' }));
    one.placement(placed({ kimId: 2, start: '2026-08-02' }));
    const figures = one.figures();
    expect(figures.students).toBe(1);
    expect(figures.perKim.map(({ students }) => students)).toEqual([1, 1, 0]);
    expect(figures.perDistrict.map(({ students }) => students)).toEqual([1, 1]);
    expect(figures.perUniversity[0]).toMatchObject({ kim: 2, placements: 2, students: { KKN: 1 } });
  });

  test('a certificate counts where it was issued, a revoked one too, and is named as such', () => {
    const one = tally();
    const issued = { universityId: 1, kimId: 1, isValid: true };
    one.certificate({ ...issued, issuedOn: '2026-09-30' });
    one.certificate({ ...issued, issuedOn: '2026-08-01', isValid: false });
    one.certificate({ ...issued, issuedOn: '2026-10-01' });
    expect(one.figures()).toMatchObject({ certificates: 2, certificatesNotValid: 1 });
  });

  test('an archived KIM is listed only when something happened there', () => {
    const kims = [kim(1), kim(2, { isArchived: true }), kim(3, { isArchived: true })];
    const one = tally(kims);
    one.placement(placed({ kimId: 2 }));
    expect(one.figures().perKim.map((row) => row.kim.id)).toEqual([1, 2]);
    const total = indicatorSections(one.figures(), null)[0]?.indicators.find(
      ({ key }) => key === 'kim.total',
    );
    expect(total?.now).toBe(1);
  });
});

test('the parts add up, whatever is placed where', () => {
  const facts = fc.array(
    fc.record({
      enrolmentId: fc.integer({ min: 1, max: 12 }),
      kimId: fc.integer({ min: 1, max: 3 }),
      start: fc.constantFrom('2026-05-01', '2026-07-01', '2026-08-15'),
      end: fc.constantFrom('2026-06-01', '2026-08-20', '2026-11-01'),
    }),
  );
  fc.assert(
    fc.property(facts, (given) => {
      const one = tally();
      for (const fact of given.filter(({ start, end }) => start <= end))
        one.placement(placed({ ...fact, universityId: (fact.enrolmentId % 2) + 1, cohortKind: 'PKL' }));
      const figures = one.figures();
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(figures.perKim.map((row) => row.placements))).toBe(figures.placements);
      expect(sum(figures.perUniversity.map((row) => row.students.PKL))).toBe(figures.students);
      expect(sum(figures.perKim.map((row) => row.students))).toBeGreaterThanOrEqual(figures.students);
      expect(figures.newPlacements).toBeLessThanOrEqual(figures.placements);
    }),
  );
});

describe('a KIM on a day', () => {
  const number = { decreeNumber: 'SK 1', decreeDate: null, termStart: null, termEnd: null };
  test.each([
    [{ ...number, decreeNumber: null }, false],
    [number, true],
    [{ ...number, termEnd: '2026-09-30' }, true],
    [{ ...number, termEnd: '2026-09-29' }, false],
    [{ ...number, termStart: '2026-10-01' }, false],
    [{ ...number, decreeDate: '2026-10-01' }, false],
  ])('%j has a valid SK: %s', (facts, expected) =>
    expect(hasValidDecree(facts, '2026-09-30')).toBe(expected),
  );

  test.each([
    [null, false],
    ['2026-07-02', true],
    ['2026-07-01', false],
    ['2026-11-01', true],
  ])('a last post on %s is live media: %s', (lastPostDate, expected) =>
    expect(hasLiveMedia({ lastPostDate }, '2026-09-30', 90)).toBe(expected),
  );
});

test('what has no past is not compared, and shares are of living KIM', () => {
  const one = tally();
  one.placement(placed());
  const now = one.figures();
  const all = indicatorSections(now, tally().figures()).flatMap(({ indicators }) => indicators);
  const figure = (key: string) => all.find((entry) => entry.key === key);
  expect(figure('kim.active')).toMatchObject({ now: 3, previous: null, coverage: 1 });
  expect(figure('kim.assisted')).toMatchObject({ now: 1, previous: 0, coverage: 1 / 3 });
  expect(figure('kind:Pelatihan')).toMatchObject({ now: 0, previous: 0 });
});
