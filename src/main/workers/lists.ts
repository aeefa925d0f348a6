import type { ListName, ListRunner } from '@domain/lists/job';
import { readTogether } from '../db/journal/journal';
import { createLists } from '../db/lists';
import type { Database } from '../db/open';
import { registerList } from '../features/certificates/register-list';
import { cohortList } from '../features/cohorts/cohort-list';
import type { AnyList } from '../features/feature-list';
import { actList } from '../features/history/act-list';
import { kimList } from '../features/kim/kim-list';
import { placementList, unplacedList } from '../features/placements/placement-list';
import { programList } from '../features/programs/program-list';
import { studentList } from '../features/students/student-list';
import { universityList } from '../features/universities/university-list';
import { writeList } from '../features/write-list';
import type { TableWriter } from '../platform/ports';

const LISTS: Readonly<Record<ListName, AnyList>> = {
  acts: actList,
  cohorts: cohortList,
  kim: kimList,
  placements: placementList,
  programs: programList,
  register: registerList,
  students: studentList,
  universities: universityList,
  unplaced: unplacedList,
};

/**
 * Writes lists in the caller's own thread, each from one snapshot of the database through a connection of its own: what
 * the worker runs inside, and what tests run directly.
 * @param open opens the file for reading only
 */
export function createInlineListRunner(open: (file: string) => Database, writer: TableWriter): ListRunner {
  return {
    async write(job, onProgress, signal) {
      const database = open(job.databaseFile);
      try {
        return await readTogether(database.db, (db) => {
          const reading = { db, lists: createLists(db), today: job.today };
          return writeList(LISTS[job.list], job, { reading, writer }, onProgress, signal);
        });
      } finally {
        await database.close();
      }
    },
  };
}
