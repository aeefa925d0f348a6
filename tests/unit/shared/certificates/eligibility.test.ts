import {
  checkEligibility,
  DEFAULT_ELIGIBILITY,
  type EligibilityFacts,
  type EligibilitySettings,
} from '@shared/certificates/eligibility';
import { describe, expect, it } from 'vitest';

const ready: EligibilityFacts = {
  cancelled: false,
  placements: [{ start: '2026-07-01', end: '2026-08-31' }],
  aspectsExpected: 5,
  aspectsScored: 5,
  finalScore: 85,
  programs: 2,
  hours: 120,
  certificateNumber: null,
};

function codes(
  facts: Partial<EligibilityFacts>,
  settings: Partial<EligibilitySettings> = {},
  on = '2026-08-31',
) {
  const result = checkEligibility({ ...ready, ...facts }, { ...DEFAULT_ELIGIBILITY, ...settings }, on);
  expect(result.eligible).toBe(result.reasons.length === 0);
  return result.reasons.map((reason) => reason.code);
}

describe('checkEligibility', () => {
  it('passes a student who is done on the last day of the placement', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['a day too early', {}, {}, '2026-08-30', ['PLACEMENT_NOT_FINISHED']],
    [
      'an open end',
      { placements: [{ start: '2026-07-01', end: null }] },
      {},
      '2027-01-01',
      ['PLACEMENT_NOT_FINISHED'],
    ],
    [
      'an open end when not asked for',
      { placements: [{ start: '2026-07-01', end: null }] },
      { requireFinishedPlacement: false },
      '2026-07-02',
      [],
    ],
    [
      'no placement even when finishing is not asked for',
      { placements: [] },
      { requireFinishedPlacement: false },
      '2026-08-31',
      ['NO_PLACEMENT'],
    ],
    [
      'the last of several placements decides',
      {
        placements: [
          { start: '2026-07-01', end: '2026-07-20' },
          { start: '2026-07-21', end: '2026-09-01' },
        ],
      },
      {},
      '2026-08-31',
      ['PLACEMENT_NOT_FINISHED'],
    ],
    ['one aspect missing', { aspectsScored: 4 }, {}, '2026-08-31', ['SCORES_INCOMPLETE']],
    [
      'no scheme, no score',
      { aspectsExpected: 0, aspectsScored: 0, finalScore: null },
      {},
      '2026-08-31',
      ['SCORES_INCOMPLETE'],
    ],
    [
      'no score where none is asked for (PKL without assessment)',
      { aspectsExpected: 0, aspectsScored: 0, finalScore: null },
      { requireCompleteScores: false, minFinalScore: null },
      '2026-08-31',
      [],
    ],
    ['exactly the minimum', { finalScore: 60 }, {}, '2026-08-31', []],
    ['rounded up to the minimum', { finalScore: 59.995 }, {}, '2026-08-31', []],
    ['just below', { finalScore: 59.99 }, {}, '2026-08-31', ['SCORE_TOO_LOW']],
    ['programs at the minimum', { programs: 2 }, { minPrograms: 2 }, '2026-08-31', []],
    ['programs below', { programs: 1 }, { minPrograms: 2 }, '2026-08-31', ['TOO_FEW_PROGRAMS']],
    ['hours below', { hours: 119.5 }, { minHours: 120 }, '2026-08-31', ['TOO_FEW_HOURS']],
    ['already certified', { certificateNumber: '1/2026' }, {}, '2026-08-31', ['ALREADY_CERTIFIED']],
  ] as const)('%s', (_name, facts, settings, on, expected) => {
    expect(codes(facts, settings, on)).toEqual(expected);
  });

  it('gives all reasons at once, each a sentence with its figures', () => {
    const result = checkEligibility(
      {
        ...ready,
        cancelled: true,
        aspectsScored: 3,
        finalScore: null,
        programs: 0,
        hours: 10,
        certificateNumber: '7/2026',
      },
      { ...DEFAULT_ELIGIBILITY, minPrograms: 1, minHours: 1200 },
      '2026-08-15',
    );
    expect(result.reasons.map((reason) => reason.message)).toEqual([
      'Mahasiswa batal atau mengundurkan diri.',
      'Penempatan baru selesai 31 Agustus 2026.',
      'Nilai belum lengkap (3 dari 5 aspek).',
      'Baru 0 dari 1 program kerja.',
      'Baru 10 dari 1.200 jam kegiatan.',
      'Sudah bersertifikat nomor 7/2026.',
    ]);
  });
});
