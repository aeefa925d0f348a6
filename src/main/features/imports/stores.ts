import type { Db, Trx } from '../../db/open';
import type { ImportPorts, RawRow } from './deps';

/** The tables an import writes, in the order in which one refers to the one before. */
export const ENTITIES = [
  'university',
  'cohort',
  'studyProgram',
  'cohortGroup',
  'student',
  'enrolment',
  'placement',
] as const;
export type Entity = (typeof ENTITIES)[number];

/** Rows of one table as they stand, and their way back; the owner's repository does it. */
export interface RowStore {
  readRows(db: Db, ids: readonly number[]): Promise<Map<number, RawRow>>;
  writeBack(trx: Trx, id: number, row: RawRow): Promise<boolean>;
  deleteRow(trx: Trx, id: number): Promise<boolean>;
}
export type RowStores = Readonly<Record<Entity, RowStore>>;

type Single = {
  readRow(db: Db, id: number): Promise<RawRow | undefined>;
  writeBack?(trx: Trx, id: number, row: RawRow): Promise<boolean>;
  deleteRow(trx: Trx, id: number): Promise<boolean>;
};

export function createStores({
  universities,
  cohorts,
  students,
  placements,
}: Pick<ImportPorts, 'universities' | 'cohorts' | 'students' | 'placements'>): RowStores {
  const ofStudents = (table: 'student' | 'enrolment' | 'cohortGroup'): RowStore => ({
    readRows: (db, ids) => students.readRows(db, table, ids),
    writeBack: (trx, id, row) => students.writeBack(trx, table, id, row),
    deleteRow: (trx, id) => students.deleteRow(trx, table, id),
  });
  return {
    university: ofSingles(universities.undo.university),
    studyProgram: ofSingles(universities.undo.studyProgram),
    cohort: ofSingles(cohorts.undo.cohort),
    student: ofStudents('student'),
    enrolment: ofStudents('enrolment'),
    cohortGroup: ofStudents('cohortGroup'),
    placement: {
      readRows: (db, ids) => placements.readRows(db, 'placement', ids),
      writeBack: (trx, id, row) => placements.writeBack(trx, 'placement', id, row),
      deleteRow: (trx, id) => placements.deleteRow(trx, 'placement', id),
    },
  };
}

/** For tables of which an import touches a handful of rows. */
function ofSingles(single: Single): RowStore {
  return {
    async readRows(db, ids) {
      const found = new Map<number, RawRow>();
      for (const id of ids) {
        const row = await single.readRow(db, id);
        if (row) found.set(id, row);
      }
      return found;
    },
    writeBack: (trx, id, row) => single.writeBack?.(trx, id, row) ?? Promise.resolve(false),
    deleteRow: single.deleteRow,
  };
}
