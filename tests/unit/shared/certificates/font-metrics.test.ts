import { readFileSync, writeFileSync } from 'node:fs';
import metrics from '@shared/certificates/template/font-metrics.json';
import { FONT_FACES, FONT_SUBSETS, fontFile, textWidth } from '@shared/certificates/template/fonts';
import { describe, expect, it } from 'vitest';
import { readAdvances } from './woff2-advances';

const TABLE = 'src/shared/certificates/template/font-metrics.json';

/** Latin letters, marks and the punctuation that names and titles use. */
function isListed(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x24f) ||
    (code >= 0x1e00 && code <= 0x1eff) ||
    (code >= 0x2010 && code <= 0x20bf)
  );
}

function fromFonts(face: keyof typeof FONT_FACES): Record<string, number[]> {
  const advances = new Map<number, number>();
  for (const subset of [...FONT_SUBSETS].reverse()) {
    const file = readFileSync(`resources/certificate/fonts/${fontFile(face, subset)}`);
    for (const [code, width] of readAdvances(file)) if (isListed(code)) advances.set(code, width);
  }
  const runs: Record<string, number[]> = {};
  let previous = -2;
  let run: number[] = [];
  for (const [code, width] of [...advances].sort((a, b) => a[0] - b[0])) {
    if (code !== previous + 1) {
      run = [];
      runs[code.toString(16)] = run;
    }
    run.push(width);
    previous = code;
  }
  return runs;
}

describe('the table of advance widths', () => {
  const actual = Object.fromEntries(
    (Object.keys(FONT_FACES) as (keyof typeof FONT_FACES)[]).map((face) => [face, fromFonts(face)]),
  );
  // After a change of fonts: UPDATE_FONT_METRICS=1 npx vitest run font-metrics
  if (process.env.UPDATE_FONT_METRICS === '1') writeFileSync(TABLE, `${JSON.stringify(actual)}\n`);

  it('is that of the fonts that ship, or every "fits" would be a guess', () => {
    expect(metrics).toEqual(actual);
  });

  it('measures a word by its letters, spacing and size', () => {
    const em = textWidth('M', 'text', 1);
    expect(textWidth('MM', 'text', 10)).toBeCloseTo(20 * em, 6);
    expect(textWidth('MM', 'text', 10, 0.1)).toBeCloseTo(20 * em + 2, 6);
    expect(textWidth('', 'text', 10)).toBe(0);
    expect(textWidth('é', 'text', 10)).toBe(textWidth('e\u0301', 'text', 10));
    expect(textWidth('漢', 'text', 10)).toBe(10);
  });
});
