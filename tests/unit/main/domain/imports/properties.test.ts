import { indexRegions } from '@domain/imports/match/region-index';
import { matchVillage } from '@domain/imports/match/villages';
import { normalizePhone } from '@domain/lib/phone';
import { isAppError } from '@shared/lib/errors';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { grid, plan, type Raw, regions } from './helpers';

vi.setConfig({ testTimeout: 30_000 });
const index = indexRegions(regions);

test('a normalised phone number stays as it is', () => {
  const shape = fc.stringMatching(/^(\+62|62|0|\+62 0|)8[0-9]{2}[- .]?[0-9]{3,4}[- .]?[0-9]{3,4}$/);
  fc.assert(
    fc.property(fc.oneof(shape, fc.string()), (text) => {
      const once = normalizePhone(text);
      if (once !== null) expect(normalizePhone(once)).toBe(once);
    }),
  );
  fc.assert(
    fc.property(shape, (text) => {
      expect(normalizePhone(text)).toMatch(/^\+628\d{8,12}$/);
    }),
  );
});

test('every official kelurahan finds its own code in any case, spacing and prefix', () => {
  const prefixes = ['', 'Kel. ', 'Kel ', 'Kelurahan ', 'Desa ', 'KIM ', 'Kelurahan: ', 'kel.'];
  const suffix = (d: string) => [
    '',
    `, Kec. ${d}`,
    ` Kecamatan ${d}`,
    ` (${d})`,
    ` - ${d}`,
    `, ${d}, Kota Tangerang`,
    ` / Kec. ${d}`,
  ];
  const arbitrary = fc.record({
    entry: fc.constantFrom(...index.entries),
    prefix: fc.constantFrom(...prefixes),
    tail: fc.nat(6),
    cased: fc.constantFrom(
      (t: string) => t.toUpperCase(),
      (t: string) => t.toLowerCase(),
      (t: string) => t,
    ),
    spaces: fc.constantFrom(' ', '  ', ''),
  });
  fc.assert(
    fc.property(arbitrary, ({ entry, prefix, tail, cased, spaces }) => {
      const name = entry.village.name.replaceAll(' ', spaces);
      const text = cased(`${prefix}${name}${suffix(entry.district.name)[tail] ?? ''}`);
      const match = matchVillage(text, index);
      expect([text, match.status, match.status === 'exact' ? match.entry.village.code : null]).toEqual([
        text,
        'exact',
        entry.village.code,
      ]);
    }),
    { numRuns: 600 },
  );
});

test('places outside the city are not guessed into it', () => {
  for (const place of [
    'Serpong',
    'Pamulang',
    'Ciputat',
    'Curug',
    'Kelapa Dua',
    'Cikupa',
    'Balaraja',
    'Teluknaga',
    'Pondok Aren',
    'Sukamulya',
    'Sukabakti',
    'Karang Baru',
    'Kunciran Barat',
    'Cipadu Timur',
    'Bencongan',
    'Sepatan',
    'Legok',
    'Rajeg',
    'Pasar Kemis',
    'Pondok Cabe',
    'Parung Panjang',
    'Mauk',
    'Cisauk',
  ])
    expect([place, matchVillage(place, index).status]).toEqual([place, 'unknown']);
});

const HEADER = ['No', 'NIM', 'Nama', 'L/P', 'Prodi', 'No. HP', 'Kelurahan', 'Kelompok'];
const NAMES = [
  'Ani Lestari',
  'Budi Hartono',
  'Cici Amelia',
  'Dedi Mulyadi',
  'Eka Putri',
  'Fajar Nugroho',
  'Gita Savitri',
];

const list = fc.array(
  fc.record({
    gender: fc.constantFrom('L', 'P'),
    village: fc.constantFrom(...index.entries.map((e) => e.village.name)),
    group: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 2, maxLength: 7 },
);

test('the order of columns, a letterhead above and blank rows between change nothing', () => {
  fc.assert(
    fc.property(
      list,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      fc.nat(8),
      fc.nat(3),
      fc.nat(2),
      (rows, order, above, gap, left) => {
        const plain: Raw[][] = [
          HEADER,
          ...rows.map((r, i): Raw[] => [
            i + 1,
            `00210${i}7`,
            NAMES[i] ?? '',
            r.gender,
            'Hukum',
            `0812345678${i}0`,
            r.village,
            r.group,
          ]),
        ];
        const moved = plain.map((row) => [
          ...Array<Raw>(left).fill(null),
          ...order.map((c) => row[c] ?? null),
        ]);
        const head: Raw[][] = [
          'UNIVERSITAS CONTOH',
          'DAFTAR NAMA PESERTA KKN',
          '13 Juli s.d. 12 September 2026',
          'Jalan Contoh No. 5',
          '',
          'Lampiran',
          'Telp. (021) 5551234',
          'Tahun 2026',
        ]
          .slice(0, above)
          .map((t) => [t]);
        const loose = moved.flatMap((row, i) => (i > 0 && i % (gap + 1) === 0 ? [row, []] : [row]));
        const expected = plan([grid('S', plain)]);
        expect(expected.counts).toMatchObject({ rows: rows.length, new: rows.length });
        expect(plan([grid('S', [...head, ...loose])]).students).toEqual(expected.students);
      },
    ),
    { numRuns: 120 },
  );
});

test('whatever is in the cells, only an AppError comes out, and counts add up', () => {
  const cell = fc.oneof(
    fc.constantFrom<Raw>(
      'NIM',
      'Nama',
      'No',
      'Kelompok',
      'Kelurahan',
      'Kel. 3',
      'Jumlah',
      '^',
      '<',
      '2021001',
      'Ani',
      'Pajang',
      '0812',
      null,
      'Kelompok 2',
      'DPL: X',
      'L',
      'P',
      '(1)',
      'Kec. Benda',
      ':',
    ),
    fc.string(),
    fc.integer(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), (values) => {
      try {
        const { counts } = plan([grid('S', values), grid('Kel. X', values.toReversed())]);
        expect(counts.new + counts.changed + counts.unchanged + counts.duplicate + counts.invalid).toBe(
          counts.rows,
        );
      } catch (error) {
        if (!isAppError(error)) throw error;
        expect(['NO_HEADER', 'WORKBOOK_EMPTY']).toContain(error.code);
      }
    }),
    { numRuns: 600 },
  );
});
