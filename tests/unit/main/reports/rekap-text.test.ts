import { formatNip } from '@main/features/reports/workbook/frame';
import { escapeXml } from '@main/features/reports/workbook/rows';
import { linesOf, pageFooter } from '@main/features/reports/workbook/styles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('text that goes into a sheet by hand', () => {
  test.each([
    ['Siti Aminah', 'Siti Aminah'],
    ["Nur'aini & Budi <b>", "Nur'aini &amp; Budi &lt;b&gt;"],
    ['a\u0000b\u001fc', 'abc'],
    ['_x0041_', '_x005F_x0041_'],
    ['Ayu \u{1F33A}', 'Ayu \u{1F33A}'],
    ['satu\ndua', 'satu\ndua'],
  ])('%j becomes %j', (text, xml) => expect(escapeXml(text)).toBe(xml));

  test('never holds what XML 1.0 forbids or would read as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
        expect(escapeXml(text)).not.toMatch(/[<>\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});

test.each([
  ['197501012000031001', '19750101 200003 1 001'],
  ['12345', '12345'],
])('NIP %s is printed %s', (nip, shown) => expect(formatNip(nip)).toBe(shown));

test('an ampersand in a name does not start a footer code', () => {
  expect(pageFooter('KKN A&P').oddFooter).toContain('KKN A&&P');
});

test('a longer text never takes fewer lines, and one that fits takes one', () => {
  expect(linesOf('KIM Sukasari', 27)).toBe(1);
  const words = fc.array(fc.constantFrom('kelurahan', 'di', 'Panunggangan', 'UMKM'), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, (list) => {
      expect(linesOf(list.join(' '), 20)).toBeGreaterThanOrEqual(linesOf(list.slice(1).join(' '), 20) - 1);
      expect(linesOf([...list, 'lagi'].join(' '), 20)).toBeGreaterThanOrEqual(linesOf(list.join(' '), 20));
    }),
  );
});
