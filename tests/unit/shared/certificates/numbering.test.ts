import {
  COUNTER_SCOPES,
  DEFAULT_NUMBER_PATTERN,
  numberPatternFaults,
  renderNumber,
  scopeKey,
} from '@shared/certificates/numbering';
import { isAppError } from '@shared/lib/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const values = {
  classification: '400.14.5.4',
  unit: 'DIKP',
  kind: 'KKN',
  date: '2026-08-02',
  sequence: 7,
};

describe('numberPatternFaults', () => {
  it.each([
    [DEFAULT_NUMBER_PATTERN, 'year'],
    ['{urut}/{jenis}/{bulan}/{tahun}', 'kind'],
    ['{klasifikasi}/{urut:4}/{tahun}', 'classification'],
  ] as const)('accepts %s per %s', (pattern, scope) => {
    expect(numberPatternFaults(pattern, scope)).toEqual([]);
  });

  it.each([
    ['', 'year', 'Isi pola'],
    ['{klasifikasi}/{tahun}', 'year', '{urut}'],
    ['{urut:3}/{klasifikasi}', 'year', '{tahun}'],
    ['{urut}/{nomer}/{tahun}', 'year', '{nomer} tidak dikenal'],
    ['{urut}/{Tahun}/{tahun}', 'year', '{Tahun} tidak dikenal'],
    ['{urut:0}/{tahun}', 'year', '{urut:0} tidak dapat dibaca'],
    ['{urut:12}/{tahun}', 'year', '{urut:12}'],
    ['{tahun:4}/{urut}', 'year', '{tahun:4}'],
    ['{urut}/{tahun', 'year', 'tidak berpasangan'],
    ['{urut}}/{tahun}', 'year', 'tidak berpasangan'],
    ['{urut}/{tahun}', 'kind', '{jenis}'],
    ['{urut}/{tahun}', 'classification', '{klasifikasi}'],
    ['{urut}/{tahun}\n', 'year', 'ganti baris'],
    [`{urut}/{tahun}/${'x'.repeat(120)}`, 'year', 'paling panjang'],
  ] as const)('refuses %j per %s, naming %s', (pattern, scope, part) => {
    expect(numberPatternFaults(pattern, scope).join(' ')).toContain(part);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...COUNTER_SCOPES), (pattern, scope) => {
        expect(Array.isArray(numberPatternFaults(pattern, scope))).toBe(true);
      }),
    );
  });
});

describe('renderNumber', () => {
  it.each([
    [DEFAULT_NUMBER_PATTERN, '400.14.5.4/007-DIKP/VIII/2026'],
    ['{urut}/{jenis}/{bulan}/{tahun}', '7/KKN/08/2026'],
    ['No. {urut:5} $& {tahun}', 'No. 00007 $& 2026'],
  ])('%s -> %s', (pattern, expected) => expect(renderNumber(pattern, values)).toBe(expected));

  it('does not read tokens out of values', () => {
    expect(renderNumber('{unit}/{urut}/{tahun}', { ...values, unit: '{urut}' })).toBe('{urut}/7/2026');
  });

  it('writes a counter that outgrew its width whole, so that 1000 is not 100 again', () => {
    expect(renderNumber('{urut:3}/{tahun}', { ...values, sequence: 1000 })).toBe('1000/2026');
  });

  it('refuses a pattern it cannot read and a counter below one', () => {
    expect(() => renderNumber('{urut}/{x}', values)).toThrow(expect.toSatisfy(isAppError));
    expect(() => renderNumber('{urut}', { ...values, sequence: 0 })).toThrow(RangeError);
  });

  it('two numbers of one counter are never equal', () => {
    const sequence = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(sequence, sequence, fc.constantFrom('{urut}', '{urut:3}'), (a, b, token) => {
        const pattern = `{klasifikasi}/${token}-{unit}/{tahun}`;
        const same =
          renderNumber(pattern, { ...values, sequence: a }) ===
          renderNumber(pattern, { ...values, sequence: b });
        expect(same).toBe(a === b);
      }),
    );
  });
});

describe('scopeKey', () => {
  it('restarts every year in every scope and keeps classifications and kinds apart', () => {
    expect(scopeKey('year', values)).toBe('2026');
    for (const scope of COUNTER_SCOPES) {
      expect(scopeKey(scope, values)).not.toBe(scopeKey(scope, { ...values, date: '2027-01-01' }));
    }
    expect(scopeKey('classification', values)).not.toBe(
      scopeKey('classification', { ...values, classification: '400.14' }),
    );
    expect(scopeKey('kind', values)).toBe(scopeKey('kind', { ...values, kind: ' kkn ' }));
    expect(scopeKey('kind', values)).not.toBe(scopeKey('kind', { ...values, kind: 'PKL' }));
  });
});
