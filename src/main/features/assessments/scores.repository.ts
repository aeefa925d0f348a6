import type { Insertable } from 'kysely';
import type { Db, Trx } from '../../db/open';
import { chunks } from '../../db/query';
import type { AssessmentTable, ScoreTable } from '../../db/schema';

/** Scores by enrolment, then by aspect. */
export type ScoresByEnrolment = Map<number, Map<number, number>>;

export async function readScores(db: Db, enrolmentIds: readonly number[]): Promise<ScoresByEnrolment> {
  const scores: ScoresByEnrolment = new Map();
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('score')
      .select(['enrolmentId', 'aspectId', 'value'])
      .where('enrolmentId', 'in', part)
      .execute();
    for (const { enrolmentId, aspectId, value } of rows) {
      const own = scores.get(enrolmentId) ?? new Map<number, number>();
      scores.set(enrolmentId, own.set(aspectId, value));
    }
  }
  return scores;
}

export type StoredAssessment = Omit<AssessmentTable, 'updatedAt'>;

export async function readAssessments(
  db: Db,
  enrolmentIds: readonly number[],
): Promise<Map<number, StoredAssessment>> {
  const found = new Map<number, StoredAssessment>();
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('assessment')
      .select(['enrolmentId', 'schemeId', 'finalScore', 'assessor', 'assessedOn'])
      .where('enrolmentId', 'in', part)
      .execute();
    for (const row of rows) found.set(row.enrolmentId, row);
  }
  return found;
}

export async function upsertScores(trx: Trx, rows: readonly Insertable<ScoreTable>[]): Promise<void> {
  for (const part of chunks(rows))
    await trx
      .insertInto('score')
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(['enrolmentId', 'aspectId'])
          .doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
      )
      .execute();
}

/** Empties cells, aspect by aspect. */
export async function deleteScores(
  trx: Trx,
  cells: readonly { readonly enrolmentId: number; readonly aspectId: number }[],
): Promise<void> {
  for (const aspectId of new Set(cells.map((cell) => cell.aspectId)))
    for (const part of chunks(cells.filter((cell) => cell.aspectId === aspectId)))
      await trx
        .deleteFrom('score')
        .where('aspectId', '=', aspectId)
        .where(
          'enrolmentId',
          'in',
          part.map(({ enrolmentId }) => enrolmentId),
        )
        .execute();
}

/** Writes final scores, scheme and assessor; what is null in `assessor` and `assessedOn` keeps what was there. */
export async function upsertAssessments(
  trx: Trx,
  rows: readonly Insertable<AssessmentTable>[],
): Promise<void> {
  for (const part of chunks(rows))
    await trx
      .insertInto('assessment')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('enrolmentId').doUpdateSet((eb) => ({
          schemeId: eb.ref('excluded.schemeId'),
          finalScore: eb.ref('excluded.finalScore'),
          assessor: eb.fn.coalesce('excluded.assessor', 'assessment.assessor'),
          assessedOn: eb.fn.coalesce('excluded.assessedOn', 'assessment.assessedOn'),
          updatedAt: eb.ref('excluded.updatedAt'),
        })),
      )
      .execute();
}

/** Enrolments that are scored by a scheme, in pages by id. */
export async function assessedBy(
  db: Db,
  schemeId: number,
  afterId: number,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('assessment')
    .select('enrolmentId')
    .where('schemeId', '=', schemeId)
    .where('enrolmentId', '>', afterId)
    .orderBy('enrolmentId')
    .limit(limit)
    .execute();
  return rows.map(({ enrolmentId }) => enrolmentId);
}

/** Of a cohort, the enrolments that were ever scored. */
export async function assessedInCohort(db: Db, cohortId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('enrolment', 'enrolment.id', 'assessment.enrolmentId')
    .select('assessment.enrolmentId')
    .where('enrolment.cohortId', '=', cohortId)
    .execute();
  return rows.map(({ enrolmentId }) => enrolmentId);
}

/** @returns how many had an assessment to note it on */
export async function setAssessor(
  trx: Trx,
  enrolmentIds: readonly number[],
  values: { assessor: string | null; assessedOn: string | null; updatedAt: string },
): Promise<number> {
  let count = 0;
  for (const part of chunks(enrolmentIds)) {
    const result = await trx
      .updateTable('assessment')
      .set(values)
      .where('enrolmentId', 'in', part)
      .executeTakeFirst();
    count += Number(result.numUpdatedRows);
  }
  return count;
}

/** Cohort of each enrolment. */
export async function cohortsOf(db: Db, enrolmentIds: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('enrolment')
      .select(['id', 'cohortId'])
      .where('id', 'in', part)
      .execute();
    for (const { id, cohortId } of rows) found.set(id, cohortId);
  }
  return found;
}

/** Of these enrolments, those that are there and have a score or an assessment. */
export async function assessmentsToCount(db: Db, enrolmentIds: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const part of chunks(enrolmentIds)) {
    const rows = await db
      .selectFrom('enrolment')
      .select('id')
      .where('id', 'in', part)
      .where((eb) =>
        eb.or([
          eb.exists(
            eb.selectFrom('score').select('aspectId').whereRef('score.enrolmentId', '=', 'enrolment.id'),
          ),
          eb.exists(
            eb
              .selectFrom('assessment')
              .select('schemeId')
              .whereRef('assessment.enrolmentId', '=', 'enrolment.id'),
          ),
        ]),
      )
      .execute();
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}
