import type { FilterValues } from '@renderer/components/data-table';
import type { AttentionKind } from '@shared/dashboard/model';
import { ENDING_DAYS } from '@shared/placements/rules';

export const texts = {
  title: 'Beranda',
  subtitle: (date: string, scope: string) => `${scope}, keadaan ${date}`,
  thisCohort: 'Angkatan terpilih',
  allCohorts: 'Semua angkatan',
  import: 'Impor daftar mahasiswa',
  students: 'Mahasiswa',
  studentsNote: (unplaced: string) => `${unplaced} belum ditempatkan`,
  allPlaced: 'semua sudah ditempatkan',
  programs: 'Program kerja',
  programsNote: (running: string, done: string) => `${running} berjalan · ${done} selesai`,
  scored: 'Nilai lengkap',
  share: (part: string, whole: string) => `${part} dari ${whole} mahasiswa`,
  certificates: 'Sertifikat berlaku',
  kim: 'KIM didampingi',
  kimNote: (total: string) => `dari ${total} KIM`,
  kimNoteToday: (total: string) => `hari ini, dari ${total} KIM`,
  chart: 'Penempatan menurut kecamatan',
  chartCohort: 'Seluruh penempatan angkatan ini.',
  chartToday: 'Penempatan yang berlaku hari ini.',
  chartSeries: 'Penempatan',
  chartEmpty: 'Belum ada penempatan.',
  attention: 'Perlu perhatian',
  nothing: 'Tidak ada yang perlu ditindaklanjuti',
  nothingText: 'Semua mahasiswa ditempatkan dan tidak ada tenggat yang dekat.',
  emptyTitle: 'Mulai: impor daftar mahasiswa',
  emptyText:
    'Daftar Excel dari perguruan tinggi dapat dipakai apa adanya. SIKIM mengenali kolomnya, memperlihatkan hasilnya, dan baru menyimpan setelah Anda setuju.',
  emptyCohortTitle: 'Angkatan ini belum memiliki mahasiswa',
  failed: 'Beranda tidak dapat dimuat',
  retry: 'Coba lagi',
  more: (count: string) => `dan ${count} lainnya`,
};

/** One line of "Perlu perhatian": what, and where it is mended. */
export const ATTENTION: Readonly<
  Record<
    AttentionKind,
    {
      readonly label: (count: string) => string;
      readonly to: string;
      readonly isLate: boolean;
      /** What the list is asked, so that it shows what was counted. */
      readonly filters?: FilterValues;
    }
  >
> = {
  unfinishedBatch: {
    label: (count) => `${count} penerbitan sertifikat belum selesai`,
    to: '/certificates',
    isLate: true,
  },
  overlapping: {
    label: (count) => `${count} mahasiswa dengan penempatan bertumpuk`,
    to: '/placements',
    filters: { overlapping: ['yes'] },
    isLate: true,
  },
  endingSoon: {
    label: (count) => `${count} penempatan berakhir dalam ${ENDING_DAYS} hari`,
    to: '/placements',
    filters: { endingSoon: ['yes'] },
    isLate: false,
  },
  unplaced: { label: (count) => `${count} mahasiswa belum ditempatkan`, to: '/placements', isLate: false },
  cohortWithoutScores: {
    label: (count) => `${count} angkatan selesai dengan nilai belum lengkap`,
    to: '/scores',
    isLate: true,
  },
  agreementEnding: {
    label: (count) => `${count} PKS segera berakhir`,
    to: '/universities',
    isLate: false,
    filters: { agreement: ['ending'] },
  },
  kimWithoutStudents: {
    label: (count) => `${count} KIM tanpa mahasiswa`,
    to: '/kim',
    isLate: false,
    filters: { assisted: ['no'] },
  },
};
