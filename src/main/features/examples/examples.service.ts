import { finalScore } from '@shared/assessments/rules';
import { addDays } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import type { Settings, Signatory } from '@shared/settings/model';
import { insertKeyed, type KeyedRow, takeIds } from '../../db/journal/ids';
import type { Acted } from '../../db/journal/journal';
import type { Trx } from '../../db/open';
import { breathe } from '../../db/query';
import type { FeatureContext } from '../context';
import * as repository from './examples.repository';
import { type ExampleCohort, type ExampleStudent, generateExamples } from './generate';
import { texts } from './texts';

export type ExamplesService = ReturnType<typeof createExamplesService>;
type Ground = Awaited<ReturnType<typeof repository.readGround>>;

const CHUNK = 500;
const FEW = 120;

export interface ExampleDeps extends FeatureContext {
  readonly settings: {
    get(): Promise<Pick<Settings, 'signatory'>>;
    update(parts: { signatory: Signatory | null }): Promise<unknown>;
  };
}

/** Signs the example certificates as long as the office has named nobody. */
const EXAMPLE_SIGNATORY: Signatory = {
  prefix: '',
  position: 'Kepala Dinas Komunikasi dan Informatika',
  name: 'Pejabat Contoh',
  degreeBefore: null,
  degreeAfter: 'M.Si.',
  rank: 'Pembina Utama Muda',
  nip: null,
};

export function createExamplesService({ db, clock, journal, settings }: ExampleDeps) {
  const status = async () => {
    const { cohorts, students } = await repository.countExamples(db);
    return { loaded: cohorts > 0, students };
  };

  /** Makes marked example cohorts in one act. @throws AppError DUPLICATE when there are some already */
  async function* load(
    { students = FEW, seed = 1 } = {},
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, Acted<{ students: number }>, void> {
    if ((await status()).loaded) throw new AppError('DUPLICATE', texts.loadedAlready);
    const ground = await repository.readGround(db);
    const cohorts = generateExamples({
      students,
      seed,
      today: clock.today(),
      kimCount: ground.kimIds.length,
      aspects: ground.aspects.length,
    });
    const act = await journal.open({ kind: 'example' });
    try {
      let done = 0;
      for (const cohort of cohorts) {
        const writer = await openCohort(act.trx, cohort, ground, clock.nowIso());
        for (let at = 0; at < cohort.students.length; at += CHUNK) {
          signal?.throwIfAborted();
          const part = cohort.students.slice(at, at + CHUNK);
          await writer(part);
          done += part.length;
          yield { done, total: students, label: cohort.name };
          await breathe();
        }
      }
      const written = await act.commit(texts.loaded(students));
      await repository.refreshStatistics(db);
      if ((await settings.get()).signatory === null) await settings.update({ signatory: EXAMPLE_SIGNATORY });
      return { students, actId: written?.id ?? null };
    } finally {
      // Also when the listener goes away and the generator is closed from outside.
      await act.rollback();
    }
  }

  const remove = async () => {
    const { students } = await status();
    const done = await journal.act(texts.removed, async (trx) => {
      await repository.removeExamples(trx);
      return { students };
    });
    if ((await settings.get()).signatory?.name === EXAMPLE_SIGNATORY.name)
      await settings.update({ signatory: null });
    return done;
  };

  return { status, load, remove };
}

/** Writes one cohort's frame and answers a function that writes its students part by part. */
async function openCohort(trx: Trx, cohort: ExampleCohort, ground: Ground, nowIso: string) {
  const { name, kind, startDate, endDate } = cohort;
  const cohortId = await repository.insertCohort(trx, { name, kind, startDate, endDate }, nowIso);
  const universities = new Map<string, number>();
  const studyPrograms = new Map<string, number>();
  const groups = new Map<string, number>();
  const stamps = { createdAt: nowIso, updatedAt: nowIso };

  const universityOf = async (student: ExampleStudent) => {
    const known = universities.get(student.university);
    if (known !== undefined) return known;
    const id = await repository.ensureUniversity(trx, student.university, nowIso);
    universities.set(student.university, id);
    return id;
  };
  const studyProgramOf = async (universityId: number, student: ExampleStudent) => {
    const key = `${universityId}/${student.studyProgram}`;
    const known = studyPrograms.get(key);
    if (known !== undefined) return known;
    const id = await repository.ensureStudyProgram(trx, universityId, student.studyProgram);
    studyPrograms.set(key, id);
    return id;
  };

  return async (students: readonly ExampleStudent[]): Promise<void> => {
    const rows = emptyRows();
    // Room for all that this part may need; what is not used leaves a gap, which harms nothing.
    const ids = {
      student: await takeIds(trx, 'student', students.length),
      enrolment: await takeIds(trx, 'enrolment', students.length),
      group: await takeIds(trx, 'cohortGroup', students.length),
      placement: await takeIds(trx, 'placement', students.length),
      program: await takeIds(trx, 'program', students.length),
    };
    let lastProgram: number | null = null;
    for (const student of students) {
      const universityId = await universityOf(student);
      const studyProgramId = await studyProgramOf(universityId, student);
      const groupKey = `${universityId}/${student.group}`;
      if (!groups.has(groupKey)) {
        const groupId = ids.group++;
        groups.set(groupKey, groupId);
        rows.cohortGroup.push({ id: groupId, cohortId, universityId, name: student.group });
      }
      const studentId = ids.student++;
      const enrolmentId = ids.enrolment++;
      const { studentNumber, gender, phone } = student;
      rows.student.push({
        id: studentId,
        universityId,
        studyProgramId,
        studentNumber,
        name: student.name,
        gender,
        phone,
        ...stamps,
      });
      const groupId = groups.get(groupKey) ?? null;
      rows.enrolment.push({
        id: enrolmentId,
        studentId,
        cohortId,
        groupId,
        isLeader: student.isLeader ? 1 : 0,
        hours: 120,
        ...stamps,
      });
      const kimId = student.kim === null ? undefined : ground.kimIds[student.kim];
      if (kimId !== undefined)
        rows.placement.push({ id: ids.placement++, enrolmentId, kimId, startDate, endDate, ...stamps });
      if (student.isLeader) lastProgram = null;
      if (student.program !== null && kimId !== undefined) {
        lastProgram = ids.program++;
        rows.program.push(programRow(lastProgram, student, { cohortId, kimId, cohort, ground, stamps }));
      }
      if (lastProgram !== null && kimId !== undefined)
        rows.programParticipant.push({ programId: lastProgram, enrolmentId });
      pushScores(rows, enrolmentId, student, ground, { endDate, nowIso });
    }
    for (const table of TABLES) await insertKeyed(trx, table, rows[table] as never);
  };
}

const TABLES = [
  'cohortGroup',
  'student',
  'enrolment',
  'placement',
  'program',
  'programParticipant',
  'score',
  'assessment',
] as const;

type Rows = { [T in (typeof TABLES)[number]]: KeyedRow<T>[] };

function emptyRows(): Rows {
  return {
    cohortGroup: [],
    student: [],
    enrolment: [],
    placement: [],
    program: [],
    programParticipant: [],
    score: [],
    assessment: [],
  };
}

function programRow(
  id: number,
  student: ExampleStudent,
  where: {
    cohortId: number;
    kimId: number;
    cohort: ExampleCohort;
    ground: Ground;
    stamps: { createdAt: string; updatedAt: string };
  },
) {
  const { cohortId, kimId, cohort, ground, stamps } = where;
  const isDone = student.scores !== null;
  return {
    id,
    cohortId,
    kimId,
    title: student.program ?? '',
    kindId: ground.kindIds[id % ground.kindIds.length] ?? null,
    potentialId: ground.potentialIds[id % ground.potentialIds.length] ?? null,
    state: isDone ? ('done' as const) : ('running' as const),
    startDate: addDays(cohort.startDate, 7),
    endDate: addDays(cohort.endDate, -7),
    reach: isDone ? 20 + (id % 60) : null,
    ...stamps,
  };
}

function pushScores(
  rows: Rows,
  enrolmentId: number,
  student: ExampleStudent,
  ground: Ground,
  when: { endDate: string; nowIso: string },
): void {
  const { scores } = student;
  if (scores === null || ground.schemeId === null) return;
  ground.aspects.forEach((aspect, index) => {
    rows.score.push({ enrolmentId, aspectId: aspect.id, value: scores[index] ?? 0 });
  });
  rows.assessment.push({
    enrolmentId,
    schemeId: ground.schemeId,
    finalScore: finalScore(
      ground.aspects.map(({ weight }, index) => ({ weight, score: scores[index] ?? 0 })),
    ),
    assessor: 'Penilai Contoh',
    assessedOn: when.endDate,
    updatedAt: when.nowIso,
  });
}
