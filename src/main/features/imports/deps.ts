import type { ListReader } from '@domain/imports/desk-model';
import type { Gender } from '@domain/imports/model';
import type { Village } from '@domain/regions/model';
import type { CohortKind } from '@shared/cohorts/model';
import type { Db, Trx } from '../../db/open';
import type { FeatureContext } from '../context';

/* What the import asks of the features whose records it writes; compose.ts hands their ports over. */

export interface Ensured {
  readonly id: number;
  readonly created: boolean;
}

export interface UniversitiesPort {
  findUniversity(db: Db, name: string): Promise<{ id: number; name: string } | undefined>;
  similarUniversities(db: Db, name: string): Promise<{ id: number; name: string }[]>;
  ensureUniversity(trx: Trx, name: string): Promise<Ensured>;
  ensureStudyProgram(trx: Trx, universityId: number, name: string): Promise<Ensured>;
  getUniversity(
    db: Db,
    id: number,
  ): Promise<{ id: number; name: string; archivedAt: string | null } | undefined>;
}

export interface CohortWish {
  readonly name: string;
  readonly kind?: CohortKind | undefined;
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
}

export interface StoredCohort {
  readonly id: number;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly archivedAt: string | null;
}

export interface CohortsPort {
  findCohort(db: Db, name: string): Promise<{ id: number; name: string } | undefined>;
  ensureCohort(trx: Trx, wanted: CohortWish): Promise<Ensured>;
  getCohort(db: Db, id: number): Promise<StoredCohort | undefined>;
}

export interface StoredStudent {
  readonly id: number;
  readonly studentNumber: string;
  readonly name: string;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly archivedAt: string | null;
  readonly studyProgram: string | null;
  readonly group: string | null;
  readonly villageCode: string | null;
  readonly enrolmentId: number | null;
  readonly enrolmentArchivedAt: string | null;
  readonly isLeader: number | null;
  readonly status: 'active' | 'withdrawn' | null;
  readonly placementId: number | null;
}

export interface NewStudent {
  readonly universityId: number;
  readonly studyProgramId: number | null;
  readonly studentNumber: string;
  readonly name: string;
  readonly degree: string | null;
  readonly gender: Gender | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly notes: string | null;
}

export interface NewEnrolment {
  readonly studentId: number;
  readonly cohortId: number;
  readonly groupId: number | null;
  readonly isLeader: 0 | 1;
}

export interface StudentsPort {
  listNumbers(
    db: Db,
    universityId: number,
    page: { after: string; limit: number },
  ): Promise<{ id: number; studentNumber: string }[]>;
  listExisting(
    db: Db,
    scope: { universityId: number; cohortId: number; ids: readonly number[] },
  ): Promise<StoredStudent[]>;
  listGroups(
    db: Db,
    scope: { cohortId: number; universityId: number },
  ): Promise<{ id: number; name: string; academicSupervisor: string | null }[]>;
  ensureGroup(trx: Trx, group: { cohortId: number; universityId: number; name: string }): Promise<Ensured>;
  insertStudents(trx: Trx, values: readonly NewStudent[]): Promise<number[]>;
  updateStudent(
    trx: Trx,
    id: number,
    patch: Partial<Omit<NewStudent, 'universityId'>> & { archivedAt?: null },
  ): Promise<boolean>;
  enrolMany(trx: Trx, values: readonly NewEnrolment[]): Promise<number[]>;
  reviveEnrolment(trx: Trx, id: number): Promise<number>;
  setGroup(trx: Trx, ids: readonly number[], groupId: number | null, isLeader?: 0 | 1): Promise<number>;
  setSupervisor(trx: Trx, groupId: number, academicSupervisor: string): Promise<void>;
}

export interface NewPlacement {
  readonly enrolmentId: number;
  readonly kimId: number;
  readonly startDate: string;
  readonly endDate: string;
  readonly previousId?: number | null;
  readonly reason?: string | null;
}

export interface PlacementsPort {
  placeManyIn(trx: Trx, items: readonly NewPlacement[]): Promise<number[]>;
  /** The dates of some placements, by id. */
  getSpans(db: Db, ids: readonly number[]): Promise<Map<number, { startDate: string; endDate: string }>>;
  changeIn(trx: Trx, id: number, values: { kimId: number } | { endDate: string }): Promise<void>;
}

export interface ImportPorts {
  readonly reader: ListReader;
  readonly universities: UniversitiesPort;
  readonly cohorts: CohortsPort;
  readonly students: StudentsPort;
  readonly placements: PlacementsPort;
  readonly kim: { firstKimByVillage(db: Db): Promise<Map<string, number>> };
  readonly regions: {
    listVillages(): Promise<Village[]>;
    listDistrictAliases(): Promise<{ code: string; alias: string }[]>;
  };
  /** A new id for an open list, unguessable. */
  readonly newId: () => string;
}

export type ImportDeps = FeatureContext & ImportPorts;
