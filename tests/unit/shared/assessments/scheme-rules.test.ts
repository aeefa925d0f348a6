import { schemeFaults, weightShares } from '@shared/assessments/scheme-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bands = [{ min: 0, label: 'Kurang' }];
const aspect = (name: string) => ({ id: null, name, weight: 1 });

describe('schemeFaults', () => {
  it.each([
    ['sound', [aspect('Disiplin'), aspect('Kerja sama')], bands, []],
    [
      'twin that differs in case and blanks',
      [aspect('Disiplin'), aspect(' disiplin ')],
      bands,
      ['aspects.1.name'],
    ],
    [
      'bands that leave low scores without a predicate',
      [aspect('Disiplin')],
      [{ min: 60, label: 'Baik' }],
      ['bands'],
    ],
  ])('%s', (_case, aspects, own, fields) => {
    expect(Object.keys(schemeFaults({ aspects, bands: own }))).toEqual(fields);
  });
});

describe('weightShares', () => {
  it('adds up to 100 within rounding, whatever the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }), (weights) => {
        const total = weightShares(weights).reduce((sum, share) => sum + share, 0);
        expect(Math.abs(total - 100)).toBeLessThanOrEqual(0.05 * weights.length + 1e-9);
      }),
    );
  });

  it('gives 0, never NaN, while weights are not typed yet', () => {
    expect(weightShares([0, 0])).toEqual([0, 0]);
  });
});
