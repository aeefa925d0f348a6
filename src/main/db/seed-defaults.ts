import { DEFAULT_GRADE_BANDS } from '@shared/assessments/rules';
import { DEFAULT_CLASSIFICATION, DEFAULT_NUMBER_PATTERN } from '@shared/certificates/numbering';

/* What a new database starts with. All of it can be changed in Pengaturan; sources in DOMAIN terms beside each. */

export const DEFAULT_OPTIONS = {
  programKind: ['Penyuluhan', 'Pelatihan', 'Pendampingan', 'Konten edukatif', 'Inovasi'],
  potential: ['UMKM', 'Kuliner', 'Wisata', 'KWT', 'Budaya', 'Lingkungan'],
  kimLevel: ['Pratama', 'Madya', 'Utama'],
  outputType: ['Artikel', 'Video', 'Infografik', 'Media sosial', 'Modul', 'Produk'],
} as const;

/** The aspects are our proposal; an office edits them in Pengaturan before its first scores. */
export const DEFAULT_ASPECTS = [
  { name: 'Disiplin dan kehadiran', weight: 1 },
  { name: 'Kerja sama', weight: 1 },
  { name: 'Inisiatif dan kreativitas', weight: 1 },
  { name: 'Komunikasi publik', weight: 1 },
  { name: 'Pelaksanaan program kerja', weight: 1 },
];

/** 90/80/70/60, compared after rounding to two decimals. */
export const DEFAULT_BANDS = DEFAULT_GRADE_BANDS.map(({ min, label }) => ({ minScore: min, label }));

/** The example series never touches the real register. */
export const DEFAULT_SERIES = [
  {
    name: 'Sertifikat pendampingan KIM',
    pattern: DEFAULT_NUMBER_PATTERN,
    classification: DEFAULT_CLASSIFICATION,
    unit: 'Diskominfo',
    scope: 'year' as const,
    isDefault: 1 as const,
    isExample: 0 as const,
  },
  {
    name: 'Contoh',
    pattern: 'CONTOH/{urut:3}/{bulanRomawi}/{tahun}',
    classification: '',
    unit: '',
    scope: 'year' as const,
    isDefault: 0 as const,
    isExample: 1 as const,
  },
];
