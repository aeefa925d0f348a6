import type { Indicator, IndicatorSection } from '@shared/reports/model';
import type { Figures, KimFigures } from './tally';
import { reportTexts as texts } from './texts';

type Measure = (figures: Figures) => number;
interface Definition {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly level?: number;
  readonly of: Measure;
  readonly isShareOfKim?: boolean;
  /** A KIM's status and number have no history: there is nothing to compare with. */
  readonly hasNoPast?: boolean;
}

const countKim =
  (test: (row: KimFigures) => boolean): Measure =>
  (figures) =>
    figures.perKim.filter(test).length;
const living = (row: KimFigures) => !row.kim.isArchived;

const KIM: readonly Definition[] = [
  { key: 'kim.total', label: 'KIM terdaftar', unit: 'KIM', of: countKim(living), hasNoPast: true },
  {
    key: 'kim.active',
    label: 'KIM berstatus aktif',
    unit: 'KIM',
    of: countKim((row) => living(row) && row.kim.status === 'active'),
    isShareOfKim: true,
    hasNoPast: true,
  },
  {
    key: 'kim.decree',
    label: 'KIM dengan SK berlaku',
    unit: 'KIM',
    of: countKim((row) => living(row) && row.hasValidDecree),
    isShareOfKim: true,
  },
  {
    key: 'kim.media',
    label: 'KIM dengan media aktif',
    unit: 'KIM',
    of: countKim((row) => living(row) && row.hasLiveMedia),
    isShareOfKim: true,
  },
  {
    key: 'kim.assisted',
    label: 'KIM didampingi mahasiswa',
    unit: 'KIM',
    of: countKim((row) => living(row) && row.placements > 0),
    isShareOfKim: true,
  },
  {
    key: 'kim.programs',
    label: 'KIM dengan program kerja',
    unit: 'KIM',
    of: countKim((row) => living(row) && row.programs > 0),
    isShareOfKim: true,
  },
];

const STUDENTS: readonly Definition[] = [
  { key: 'students', label: 'Mahasiswa mendampingi', unit: 'orang', of: (f) => f.students },
  { key: 'students.KKN', label: texts.kinds.KKN, unit: 'orang', level: 1, of: (f) => f.studentsByKind.KKN },
  { key: 'students.PKL', label: texts.kinds.PKL, unit: 'orang', level: 1, of: (f) => f.studentsByKind.PKL },
  {
    key: 'students.Magang',
    label: texts.kinds.Magang,
    unit: 'orang',
    level: 1,
    of: (f) => f.studentsByKind.Magang,
  },
  {
    key: 'universities',
    label: 'Perguruan tinggi dan sekolah terlibat',
    unit: 'lembaga',
    of: (f) => f.perUniversity.filter((row) => row.placements > 0).length,
  },
  { key: 'placements', label: 'Penempatan', unit: 'penempatan', of: (f) => f.placements },
  {
    key: 'placements.new',
    label: 'Penempatan baru',
    unit: 'penempatan',
    level: 1,
    of: (f) => f.newPlacements,
  },
];

const PROGRAMS: readonly Definition[] = [
  { key: 'programs', label: 'Program kerja', unit: 'program', of: (f) => f.programs },
  { key: 'programs.new', label: 'Program kerja baru', unit: 'program', level: 1, of: (f) => f.newPrograms },
  {
    key: 'programs.done',
    label: 'Program kerja selesai',
    unit: 'program',
    level: 1,
    of: (f) => f.donePrograms,
  },
  { key: 'reach', label: 'Warga terjangkau', unit: 'orang', of: (f) => f.reach },
];

const RESULTS: readonly Definition[] = [
  { key: 'outputs', label: 'Luaran terbit', unit: 'luaran', of: (f) => f.outputs },
  { key: 'certificates', label: 'Sertifikat diterbitkan', unit: 'lembar', of: (f) => f.certificates },
  {
    key: 'certificates.notValid',
    label: 'Kini dicabut atau diganti',
    unit: 'lembar',
    level: 1,
    of: (f) => f.certificatesNotValid,
  },
];

/**
 * The Ringkasan: every indicator of DOMAIN "Reports" with the period before beside it.
 * @param previous null where there is no period to compare with
 */
export function indicatorSections(now: Figures, previous: Figures | null): IndicatorSection[] {
  const total = countKim(living)(now);
  const section = (title: string, definitions: readonly Definition[]) => ({
    title,
    indicators: definitions.map((definition) => indicator(definition, now, previous, total)),
  });
  const byLabel = (title: string, prefix: string, pick: (f: Figures) => ReadonlyMap<string, number>) =>
    section(
      title,
      labelsOf(now, previous, pick).map((label) => ({
        key: `${prefix}:${label}`,
        label,
        unit: 'program',
        level: 1,
        of: (figures: Figures) => pick(figures).get(label) ?? 0,
      })),
    );
  return [
    section(texts.sections.kim, KIM),
    section(texts.sections.students, STUDENTS),
    section(texts.sections.programs, PROGRAMS),
    byLabel(texts.sections.programsByKind, 'kind', (figures) => figures.programsByKind),
    byLabel(texts.sections.programsByPotential, 'potential', (figures) => figures.programsByPotential),
    section(texts.sections.results, RESULTS),
  ];
}

function indicator(
  definition: Definition,
  now: Figures,
  previous: Figures | null,
  kimTotal: number,
): Indicator {
  const { key, label, unit, level = 0, of, isShareOfKim = false, hasNoPast = false } = definition;
  const value = of(now);
  return {
    key,
    label,
    unit,
    level,
    now: value,
    previous: previous === null || hasNoPast ? null : of(previous),
    coverage: isShareOfKim ? (kimTotal === 0 ? 0 : value / kimTotal) : null,
  };
}

function labelsOf(
  now: Figures,
  previous: Figures | null,
  pick: (figures: Figures) => ReadonlyMap<string, number>,
): string[] {
  return [...new Set([...pick(now).keys(), ...(previous ? pick(previous).keys() : [])])];
}
