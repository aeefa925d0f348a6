import { addDays } from '@shared/lib/dates';
import {
  agreementLabel,
  agreementOn,
  isSimilarUniversity,
  matchUniversity,
  studyProgramKey,
  universityFaults,
  universityKey,
  universityKindOf,
} from '@shared/universities/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('agreementOn', () => {
  const today = '2026-09-20';
  const pks = (agreementStart: string | null, agreementEnd: string | null, agreementNumber = 'PKS/1') => ({
    agreementNumber,
    agreementStart,
    agreementEnd,
  });
  it.each([
    ['in force, far from its end', pks('2025-01-01', '2027-12-31'), 'Berlaku'],
    ['without an end', pks('2025-01-01', null), 'Berlaku'],
    ['91 days left', pks(null, addDays(today, 91)), 'Berlaku'],
    ['90 days left', pks(null, addDays(today, 90)), 'Berakhir dalam 90 hari'],
    ['its last day still counts', pks(null, today), 'Berakhir hari ini'],
    ['the day after', pks(null, '2026-09-19'), 'Berakhir'],
    ['begins tomorrow', pks('2026-09-21', '2028-01-01'), 'Mulai 1 hari lagi'],
    ['begins today', pks(today, '2028-01-01'), 'Berlaku'],
  ])('%s', (_case, facts, label) => expect(agreementLabel(agreementOn(today, facts))).toBe(label));

  it('is none only when nothing at all is on record', () => {
    const nothing = { agreementNumber: null, agreementStart: null, agreementEnd: null };
    expect(agreementLabel(agreementOn(today, nothing))).toBe('Belum ada');
    expect(agreementOn(today, { ...nothing, agreementNumber: '12/PKS' }).state).toBe('valid');
  });
});

describe('universityKey', () => {
  it.each([
    ['Universitas Muhammadiyah Tangerang', 'univ. muhammadiyah  tangerang'],
    ['Universitas Muhammadiyah Tangerang', 'UNIVERSITAS MUHAMMADIYAH TANGERANG (UMT)'],
    ['UMT', 'U.M.T.'],
    ['SMK Negeri 4 Tangerang', 'SMKN 4 Tangerang'],
    ['Politeknik Negeri Media', 'Poltek Negeri Media'],
    ['STMIK Raharja', 'Stmik-Raharja'],
  ])('%s = %s', (a, b) => expect(universityKey(a)).toBe(universityKey(b)));

  it.each([
    ['Universitas Islam Syekh Yusuf', 'Universitas Islam Syekh-Yusup'],
    ['POLTEKKES KEMENKES (BANTEN)', 'POLTEKKES KEMENKES (JAKARTA)'],
    ['SMK Negeri 1 Tangerang', 'SMK Negeri 2 Tangerang'],
    ['Universitas Terbuka', 'Universitas Terbuka Tangerang'],
    ['Universitas Pelita', 'Institut Pelita'],
  ])('%s stays apart from %s', (a, b) => expect(universityKey(a)).not.toBe(universityKey(b)));

  it('lets case and surrounding space change nothing', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(universityKey(`  ${name.toUpperCase()} `)).toBe(universityKey(name.toUpperCase()));
      }),
    );
  });
});

describe('matchUniversity', () => {
  const umt = { id: 1, name: 'Universitas Muhammadiyah Tangerang', shortName: 'UMT' };
  const ubl = { id: 2, name: 'Universitas Budi Luhur', shortName: 'UBL' };
  const lampung = { id: 3, name: 'Universitas Bandar Lampung', shortName: 'UBL' };
  const all = [umt, ubl, lampung];
  it.each([
    ['Univ. Muhammadiyah Tangerang', [1]],
    ['umt', [1]],
    ['UBL', [2, 3]],
    ['Universitas Budi Luhur', [2]],
    ['Universitas Muhamadiyah Tangerang', []],
    ['Universitas Budi', []],
  ])('%s', (name, ids) => expect(matchUniversity(name, all).map(({ id }) => id)).toEqual(ids));
});

describe('isSimilarUniversity', () => {
  it('sees a slip of the keyboard', () =>
    expect(
      isSimilarUniversity('Universitas Muhamadiyah Tangerang', 'Universitas Muhammadiyah Tangerang'),
    ).toBe(true));
  it('does not take SMK Negeri 1 for SMK Negeri 2', () =>
    expect(isSimilarUniversity('SMK Negeri 1 Tangerang', 'SMK Negeri 2 Tangerang')).toBe(false));
});

describe('studyProgramKey', () => {
  it.each([
    ['Teknik Informatika', 'TEKNIK  INFORMATIKA', true],
    ['Prodi Teknik Informatika', 'Teknik Informatika', true],
    ['Program Studi: Ilmu Komunikasi', 'ilmu komunikasi', true],
    ['D3 Teknik Informatika', 'S1 Teknik Informatika', false],
    ['Manajemen', 'Manajemen Informatika', false],
    ['Prodigi', 'gi', false],
  ])('%s and %s: %s', (a, b, same) => expect(studyProgramKey(a) === studyProgramKey(b)).toBe(same));
});

it.each([
  ['SMK Negeri 4 Tangerang', 'school'],
  ['SMKN 4', 'school'],
  ['Sekolah Menengah Kejuruan Bina', 'school'],
  ['Sekolah Tinggi Ilmu Komunikasi', 'university'],
  ['Makarya University', 'university'],
  ['Universitas Terbuka', 'university'],
] as const)('%s is a %s', (name, kind) => expect(universityKindOf(name)).toBe(kind));

it('refuses a PKS that ends before it begins, and half a mail address', () => {
  const input = { agreementStart: '2026-02-01', agreementEnd: '2026-01-01', contactEmail: 'humas@kampus' };
  expect(Object.keys(universityFaults(input))).toEqual(['agreementEnd', 'contactEmail']);
});
