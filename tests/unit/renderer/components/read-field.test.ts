import { readCoordinates, readDate, readNumber } from '@renderer/components/form/read-field';
import { formatNumber } from '@renderer/lib/format';
import { dateField } from '@shared/lib/fields';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

describe('a typed date', () => {
  it.each([
    ['12/07/2026', '2026-07-12'],
    ['2 Agustus 2026', '2026-08-02'],
    ['', null],
  ])('reads %j as %j', (text, value) => {
    expect(readDate(text)).toEqual({ value, problem: null });
  });

  it.each(['31/2/2026', '12/31/2026', 'kemarin', '1/7/'])(
    'keeps %j, says so, and no form takes it for a day',
    (text) => {
      const { value, problem } = readDate(text);
      expect(value).toBe(text);
      expect(problem).toContain(`“${text}”`);
      expect(dateField.nullable().safeParse(value).success).toBe(false);
    },
  );

  it('says the limit a day lies beyond', () => {
    expect(readDate('1/6/2026', { min: '2026-07-01' }).problem).toBe('Paling awal 01/07/2026.');
    expect(readDate('1/8/2026', { max: '2026-07-31' }).problem).toBe('Paling akhir 31/07/2026.');
  });
});

describe('a typed number', () => {
  it.each([
    ['125', {}, 125],
    ['1.250', {}, 1250],
    ['12,5', { decimals: 1 }, 12.5],
    ['87.25', { decimals: 2 }, 87.25],
    ['-1,5', { decimals: 1, min: -20 }, -1.5],
    ['-6.178306', { decimals: 6, min: -90 }, -6.178306],
    ['106,6318891234', { decimals: 6, min: -180 }, 106.631889],
    ['', {}, null],
  ])('reads %j as it stands', (text, limits, value) => {
    expect(readNumber(text, limits)).toEqual({ value, problem: null });
  });

  it.each([
    ['12,5', {}, 'bilangan bulat'],
    ['-5', {}, 'Paling kecil 0'],
    ['101', { max: 100 }, 'Paling besar 100'],
    ['87,256', { decimals: 2 }, 'Paling banyak 2 angka'],
    ['dua belas', {}, '“dua belas” bukan angka'],
    ['-6.178306, 106.631889', { decimals: 6, min: -90 }, 'bukan angka'],
  ])('makes no other number of %j', (text, limits, words) => {
    const { value, problem } = readNumber(text, limits);
    expect(problem).toContain(words);
    expect(z.number().nullable().safeParse(value).success).toBe(false);
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        expect(readNumber(formatNumber(number, 0)).value).toBe(number);
      }),
    );
  });
});

describe('coordinates from a map', () => {
  it.each([
    ['-6.178306, 106.631889', { latitude: -6.178306, longitude: 106.631889 }],
    ['(-6.17830612, 106.63188899)', { latitude: -6.178306, longitude: 106.631889 }],
    ['−6.178306 106.631889', { latitude: -6.178306, longitude: 106.631889 }],
    ['-6.178306', null],
    ['12, 30', null],
    ['106.631889, 206.1', null],
  ])('%j', (text, pair) => {
    expect(readCoordinates(text)).toEqual(pair);
  });
});
