import { FIRST_NAMES, LAST_NAMES, PROGRAMS, STUDY_PROGRAMS, UNIVERSITIES } from '@domain/examples/names';
import { pick, seededRandom } from '@domain/examples/random';
import type { CohortKind } from '@shared/cohorts/model';
import { addDays, type PlainDate, yearOf } from '@shared/lib/dates';

export interface ExampleCohort {
  readonly name: string;
  readonly kind: CohortKind;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly students: readonly ExampleStudent[];
}

export interface ExampleStudent {
  readonly university: (typeof UNIVERSITIES)[number];
  readonly studyProgram: string;
  readonly studentNumber: string;
  readonly name: string;
  readonly gender: 'L' | 'P';
  readonly phone: string;
  readonly group: string;
  readonly isLeader: boolean;
  /** Index into the living KIM, or null for one not placed yet. */
  readonly kim: number | null;
  /** One score for each aspect, or null while not assessed. */
  readonly scores: readonly number[] | null;
  /** A title where the group's leader stands for a programme, else null. */
  readonly program: string | null;
}

const GROUP_SIZE = 5;
const COHORT_DAYS = 60;

/**
 * Invented cohorts: every second month one, the last running today, the others finished. The same seed gives the same data.
 * @param kimCount how many KIM there are to place at; @param aspects how many scores a student gets
 */
export function generateExamples(options: {
  readonly students: number;
  readonly seed: number;
  readonly today: PlainDate;
  readonly kimCount: number;
  readonly aspects: number;
}): ExampleCohort[] {
  const { students, seed, today } = options;
  const random = seededRandom(seed);
  const count = Math.min(24, Math.max(2, Math.ceil(students / 2500)));
  const cohorts: ExampleCohort[] = [];
  for (let index = 0; index < count; index++) {
    const isRunning = index === count - 1;
    const startDate = addDays(today, isRunning ? -20 : -(count - index) * COHORT_DAYS - 30);
    const first = Math.floor((students * index) / count);
    const size = Math.floor((students * (index + 1)) / count) - first;
    const kind = pick(random, ['KKN', 'KKN', 'PKL', 'Magang'] as const);
    cohorts.push({
      name: `CONTOH ${kind} ${yearOf(startDate)} Gelombang ${index + 1}`,
      kind,
      startDate,
      endDate: addDays(startDate, COHORT_DAYS),
      students: Array.from({ length: size }, (_, at) =>
        student(random, options, { at, number: first + at, isRunning }),
      ),
    });
  }
  return cohorts;
}

function student(
  random: () => number,
  options: { readonly kimCount: number; readonly aspects: number },
  where: { readonly at: number; readonly number: number; readonly isRunning: boolean },
): ExampleStudent {
  const { at, number, isRunning } = where;
  const group = Math.floor(at / GROUP_SIZE);
  const isLeader = at % GROUP_SIZE === 0;
  const [first, gender] = pick(random, FIRST_NAMES);
  const assessed = isRunning ? random() < 0.3 : random() < 0.96;
  return {
    university: UNIVERSITIES[group % UNIVERSITIES.length] ?? UNIVERSITIES[0],
    studyProgram: pick(random, STUDY_PROGRAMS),
    studentNumber: `0${(230_000_000 + number * 7).toString()}`,
    name: `${first} ${pick(random, LAST_NAMES)}`,
    gender,
    phone: `+62812${String(10_000_000 + Math.floor(random() * 89_999_999))}`,
    group: `Kelompok ${group + 1}`,
    isLeader,
    // A group stays together; in the running cohort the last groups still wait for a place.
    kim: isRunning && group % 4 === 3 ? null : (group * 7) % options.kimCount,
    scores: assessed ? Array.from({ length: options.aspects }, () => Math.round(68 + random() * 30)) : null,
    program: isLeader ? pick(random, PROGRAMS) : null,
  };
}
