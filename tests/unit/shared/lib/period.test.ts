import { addDays, daysBetween } from '@shared/lib/dates';
import {
  CALENDAR_KINDS,
  type CalendarPeriod,
  formatPeriod,
  lastFinished,
  parsePeriod,
  periodOn,
  periodRange,
  periodTitle,
  previousPeriod,
  shift,
  touches,
} from '@shared/lib/period';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
const anyPeriod = fc
  .tuple(fc.constantFrom(...CALENDAR_KINDS), anyDate)
  .map(([kind, date]) => periodOn(kind, date));

describe('a period by its name', () => {
  test.each([
    ['2026-07', 'Juli 2026', '2026-07-01', '2026-07-31', '2026-06'],
    ['2026-01', 'Januari 2026', '2026-01-01', '2026-01-31', '2025-12'],
    ['2024-02', 'Februari 2024', '2024-02-01', '2024-02-29', '2024-01'],
    ['2026-Q3', 'Triwulan III 2026 (Juli–September 2026)', '2026-07-01', '2026-09-30', '2026-Q2'],
    ['2026-Q1', 'Triwulan I 2026 (Januari–Maret 2026)', '2026-01-01', '2026-03-31', '2025-Q4'],
    ['2026-S2', 'Semester II 2026 (Juli–Desember 2026)', '2026-07-01', '2026-12-31', '2026-S1'],
    ['2026', 'Tahun 2026', '2026-01-01', '2026-12-31', '2025'],
    [
      '2026-07-12..2026-09-12',
      '12 Juli s.d. 12 September 2026',
      '2026-07-12',
      '2026-09-12',
      '2026-05-10..2026-07-11',
    ],
  ])('%s is %s', (key, title, start, end, before) => {
    const period = parsePeriod(key);
    if (!period || period.kind === 'cohort') throw new Error('not read');
    expect(periodTitle(period)).toBe(title);
    expect(periodRange(period)).toEqual({ start, end });
    const previous = previousPeriod(period);
    expect(previous && formatPeriod(previous)).toBe(before);
  });

  test.each([
    '',
    '2026-00',
    '2026-13',
    '2026-Q5',
    '2026-S3',
    '26-Q1',
    '2026-02-30..2026-03-01',
    '2026-09-01..2026-08-01',
    'cohort:0',
    '2026-Q3; DROP',
  ])('%j is no period', (text) => expect(parsePeriod(text)).toBeNull());

  test('a cohort keeps its number', () =>
    expect(parsePeriod('cohort:12')).toEqual({ kind: 'cohort', cohortId: 12 }));
});

describe('all periods', () => {
  test('are read back from what they are written as', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  test('follow each other without a gap or an overlap', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = shift(period, -1) as CalendarPeriod;
        expect(addDays(periodRange(before).end, 1)).toBe(periodRange(period).start);
        expect(shift(before, 1)).toEqual(period);
      }),
    );
  });

  test('hold the day they are asked for, and the last finished one ended before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CALENDAR_KINDS), anyDate, (kind, date) => {
        const range = periodRange(periodOn(kind, date));
        expect(range.start <= date && date <= range.end).toBe(true);
        expect(addDays(periodRange(lastFinished(kind, date)).end, 1)).toBe(range.start);
      }),
    );
  });

  test('a range is compared with as many days right before it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (start, days) => {
        const range = { kind: 'range' as const, start, end: addDays(start, days) };
        const before = periodRange(previousPeriod(range) ?? range);
        expect(daysBetween(before.start, before.end)).toBe(days);
        expect(addDays(before.end, 1)).toBe(start);
      }),
    );
  });
});

describe('touching', () => {
  const quarter = { start: '2026-07-01', end: '2026-09-30' };
  test.each([
    ['2026-06-01', '2026-06-30', false],
    ['2026-06-01', '2026-07-01', true],
    ['2026-09-30', '2026-10-20', true],
    ['2026-10-01', '2026-10-20', false],
    ['2026-01-01', '2026-12-31', true],
  ])('%s to %s: %s', (start, end, expected) => expect(touches({ start, end }, quarter)).toBe(expected));
});
