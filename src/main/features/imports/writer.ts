import type { PlannedEntry } from '@domain/imports/desk-model';
import type { PlannedStudent } from '@domain/imports/plan/plan-model';
import type { Trx } from '../../db/open';
import type { ImportPorts, NewPlacement, StoredStudent } from './deps';
import type { Groups } from './groups';
import type { EnsuredTarget } from './target';

/** All that writing one part of a list needs. */
export interface WriteGround {
  readonly trx: Trx;
  readonly ports: Pick<ImportPorts, 'universities' | 'students' | 'placements'>;
  readonly target: EnsuredTarget;
  readonly groups: Groups;
  readonly kims: ReadonlyMap<string, number>;
  readonly today: string;
}

export interface Written {
  readonly placed: number;
  readonly unplaced: number;
}

export async function studyProgramId(ground: WriteGround, name: string | null): Promise<number | null> {
  if (name === null || name.trim() === '') return null;
  const { trx, ports, target } = ground;
  const { id } = await ports.universities.ensureStudyProgram(trx, target.universityId, name);
  return id;
}

/** New students of one part: persons, their part in the cohort and their placements, a statement for each kind. */
export async function writeNew(ground: WriteGround, students: readonly PlannedStudent[]): Promise<Written> {
  if (students.length === 0) return { placed: 0, unplaced: 0 };
  const { trx, ports, target } = ground;
  const values = [];
  for (const {
    studentNumber,
    name,
    titlePrefix,
    titleSuffix,
    gender,
    phone,
    email,
    studyProgram,
  } of students)
    values.push({
      universityId: target.universityId,
      studyProgramId: await studyProgramId(ground, studyProgram),
      studentNumber,
      name,
      degree: [titlePrefix, titleSuffix].filter(Boolean).join(' ') || null,
      gender,
      phone,
      email,
      notes: null,
    });
  const ids = await ports.students.insertStudents(trx, values);
  const enrolments = await enrol(
    ground,
    students.map((student, at) => ({ id: ids[at] ?? 0, student })),
  );
  return place(
    ground,
    students.map((student, at) => ({ enrolmentId: enrolments[at] ?? 0, village: student.village })),
  );
}

/** @returns the new enrolments' ids in the order of the people */
export function enrol(
  { trx, ports, target, groups }: WriteGround,
  people: readonly { id: number; student: PlannedStudent }[],
): Promise<number[]> {
  const values = people.map(({ id, student }) => ({
    studentId: id,
    cohortId: target.cohort.id,
    groupId: groups.idOf(student.group),
    isLeader: student.isLeader && student.group !== null ? (1 as const) : (0 as const),
  }));
  return ports.students.enrolMany(trx, values);
}

/** Places each at the KIM of the village, for the cohort's time. */
export async function place(
  { trx, ports, target, kims }: WriteGround,
  people: readonly { enrolmentId: number; village: string | null }[],
): Promise<Written> {
  const { startDate, endDate } = target.cohort;
  const items = people.flatMap(({ enrolmentId, village }): NewPlacement[] => {
    const kimId = village === null ? undefined : kims.get(village);
    return kimId === undefined ? [] : [{ enrolmentId, kimId, startDate, endDate }];
  });
  if (items.length > 0) await ports.placements.placeManyIn(trx, items);
  return { placed: items.length, unplaced: people.length - items.length };
}

export interface ChangedEntry extends PlannedEntry {
  readonly stored: StoredStudent;
}
