import {
  academicTermOf,
  cohortFaults,
  cohortState,
  cohortWarnings,
  defaultDates,
  kindFromName,
  suggestCohortName,
} from '@shared/cohorts/rules';
import { daysBetween, fromDayNumber } from '@shared/lib/dates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyDate = fc.integer({ min: 0, max: 36_523 }).map(fromDayNumber);

it.each([
  ['2026-07-11', 'upcoming'],
  ['2026-07-12', 'running'],
  ['2026-09-12', 'running'],
  ['2026-09-13', 'finished'],
] as const)('on %s the cohort of 12 July to 12 September is %s', (today, state) =>
  expect(cohortState(today, '2026-07-12', '2026-09-12')).toBe(state),
);

it.each([
  ['2026-07-31', '2025/2026', 'Genap'],
  ['2026-08-01', '2026/2027', 'Ganjil'],
  ['2026-12-31', '2026/2027', 'Ganjil'],
  ['2027-01-31', '2026/2027', 'Ganjil'],
  ['2027-02-01', '2026/2027', 'Genap'],
] as const)('%s lies in %s %s', (date, academicYear, semester) =>
  expect(academicTermOf(date)).toEqual({ academicYear, semester }),
);

describe('cohortFaults', () => {
  const dates = { startDate: '2026-07-12', endDate: '2026-09-12' };
  it.each([
    ['2025/2026', []],
    [null, []],
    ['2026/2025', ['academicYear']],
    ['2025/2027', ['academicYear']],
    ['2025-2026', ['academicYear']],
  ])('academic year %s', (academicYear, faults) =>
    expect(Object.keys(cohortFaults({ ...dates, academicYear }))).toEqual(faults),
  );
  it('refuses an end before the start, and takes a single day', () => {
    const one = { startDate: '2026-07-12', academicYear: null };
    expect(cohortFaults({ ...one, endDate: '2026-07-11' })).toHaveProperty('endDate');
    expect(cohortFaults({ ...one, endDate: '2026-07-12' })).toEqual({});
  });
});

describe('cohortWarnings', () => {
  const input = {
    startDate: '2026-07-12',
    endDate: '2026-09-12',
    academicYear: '2025/2026',
    briefingDate: '2026-07-10',
  };
  it.each([
    ['nothing to say', {}, []],
    ['a year exactly', { endDate: '2027-07-12' }, []],
    ['more than a year', { endDate: '2027-07-13' }, ['endDate']],
    ['an academic year it does not touch', { academicYear: '2023/2024' }, ['academicYear']],
    ['the academic year that begins within it', { academicYear: '2026/2027' }, []],
    ['dates not yet typed', { startDate: '', endDate: '' }, []],
    ['an end before the start, which is a fault already', { endDate: '2020-01-01' }, []],
    ['a briefing after the start', { briefingDate: '2026-07-13' }, ['briefingDate']],
  ])('%s', (_case, change, fields) =>
    expect(Object.keys(cohortWarnings({ ...input, ...change }))).toEqual(fields),
  );

  it('never warns about the academic year it would offer itself', () => {
    fc.assert(
      fc.property(anyDate, (startDate) => {
        const offered = { ...defaultDates(startDate), ...academicTermOf(startDate), briefingDate: null };
        expect(cohortWarnings(offered)).toEqual({});
      }),
    );
  });
});

it.each([
  ['KKN Tematik 2026', 'KKN'],
  ['Kuliah Kerja Nyata Gelombang 2', 'KKN'],
  ['PKL SMKN 4', 'PKL'],
  ['Praktek Kerja Lapangan 2026', 'PKL'],
  ['Prakerin 2026', 'PKL'],
  ['Magang MBKM', 'Magang'],
  ['Angkatan 5', null],
  ['Perpklan', null],
] as const)('"%s" says %s', (name, kind) => expect(kindFromName(name)).toBe(kind));

describe('defaultDates', () => {
  const today = '2026-09-20';
  it('runs 60 days from today, the first one counted', () =>
    expect(defaultDates(today)).toEqual({ startDate: today, endDate: '2026-11-18' }));
  it('always gives a span in order that keeps what is known', () => {
    fc.assert(
      fc.property(fc.option(anyDate), anyDate, fc.boolean(), (date, now, isStart) => {
        const known = isStart ? { startDate: date } : { endDate: date };
        const dates = defaultDates(now, known);
        expect(daysBetween(dates.startDate, dates.endDate)).toBe(59);
        if (date !== null) expect(isStart ? dates.startDate : dates.endDate).toBe(date);
      }),
    );
  });
});

it('suggests the first wave that nobody has, whatever its spelling', () =>
  expect(suggestCohortName('KKN', 2026, ['kkn 2026  gelombang 1', 'KKN 2026 - Gelombang 3'])).toBe(
    'KKN 2026 Gelombang 2',
  ));
