import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNip,
  formatNumber,
  formatPercent,
  formatPhone,
  formatRelative,
  formatRupiah,
  parseNumber,
} from '@renderer/lib/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('numbers', () => {
  it('uses points for thousands and a comma for decimals', () => {
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatNumber(90, 2, true)).toBe('90,00');
    expect(formatCount(4310, 'mahasiswa')).toBe('4.310 mahasiswa');
    expect(formatRupiah(-15_000_000)).toBe('-Rp15.000.000');
    expect(formatPercent(97 / 104)).toBe('93,3%');
  });

  it('says a dash, not NaN, where a figure cannot be computed', () => {
    expect(formatNumber(0 / 0)).toBe('–');
    expect(formatPercent(1 / 0)).toBe('–');
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1234,5', 1234.5],
    ['87.5', 87.5], // the numeric pad's point
    ['1.234', 1234], // three digits behind a point are thousands
    ['87,5,1', null],
    ['1.23.456', null],
    ['abc', null],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        expect(parseNumber(formatNumber(hundredths / 100))).toBeCloseTo(hundredths / 100, 2);
      }),
    );
  });
});

describe('numbers of people', () => {
  it('groups a NIP 8-6-1-3 and leaves what is no NIP as it was', () => {
    expect(formatNip('198001012005011001')).toBe('19800101 200501 1 001');
    expect(formatNip('12345')).toBe('12345');
  });

  it.each([
    ['+6281234567890', '0812-3456-7890'],
    ['0812 3456 789', '0812-3456-789'],
    ['0215523456', '0215523456'],
    ['(021) 5523456 ext. 12', '(021) 5523456 ext. 12'],
    ['', ''],
  ])('shows %s as %s', (given, shown) => {
    expect(formatPhone(given)).toBe(shown);
  });
});

describe('time', () => {
  const now = new Date(2026, 10, 24, 9, 30);
  it.each([
    [new Date(2026, 10, 24, 9, 29, 30), 'baru saja'],
    [new Date(2026, 10, 24, 9, 0), '30 menit lalu'],
    [new Date(2026, 10, 24, 0, 5), '9 jam lalu'],
    [new Date(2026, 10, 23, 23, 0), 'kemarin'], // by the calendar, not by 24 hours
    [new Date(2026, 10, 20, 9, 0), '4 hari lalu'],
  ])('%s is %s', (then, words) => {
    expect(formatRelative(then, now)).toBe(words);
  });

  it('rounds what remains up, so that a promise is kept', () => {
    expect(formatDuration(0.2)).toBe('1 detik');
    expect(formatDuration(75)).toBe('2 menit');
    expect(formatDuration(5400)).toBe('1,5 jam');
  });

  it('writes sizes', () => {
    expect(formatBytes(512)).toBe('512 B');
    expect(formatBytes(1536)).toBe('1,5 KB');
  });
});
