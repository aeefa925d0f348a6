import { sql } from 'kysely';
import type { Db, Trx } from '../../db/open';

export interface StoredChange {
  readonly seq: number;
  readonly entity: string;
  readonly entityId: number;
  /** The row as JSON; null for one the import made. */
  readonly before: string | null;
  readonly after: string;
}

export async function insertBatch(
  trx: Trx,
  batch: {
    fileName: string;
    fileHash: string;
    universityId: number;
    cohortId: number;
    counts: string;
    createdAt: string;
  },
): Promise<number> {
  const row = await trx
    .insertInto('importBatch')
    .values({ kind: 'students', ...batch })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One statement however many there are: the rows travel as one JSON text. */
export async function insertChanges(
  trx: Trx,
  batchId: number,
  changes: readonly StoredChange[],
): Promise<void> {
  const rows = changes.map(({ seq, entity, entityId, before, after }) => [
    seq,
    entity,
    entityId,
    before,
    after,
  ]);
  await sql`INSERT INTO import_change (batch_id, seq, entity, entity_id, before, after)
    SELECT ${batchId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(rows)})`.execute(trx);
}

export async function getBatch(db: Db, id: number) {
  return db.selectFrom('importBatch').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listBatches(db: Db, page: { offset: number; limit: number }) {
  const rows = await db
    .selectFrom('importBatch')
    .selectAll()
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { total } = await db
    .selectFrom('importBatch')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** A page of what an import did, in its order. */
export async function readChanges(db: Db, batchId: number, page: { after: number; limit: number }) {
  return db
    .selectFrom('importChange')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit)
    .execute();
}

/** An undone import refers to nothing any more: what it had made is gone. */
export async function closeBatch(trx: Trx, id: number, undoneAt: string): Promise<void> {
  await trx
    .updateTable('importBatch')
    .set({ undoneAt, universityId: null, cohortId: null })
    .where('id', '=', id)
    .execute();
}

/** Ids that an import made, and all enrolments it touched. */
export interface MadeIds {
  readonly university: readonly number[];
  readonly cohort: readonly number[];
  readonly studyProgram: readonly number[];
  readonly cohortGroup: readonly number[];
  readonly student: readonly number[];
  readonly enrolment: readonly number[];
  readonly placement: readonly number[];
  readonly touchedEnrolments: readonly number[];
  readonly touchedStudents: readonly number[];
}

export interface Usage {
  readonly scored: number;
  readonly certified: number;
  readonly programs: number;
  readonly placements: number;
  readonly others: number;
}

/** How many records that are not the import's own hang on what it made. */
export async function countUsage(db: Db, made: MadeIds): Promise<Usage> {
  const of = (ids: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const enrolments = of(made.enrolment);
  const { rows } = await sql<Usage>`SELECT
    (SELECT count(*) FROM (SELECT enrolment_id FROM score WHERE enrolment_id IN ${enrolments}
      UNION SELECT enrolment_id FROM assessment WHERE enrolment_id IN ${enrolments})) AS scored,
    (SELECT count(*) FROM (SELECT enrolment_id FROM certificate WHERE enrolment_id IN ${enrolments}
      UNION SELECT enrolment_id FROM certificate_batch_item WHERE enrolment_id IN ${enrolments})) AS certified,
    (SELECT count(DISTINCT program_id) FROM program_participant WHERE enrolment_id IN ${enrolments})
      + (SELECT count(*) FROM program WHERE cohort_id IN ${of(made.cohort)}) AS programs,
    (SELECT count(*) FROM placement WHERE enrolment_id IN ${enrolments} AND id NOT IN ${of(made.placement)})
      AS placements,
    (SELECT count(*) FROM enrolment WHERE student_id IN ${of(made.student)} AND id NOT IN ${enrolments})
      + (SELECT count(*) FROM enrolment WHERE group_id IN ${of(made.cohortGroup)}
          AND id NOT IN ${of(made.touchedEnrolments)})
      + (SELECT count(*) FROM enrolment WHERE cohort_id IN ${of(made.cohort)} AND id NOT IN ${enrolments})
      + (SELECT count(*) FROM cohort_group WHERE (cohort_id IN ${of(made.cohort)}
          OR university_id IN ${of(made.university)}) AND id NOT IN ${of(made.cohortGroup)})
      + (SELECT count(*) FROM study_program WHERE university_id IN ${of(made.university)}
          AND id NOT IN ${of(made.studyProgram)})
      + (SELECT count(*) FROM student WHERE (university_id IN ${of(made.university)}
          OR study_program_id IN ${of(made.studyProgram)}) AND id NOT IN ${of(made.touchedStudents)})
      AS others`.execute(db);
  return rows[0] ?? { scored: 0, certified: 0, programs: 0, placements: 0, others: 0 };
}
