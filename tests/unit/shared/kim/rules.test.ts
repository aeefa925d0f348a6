import { hasLiveMedia } from '@domain/reports/standing';
import { checklist, completeness, kimFaults, kimWarnings, mediaAge } from '@shared/kim/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const facts = fc.record({
  decreeNumber: fc.option(fc.string({ minLength: 1 })),
  hasSecretariat: fc.boolean(),
  hasStatutes: fc.boolean(),
  hasAdministration: fc.boolean(),
  mediaCount: fc.nat(6),
});

it('gives 20 percent for each point of the checklist that is met', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(completeness(given)).toBe(checklist(given).filter(({ met }) => met).length * 20);
    }),
  );
});

describe('kimWarnings', () => {
  const calm = { membersMale: 8, membersFemale: 7, termStart: null, termEnd: null, othersInVillage: [] };
  it.each([
    ['an ordinary KIM', {}, []],
    ['a second KIM in the village', { othersInVillage: ['KIM Cipete'] }, ['villageCode']],
    ['two members', { membersMale: 2, membersFemale: 0 }, ['membersMale']],
    ['three members', { membersMale: 2, membersFemale: 1 }, []],
    ['thirty members', { membersMale: 30, membersFemale: null }, []],
    ['thirty-one members', { membersMale: 16, membersFemale: 15 }, ['membersMale']],
    ['members unknown', { membersMale: null, membersFemale: null }, []],
  ])('%s', (_case, change, fields) =>
    expect(Object.keys(kimWarnings({ ...calm, ...change }))).toEqual(fields),
  );
});

it.each([
  ['2026-01-01', '2028-12-31', []],
  ['2028-12-31', '2026-01-01', ['termEnd']],
  [null, '2026-01-01', []],
])('a term from %s to %s', (termStart, termEnd, fields) =>
  expect(Object.keys(kimFaults({ termStart, termEnd }))).toEqual(fields),
);

describe('mediaAge', () => {
  it.each([
    ['2026-09-20', { days: 0, isLive: true }],
    ['2026-06-22', { days: 90, isLive: true }],
    ['2026-06-21', { days: 91, isLive: false }],
    ['2026-10-01', { days: 0, isLive: true }],
    [null, null],
  ])('last post on %s', (date, age) => expect(mediaAge('2026-09-20', date, 90)).toEqual(age));

  // Bug: a medium was live for 30 days in the profile and for 90 in the report.
  it.each(['2026-09-20', '2026-08-15', '2026-06-22', '2026-06-21', '2025-01-01'])(
    'says of a last post on %s what the report says',
    (lastPostDate) => {
      for (const days of [1, 30, 90, 365])
        expect(mediaAge('2026-09-20', lastPostDate, days)?.isLive).toBe(
          hasLiveMedia({ lastPostDate }, '2026-09-20', days),
        );
    },
  );
});
