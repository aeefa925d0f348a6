import { villageChange } from '@domain/imports/plan/placement-change';
import { expect, test } from 'vitest';

const cohort = { startDate: '2026-07-13', endDate: '2026-09-12' };
const own = { startDate: '2026-07-20', endDate: '2026-09-01' };

test.each([
  ["the cohort's own dates, before", cohort, '2026-07-01', 'correct'],
  ["the cohort's own dates, while it runs", cohort, '2026-08-01', 'correct'],
  ["the cohort's own dates, after", cohort, '2026-10-01', 'correct'],
  ['own dates, not begun', own, '2026-07-19', 'correct'],
  ['own dates, on the first day: no day was spent there', own, '2026-07-20', 'correct'],
  ['own dates, on the second day', own, '2026-07-21', 'transfer'],
  ['own dates, on the last day', own, '2026-09-01', 'transfer'],
  ['own dates, over', own, '2026-09-02', 'correct'],
] as const)('%s', (_, placement, today, kind) => {
  expect(villageChange(placement, cohort, today).kind).toBe(kind);
});

test('a transfer leaves no day without a KIM and none with two', () => {
  expect(villageChange(own, cohort, '2026-08-10')).toEqual({
    kind: 'transfer',
    oldEnd: '2026-08-09',
    next: { startDate: '2026-08-10', endDate: '2026-09-01' },
  });
});
