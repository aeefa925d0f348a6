import type { CohortKind } from '@shared/cohorts/model';
import { type DateRange, isWithin, touches } from '@shared/lib/period';
import type {
  CertificateFact,
  KimFact,
  OutputFact,
  PlacementFact,
  ProgramFact,
  UniversityFact,
} from './facts';
import { hasLiveMedia, hasValidDecree } from './standing';
import { reportTexts as texts } from './texts';

/** What one KIM did in a period. */
export interface KimFigures {
  readonly kim: KimFact;
  readonly hasValidDecree: boolean;
  readonly hasLiveMedia: boolean;
  students: number;
  placements: number;
  newPlacements: number;
  programs: number;
  reach: number;
  outputs: number;
  certificates: number;
}

export interface UniversityFigures {
  readonly university: UniversityFact;
  readonly students: Record<CohortKind, number>;
  placements: number;
  kim: number;
  certificates: number;
}

export interface DistrictFigures {
  readonly code: string;
  readonly name: string;
  students: number;
}

export interface Figures {
  readonly perKim: readonly KimFigures[];
  readonly perUniversity: readonly UniversityFigures[];
  readonly perDistrict: readonly DistrictFigures[];
  /** Participants: a person in two cohorts counts in each; transfers count once. */
  readonly students: number;
  readonly studentsByKind: Readonly<Record<CohortKind, number>>;
  readonly placements: number;
  readonly newPlacements: number;
  readonly programs: number;
  readonly newPrograms: number;
  readonly donePrograms: number;
  readonly reach: number;
  readonly programsByKind: ReadonlyMap<string, number>;
  readonly programsByPotential: ReadonlyMap<string, number>;
  readonly outputs: number;
  readonly certificates: number;
  readonly certificatesNotValid: number;
}

export interface Tally {
  placement(fact: PlacementFact): void;
  program(fact: ProgramFact): void;
  output(fact: OutputFact): void;
  certificate(fact: CertificateFact): void;
  figures(): Figures;
}

export interface TallyFrame {
  readonly range: DateRange;
  /** The day on which a KIM's SK and media are judged. */
  readonly asOf: string;
  /** Of the settings: how old the newest post of a medium may be. */
  readonly liveMediaDays: number;
  /** In the order of the sheets. */
  readonly kim: readonly KimFact[];
  readonly universities: readonly UniversityFact[];
  /** Labels that are listed even at zero. */
  readonly kinds: readonly string[];
  readonly potentials: readonly string[];
}

/**
 * Counts by the rule of every report: a placement or a program counts in each period its dates touch, "new" only
 * where it begins, an output or a certificate where it was published or issued. Facts outside the range are passed over.
 */
export function createTally(frame: TallyFrame): Tally {
  const { range, asOf, liveMediaDays, kim, universities, kinds, potentials } = frame;
  const perKim = new Map(kim.map((fact) => [fact.id, emptyKim(fact, asOf, liveMediaDays)]));
  const perUniversity = new Map(universities.map((fact) => [fact.id, emptyUniversity(fact)]));
  const perDistrict = new Map<string, DistrictFigures>();
  for (const { districtCode, district } of kim)
    perDistrict.set(districtCode, { code: districtCode, name: district, students: 0 });
  const programsByKind = new Map(kinds.map((label) => [label, 0]));
  const programsByPotential = new Map(potentials.map((label) => [label, 0]));
  const total = {
    students: 0,
    studentsByKind: { KKN: 0, PKL: 0, Magang: 0 },
    placements: 0,
    newPlacements: 0,
    programs: 0,
    newPrograms: 0,
    donePrograms: 0,
    reach: 0,
    outputs: 0,
    certificates: 0,
    certificatesNotValid: 0,
  };
  const isNew = onceOnly();

  return {
    placement(fact) {
      if (!touches(fact, range)) return;
      const begins = isWithin(fact.start, range) ? 1 : 0;
      const at = perKim.get(fact.kimId);
      const from = perUniversity.get(fact.universityId);
      const district = at && perDistrict.get(at.kim.districtCode);
      total.placements += 1;
      total.newPlacements += begins;
      if (isNew('student', fact.enrolmentId, 0)) {
        total.students += 1;
        total.studentsByKind[fact.cohortKind] += 1;
        if (from) from.students[fact.cohortKind] += 1;
      }
      if (at) {
        at.placements += 1;
        at.newPlacements += begins;
        if (isNew('kim', fact.enrolmentId, fact.kimId)) at.students += 1;
      }
      if (district && isNew('district', fact.enrolmentId, Number(district.code.replaceAll('.', ''))))
        district.students += 1;
      if (from) {
        from.placements += 1;
        if (isNew('university', fact.universityId, fact.kimId)) from.kim += 1;
      }
    },
    program(fact) {
      if (!touches(fact, range)) return;
      total.programs += 1;
      if (isWithin(fact.start, range)) total.newPrograms += 1;
      if (fact.state === 'done') total.donePrograms += 1;
      total.reach += fact.reach ?? 0;
      add(programsByKind, fact.kind ?? texts.notFilled);
      add(programsByPotential, fact.potential ?? texts.notFilled);
      const at = perKim.get(fact.kimId);
      if (!at) return;
      at.programs += 1;
      at.reach += fact.reach ?? 0;
    },
    output(fact) {
      if (!isWithin(fact.publishedOn, range)) return;
      total.outputs += 1;
      const at = perKim.get(fact.kimId);
      if (at) at.outputs += 1;
    },
    certificate(fact) {
      if (!isWithin(fact.issuedOn, range)) return;
      total.certificates += 1;
      if (!fact.isValid) total.certificatesNotValid += 1;
      const at = fact.kimId === null ? undefined : perKim.get(fact.kimId);
      if (at) at.certificates += 1;
      const from = perUniversity.get(fact.universityId);
      if (from) from.certificates += 1;
    },
    figures: () => ({
      ...total,
      programsByKind,
      programsByPotential,
      perKim: [...perKim.values()].filter((row) => !row.kim.isArchived || hasActivity(row)),
      perUniversity: [...perUniversity.values()].filter(
        (row) => !row.university.isArchived || row.placements + row.certificates > 0,
      ),
      perDistrict: [...perDistrict.values()],
    }),
  };
}

function hasActivity(row: KimFigures): boolean {
  return row.placements + row.programs + row.outputs + row.certificates > 0;
}

function emptyKim(kim: KimFact, asOf: string, liveMediaDays: number): KimFigures {
  return {
    kim,
    hasValidDecree: hasValidDecree(kim, asOf),
    hasLiveMedia: hasLiveMedia(kim, asOf, liveMediaDays),
    students: 0,
    placements: 0,
    newPlacements: 0,
    programs: 0,
    reach: 0,
    outputs: 0,
    certificates: 0,
  };
}

function emptyUniversity(university: UniversityFact): UniversityFigures {
  return { university, students: { KKN: 0, PKL: 0, Magang: 0 }, placements: 0, kim: 0, certificates: 0 };
}

function add(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

/** Whether a pair is met for the first time; numbers as keys keep 100,000 of them small. */
function onceOnly() {
  const seen = new Map<string, Set<number>>();
  return (what: string, a: number, b: number): boolean => {
    const known = seen.get(what) ?? new Set<number>();
    seen.set(what, known);
    const before = known.size;
    known.add(a * 100_000_000 + b);
    return known.size > before;
  };
}
