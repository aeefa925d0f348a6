import { programFaults, programWarnings } from '@shared/programs/rules';
import { describe, expect, it } from 'vitest';

const cohort = { startDate: '2026-07-12', endDate: '2026-09-12' };
const facts = {
  startDate: '2026-07-12',
  endDate: '2026-09-12',
  state: 'planned' as const,
  result: null,
};

describe('programFaults', () => {
  it.each([
    ['2026-07-12', '2026-07-11', ['endDate']],
    ['2026-07-12', '2026-07-12', []],
    ['2026-07-12', '', []],
  ])('%s s.d. %s', (startDate, endDate, fields) => {
    expect(Object.keys(programFaults({ startDate, endDate }))).toEqual(fields);
  });
});

describe('programWarnings', () => {
  it.each([
    ['exactly the cohort', {}, []],
    ['a day early', { startDate: '2026-07-11' }, ['endDate']],
    ['a day late', { endDate: '2026-09-13' }, ['endDate']],
    ['done without a result', { state: 'done' as const }, ['result']],
    ['done with blanks for a result', { state: 'done' as const, result: '  ' }, ['result']],
    ['done with a result', { state: 'done' as const, result: '12 UMKM' }, []],
    ['cancelled without a result', { state: 'cancelled' as const }, []],
  ])('%s', (_case, change, fields) => {
    expect(Object.keys(programWarnings({ ...facts, ...change }, cohort))).toEqual(fields);
  });

  it('says nothing about dates while no cohort is chosen', () => {
    expect(programWarnings({ ...facts, startDate: '2020-01-01' }, null)).toEqual({});
  });
});
