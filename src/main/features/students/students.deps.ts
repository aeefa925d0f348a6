import type { Trx } from '../../db/open';

/** Universities own study programs. */
export interface StudyProgramPort {
  ensureStudyProgram(
    trx: Trx,
    universityId: number,
    name: string,
  ): Promise<{ readonly id: number; readonly created: boolean }>;
}

/** Placements follow a student who leaves a cohort or comes back. */
export interface PlacementPort {
  /** Ends what runs on the date, cancels what is planned. */
  withdraw(trx: Trx, enrolmentId: number, date: string): Promise<number>;
  /** Takes back what `withdraw` did; placements run until `endDate` again. */
  resume(trx: Trx, enrolmentId: number, endDate: string): Promise<number>;
}

export interface StudentDeps {
  readonly studyPrograms: StudyProgramPort;
  readonly placements: PlacementPort;
}
