import { safeFileName } from '@main/platform/files/safe-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('safeFileName', () => {
  it.each([
    ['Daftar KIM 2026-09-20.xlsx', 'Daftar KIM 2026-09-20.xlsx'],
    ['400.14.5.4/007/VIII/2026 Nama, S.Kom.pdf', '400.14.5.4-007-VIII-2026 Nama, S.Kom.pdf'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT¹.pdf', '_LPT¹.pdf'],
    ['console.pdf', 'console.pdf'],
    // A dot near the end does not make an extension: no folder within a folder, nothing Windows drops silently.
    ['KKN 2026.1/2', 'KKN 2026.1-2'],
    ['Angkatan 3. ', 'Angkatan 3'],
    ['...', 'berkas'],
    // Found by the property below: a space after it hid the extension.
    ['..0 ', 'berkas.0'],
    ['', 'berkas'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('is one name in every system, whatever it is given, and stays what it is when given again', () => {
    const pieces = [
      '/',
      '\\',
      '..',
      '.',
      ' ',
      'con',
      'nul',
      '\ud83d',
      '\u0000',
      ':',
      'a.b',
      '.x/y',
      '😀'.repeat(50),
    ];
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }));
    const anything = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (given) => {
        const name = safeFileName(given);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Surrogate}]+$/u);
        expect(name).not.toMatch(/[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
