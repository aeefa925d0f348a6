import {
  DEFAULT_GRADE_BANDS,
  finalScore,
  formatScore,
  gradeBandFaults,
  gradeLegend,
  isScore,
  predicateOf,
  roundHalfUp,
} from '@shared/assessments/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('roundHalfUp', () => {
  it.each([
    [89.995, 90],
    [89.994999, 89.99],
    [1.005, 1.01],
    [2.675, 2.68],
    [8.345, 8.35],
    [-1.005, -1.01],
    [0.004, 0],
    [-0.001, 0],
    [1e-7, 0],
    [100, 100],
  ])('%d -> %d, where binary arithmetic may slip', (value, expected) => {
    expect(Object.is(roundHalfUp(value), expected)).toBe(true);
  });

  it('refuses what is no number', () => {
    expect(() => roundHalfUp(Number.NaN)).toThrow(RangeError);
    expect(() => roundHalfUp(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('rounds every half of a hundredth up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (hundredths) => {
        const half = Number(`${(hundredths / 100).toFixed(2)}5`);
        expect(roundHalfUp(half)).toBe((hundredths + 1) / 100);
      }),
    );
  });
});

describe('predicateOf at every border', () => {
  it.each([
    [100, 'Sangat Baik'],
    [90, 'Sangat Baik'],
    [89.995, 'Sangat Baik'],
    [89.99, 'Baik'],
    [89.994, 'Baik'],
    [80, 'Baik'],
    [79.995, 'Baik'],
    [79.99, 'Cukup'],
    [70, 'Cukup'],
    [69.995, 'Cukup'],
    [69.99, 'Kurang'],
    [60, 'Kurang'],
    [59.995, 'Kurang'],
    [59.99, 'Sangat Kurang'],
    [0, 'Sangat Kurang'],
  ])('%d is %s', (score, label) => expect(predicateOf(score)).toBe(label));

  it('does not depend on the order in which settings list the bands', () => {
    expect(predicateOf(85, [...DEFAULT_GRADE_BANDS].reverse())).toBe('Baik');
  });

  it('knows no predicate below every band', () => {
    expect(predicateOf(10, [{ min: 60, label: 'Lulus' }])).toBeNull();
  });
});

describe('finalScore', () => {
  it.each([
    [
      [
        [90, 1],
        [80, 1],
      ],
      85,
    ],
    [
      [
        [90, 40],
        [80, 60],
      ],
      84,
    ],
    [
      [
        [89.99, 1],
        [90, 1],
      ],
      90,
    ],
    [
      [
        [100, 1],
        [100, 1],
        [99, 1],
      ],
      99.67,
    ],
    [
      [
        [90, 0.3],
        [80, 0.7],
      ],
      83,
    ],
    [
      [
        [70, 0],
        [88, 2],
      ],
      88,
    ],
    [
      [
        [85, 1],
        [null, 1],
      ],
      null,
    ],
    [
      [
        [85, 1],
        [null, 0],
      ],
      85,
    ],
    [[[85, 0]], null],
    [[], null],
  ] as [[number | null, number][], number | null][])('%j -> %d', (pairs, expected) => {
    expect(finalScore(pairs.map(([score, weight]) => ({ score, weight })))).toBe(expected);
  });

  it('lies between the lowest and the highest score, and equal scores give that score', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    const weight = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.record({ score, weight }), { minLength: 1, maxLength: 12 }), (aspects) => {
        const scores = aspects.map((aspect) => aspect.score);
        const result = finalScore(aspects) ?? -1;
        expect(result).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(result).toBeLessThanOrEqual(Math.max(...scores));
        const first = scores[0] ?? 0;
        expect(finalScore(aspects.map((aspect) => ({ ...aspect, score: first })))).toBe(first);
      }),
    );
  });

  it('refuses a negative weight', () => {
    expect(() => finalScore([{ score: 80, weight: -1 }])).toThrow(RangeError);
  });
});

describe('bands from the settings', () => {
  it('accepts the default', () => expect(gradeBandFaults(DEFAULT_GRADE_BANDS)).toEqual([]));

  it.each([
    ['no band', [], 'sedikitnya satu'],
    ['an empty name', [{ min: 0, label: ' ' }], 'bernama'],
    [
      'twins',
      [
        { min: 0, label: 'A' },
        { min: 0, label: 'B' },
      ],
      'batas bawah yang sama',
    ],
    ['a gap at the bottom', [{ min: 60, label: 'Lulus' }], 'mulai dari 0'],
    [
      'three decimals',
      [
        { min: 0, label: 'A' },
        { min: 59.995, label: 'B' },
      ],
      'dua desimal',
    ],
    [
      'more than 100',
      [
        { min: 0, label: 'A' },
        { min: 101, label: 'B' },
      ],
      '0 sampai 100',
    ],
  ])('refuses %s', (_name, bands, part) => expect(gradeBandFaults(bands).join(' ')).toContain(part));
});

it('tells stored scores from others', () => {
  expect([0, 100, 89.99, 33.3].every(isScore)).toBe(true);
  expect([-1, 100.01, 89.995, Number.NaN, '80', null].some(isScore)).toBe(false);
});

it('prints scores with a decimal comma and the legend without gaps', () => {
  expect(formatScore(89.5)).toBe('89,50');
  expect(gradeLegend().map((row) => `${row.label} ${row.range}`)).toEqual([
    'Sangat Baik 90,00 – 100,00',
    'Baik 80,00 – 89,99',
    'Cukup 70,00 – 79,99',
    'Kurang 60,00 – 69,99',
    'Sangat Kurang 0,00 – 59,99',
  ]);
});
