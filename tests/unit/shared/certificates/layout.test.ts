import { textWidth } from '@shared/certificates/template/fonts';
import { type FitOptions, fitRuns, pointsToMm, type Run } from '@shared/certificates/template/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const options: FitOptions = { measure: 120, maxLines: 4, size: 14, comfort: 14, min: 7 };

function lineText(line: readonly Run[]): string {
  return line.map((run) => run.text).join('');
}

function lineWidth(line: readonly Run[], size: number): number {
  return line.reduce((sum, run) => sum + textWidth(run.text, run.face, pointsToMm(size)), 0);
}

const word = fc.stringMatching(/^[A-Za-z]{1,14}$/);
const run = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 12 }).map((items) => items.join(' ')),
  face: fc.constantFrom('text' as const, 'italic' as const, 'bold' as const),
});

describe('fitRuns', () => {
  it('never sets a line wider than its measure unless it says that it overflows', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const fitted = fitRuns(runs, options);
        if (fitted.overflow) return;
        expect(fitted.lines.length).toBeLessThanOrEqual(options.maxLines);
        for (const line of fitted.lines)
          expect(lineWidth(line, fitted.size)).toBeLessThanOrEqual(options.measure);
      }),
    );
  });

  it('loses and repeats no word', () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const spaced = runs.map((one, index) => (index === 0 ? one : { ...one, text: ` ${one.text}` }));
        const set = fitRuns(spaced, { ...options, maxLines: 99 })
          .lines.map(lineText)
          .join(' ');
        expect(set.replace(/ +/g, ' ')).toBe(runs.map((one) => one.text).join(' '));
      }),
    );
  });

  it('keeps a comma at the italic title that it follows', () => {
    const runs: Run[] = [
      { text: 'program ', face: 'text' },
      { text: '“Peta Digital”', face: 'italic' },
      { text: ', pada Juli', face: 'text' },
    ];
    const lines = fitRuns(runs, { ...options, measure: 42, maxLines: 6 }).lines.map(lineText);
    expect(lines.some((line) => line.startsWith(','))).toBe(false);
    expect(lines.join(' ')).toContain('Digital”,');
  });

  it('prefers one line a little smaller to two, and two to letters below comfort', () => {
    const name: Run[] = [{ text: 'Raden Ajeng Kusumaningtyas', face: 'display' }];
    const one = fitRuns(name, { measure: 120, maxLines: 2, size: 44, comfort: 20, min: 10 });
    expect([one.lines.length, one.size < 44]).toEqual([1, true]);
    const two = fitRuns(name, { measure: 60, maxLines: 2, size: 30, comfort: 20, min: 10 });
    expect([two.lines.length, two.size >= 20]).toEqual([2, true]);
  });

  it('sets even lines instead of a last line of one word', () => {
    const text = 'yang telah melaksanakan kuliah kerja nyata dalam kegiatan pendampingan dengan baik';
    const fitted = fitRuns([{ text, face: 'text' }], options);
    const widths = fitted.lines.map((line) => lineWidth(line, fitted.size));
    expect(fitted.lines.length).toBe(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8);
  });

  it('cuts an endless word as the last resort, whole and in order', () => {
    const text = 'W'.repeat(300);
    const fitted = fitRuns([{ text, face: 'text' }], options);
    expect(fitted.overflow).toBe(true);
    expect(fitted.lines.map(lineText).join('')).toBe(text);
  });
});
