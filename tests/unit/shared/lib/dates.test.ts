import {
  addDays,
  compare,
  daysBetween,
  daysInMonth,
  formatLong,
  formatRange,
  formatShort,
  fromDayNumber,
  isPlainDate,
  makeDate,
  monthRoman,
  parseInput,
  toDayNumber,
} from '@shared/lib/dates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }).map(fromDayNumber);
const ordinaryDate = fc.integer({ min: 0, max: 36_523 }).map(fromDayNumber);

describe('isPlainDate', () => {
  it.each([
    ['2026-08-02', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2025-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['0000-01-01', false],
    ['2026-8-2', false],
    [' 2026-08-02', false],
    ['2026-08-02T00:00', false],
    [20260802, false],
    [null, false],
  ])('%s -> %s', (value, expected) => expect(isPlainDate(value)).toBe(expected));
});

describe('formats', () => {
  it('writes dates as Indonesian offices do', () => {
    expect(formatLong('2026-08-02')).toBe('2 Agustus 2026');
    expect(formatShort('2026-08-02')).toBe('02/08/2026');
    expect(monthRoman('2026-08-02')).toBe('VIII');
  });

  it.each([
    ['2026-07-12', '2026-09-12', '12 Juli s.d. 12 September 2026'],
    ['2026-07-03', '2026-07-12', '3 s.d. 12 Juli 2026'],
    ['2025-12-20', '2026-01-20', '20 Desember 2025 s.d. 20 Januari 2026'],
    ['2025-07-03', '2026-07-03', '3 Juli 2025 s.d. 3 Juli 2026'],
    ['2026-07-03', '2026-07-03', '3 Juli 2026'],
  ])('range %s %s', (start, end, expected) => expect(formatRange(start, end)).toBe(expected));

  it('refuses what is no date rather than print "NaN undefined NaN"', () => {
    expect(() => formatLong('2026-02-30')).toThrow(RangeError);
  });
});

describe('parseInput', () => {
  it.each([
    ['2/8/2026', '2026-08-02'],
    ['02-08-2026', '2026-08-02'],
    ['2.8.2026', '2026-08-02'],
    ['2 8 2026', '2026-08-02'],
    [' 02 / 08 / 26 ', '2026-08-02'],
    ['1/1/99', '1999-01-01'],
    ['2 Agustus 2026', '2026-08-02'],
    ['2 agustus  2026', '2026-08-02'],
    ['2 Agu 2026', '2026-08-02'],
    ['2-Aug-26', '2026-08-02'],
    ['3 Pebruari 2026', '2026-02-03'],
    ['10 Nopember 2026', '2026-11-10'],
    ['1 Maret 2026', '2026-03-01'],
    ['1 Mei 2026', '2026-05-01'],
    ['Senin, 3 Agustus 2026', '2026-08-03'],
    ['2026-08-02', '2026-08-02'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2025', null],
    ['31/4/2026', null],
    ['8/13/2026', null],
    ['2 Blabla 2026', null],
    ['2 Ma 2026', null],
    ['2/8', null],
    ['2/8/026', null],
    ['', null],
    ['besok', null],
  ])('"%s" -> %s', (text, expected) => expect(parseInput(text)).toBe(expected));
});

describe('properties', () => {
  it('day numbers and dates are inverse over every year', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(isPlainDate(date)).toBe(true);
        expect(fromDayNumber(toDayNumber(date))).toBe(date);
      }),
    );
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('2000-03-01')).toBe(11_017);
  });

  it('every month ends where the next begins, leap years included', () => {
    for (let year = 1896; year <= 2104; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const last = makeDate(year, month, daysInMonth(year, month)) ?? '';
        const next = month === 12 ? makeDate(year + 1, 1, 1) : makeDate(year, month + 1, 1);
        expect(addDays(last, 1)).toBe(next);
      }
    }
  });

  it('adding and measuring agree, and text order is date order', () => {
    fc.assert(
      fc.property(ordinaryDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(compare(date, other))).toBe(Math.sign(-days) + 0);
      }),
    );
  });

  it('what is shown can be typed back', () => {
    fc.assert(
      fc.property(ordinaryDate, (date) => {
        expect(parseInput(formatShort(date))).toBe(date);
        expect(parseInput(formatLong(date))).toBe(date);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parseInput(text);
        expect(date === null || isPlainDate(date)).toBe(true);
      }),
    );
  });
});
