import type { KnownStudent, Standing } from '@domain/imports/desk-model';
import { bareKey } from '@domain/imports/plan/plan';
import type { Db } from '../../db/open';
import { breathe, chunks } from '../../db/query';
import type { StoredStudent, StudentsPort } from './deps';
import type { Target } from './target';

const NUMBERS_PART = 5000;

/**
 * The stored students that a list may mean: those of the university whose number is in it, zeros in front let go.
 * Reads numbers from an index and whole students only for those, in parts, so that the window lives at 100,000 of them.
 */
export async function readKnown(
  db: Db,
  students: StudentsPort,
  target: Pick<Target, 'universityId' | 'cohortId'>,
  numbers: readonly string[],
): Promise<StoredStudent[]> {
  const { universityId, cohortId } = target;
  if (universityId === null) return [];
  const wanted = new Set(numbers.map(bareKey));
  const ids: number[] = [];
  for (let after = ''; ; ) {
    const page = await students.listNumbers(db, universityId, { after, limit: NUMBERS_PART });
    for (const { id, studentNumber } of page) if (wanted.has(bareKey(studentNumber))) ids.push(id);
    const last = page.at(-1);
    if (!last || page.length < NUMBERS_PART) break;
    after = last.studentNumber;
    await breathe();
  }
  const found: StoredStudent[] = [];
  for (const part of chunks(ids)) {
    found.push(...(await students.listExisting(db, { universityId, cohortId: cohortId ?? 0, ids: part })));
    await breathe();
  }
  return found.sort((a, b) => a.id - b.id);
}

export function toKnown(row: StoredStudent): KnownStudent {
  const { studentNumber, name, gender, phone, email, studyProgram, group, villageCode } = row;
  const standing = standingOf(row);
  const isLeader = row.isLeader === 1;
  return { studentNumber, name, gender, phone, email, studyProgram, group, villageCode, standing, isLeader };
}

/** Who left stays out, archived or not: only a person can tell that they came back. */
export function standingOf(row: StoredStudent): Standing {
  if (row.status === 'withdrawn') return 'withdrawn';
  if (row.archivedAt !== null || row.enrolmentArchivedAt !== null) return 'archived';
  return row.enrolmentId === null ? 'elsewhere' : 'enrolled';
}
