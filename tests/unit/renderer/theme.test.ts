import { contrastRatio, scales, textPairs, tokens } from '@renderer/app/theme-colors';
import { describe, expect, it } from 'vitest';

describe('contrast', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
  ])('%s on %s is %d (figures published with WCAG 2.2)', (a, b, expected) => {
    expect(contrastRatio(a, b)).toBeCloseTo(expected, 1);
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (mode) => {
    it.each(textPairs.map((pair) => [...pair]))(
      '%s on %s can be read by a tired eye (4.5:1)',
      (text, ground) => {
        expect(contrastRatio(tokens[mode][text], tokens[mode][ground])).toBeGreaterThanOrEqual(4.5);
      },
    );
  });

  it.each(['teal', 'red', 'green', 'blue'] as const)(
    'white text on a filled %s button reaches 4.5:1',
    (name) => {
      expect(contrastRatio('#FFFFFF', scales[name][7])).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio('#FFFFFF', scales[name][5])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps the boundary of a field visible against its ground (WCAG 1.4.11 is met by the focus ring)', () => {
    for (const mode of ['light', 'dark'] as const) {
      expect(contrastRatio(tokens[mode]['accent-ink'], tokens[mode].paper)).toBeGreaterThanOrEqual(3);
    }
  });
});
