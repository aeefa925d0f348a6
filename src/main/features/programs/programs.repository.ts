import type { ProgramListQuery } from '@shared/programs/contract';
import type { ProgramRow, ProgramState } from '@shared/programs/model';
import { type Insertable, sql } from 'kysely';
import { PLACE, programs } from '../../db/bases';
import { insertRow, insertRows } from '../../db/journal/ids';
import { syncRows } from '../../db/journal/sync-rows';
import { anyLike, is, type ListSpec, oneOf } from '../../db/list-query';
import type { Db, Trx } from '../../db/open';
import type { ProgramOutputTable, ProgramTable } from '../../db/schema';

type ProgramValues = Omit<Insertable<ProgramTable>, 'id' | 'createdAt' | 'archivedAt'>;

const labelOf = (column: 'kind_id' | 'potential_id') =>
  sql`(SELECT o.label FROM list_option o WHERE o.id = ${sql.ref(`r.${column}`)})`;

/** Sorted by look-ups in small tables, so that the page's ids are found without joining everything. */
export const programSpec: ListSpec<ProgramListQuery> = {
  from: sql`program r`,
  id: sql`r.id`,
  archived: sql`r.archived_at`,
  filters: {
    cohortId: is('r.cohort_id'),
    state: oneOf('r.state'),
    kindId: oneOf('r.kind_id'),
    potentialId: oneOf('r.potential_id'),
    districtCode: (codes) => ({
      where: sql`r.kim_id IN (SELECT k.id FROM kim k JOIN village v ON v.code = k.village_code
        WHERE v.district_code IN (${sql.join(codes)}))`,
    }),
    kimId: oneOf('r.kim_id'),
    studentId: (id) => ({
      where: sql`r.id IN (SELECT pp.program_id FROM program_participant pp JOIN enrolment e ON e.id = pp.enrolment_id
        WHERE e.student_id = ${id})`,
    }),
  },
  search: (text) => ({
    where: sql`(${anyLike(text, ['r.title'])}
      OR r.kim_id IN (SELECT k.id FROM kim k WHERE ${anyLike(text, ['k.name'])}))`,
  }),
  sorts: {
    title: { by: sql`r.title`, plain: true },
    kimName: { by: sql`(SELECT k.name FROM kim k WHERE k.id = r.kim_id)`, plain: true },
    districtName: {
      by: sql`(SELECT d.name FROM kim k JOIN village v ON v.code = k.village_code
        JOIN district d ON d.code = v.district_code WHERE k.id = r.kim_id)`,
      plain: true,
    },
    cohortName: { by: sql`(SELECT c.name FROM cohort c WHERE c.id = r.cohort_id)`, plain: true },
    kind: { by: labelOf('kind_id'), plain: true },
    potential: { by: labelOf('potential_id'), plain: true },
    state: {
      by: sql`CASE r.state WHEN 'planned' THEN 0 WHEN 'running' THEN 1 WHEN 'done' THEN 2 ELSE 3 END`,
      plain: true,
    },
    startDate: { by: sql`r.start_date`, plain: true },
    endDate: { by: sql`r.end_date`, plain: true },
    reach: { by: sql`r.reach`, plain: true },
  },
  sort: { by: 'title' },
  ties: (direction) => sql`r.id ${direction}`,
};

export function programRows(db: Db, ids: readonly number[]): Promise<ProgramRow[]> {
  return withNames(db)
    .select(['r.id', 'r.title', 'r.cohortId', 'r.kimId', 'r.state', 'r.startDate', 'r.endDate'])
    .select(['r.reach', 'r.archivedAt'])
    .select([
      sql<number>`(SELECT count(*) FROM program_participant p WHERE p.program_id = r.id)`.as('participants'),
      sql<number>`(SELECT count(*) FROM program_output o WHERE o.program_id = r.id)`.as('outputs'),
    ])
    .where('r.id', 'in', ids)
    .execute();
}

const withNames = (db: Db) =>
  programs(db).select([
    'c.name as cohortName',
    ...PLACE,
    'kind.label as kind',
    'potential.label as potential',
  ]);

export async function getProgram(db: Db, id: number) {
  const program = await withNames(db)
    .selectAll('r')
    .select(['c.startDate as cohortStart', 'c.endDate as cohortEnd'])
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!program) return undefined;
  const outputs = await db
    .selectFrom('programOutput')
    .leftJoin('listOption', 'listOption.id', 'programOutput.typeId')
    .select([
      'programOutput.id',
      'programOutput.typeId',
      'listOption.label as type',
      'programOutput.title',
      'programOutput.link',
      'programOutput.publishedOn',
      'programOutput.reach',
    ])
    .where('programId', '=', id)
    .orderBy('programOutput.id')
    .execute();
  return { ...program, outputs };
}

export function insertProgram(trx: Trx, values: ProgramValues, nowIso: string): Promise<number> {
  return insertRow(trx, 'program', { ...values, createdAt: nowIso });
}

type NewOutput = Omit<Insertable<ProgramOutputTable>, 'id' | 'programId'>;

export async function replaceProgramDetails(
  trx: Trx,
  programId: number,
  participantIds: readonly number[],
  outputs: readonly NewOutput[],
): Promise<void> {
  await syncRows(
    trx,
    'programParticipant',
    { programId },
    participantIds.map((enrolmentId) => ({ programId, enrolmentId })),
    ['enrolmentId'],
  );
  await syncOutputs(trx, programId, outputs);
}

/** Outputs have no key of their own in the form: those that are unchanged stay, the others are made anew. */
async function syncOutputs(trx: Trx, programId: number, outputs: readonly NewOutput[]): Promise<void> {
  const stored = await trx
    .selectFrom('programOutput')
    .selectAll()
    .where('programId', '=', programId)
    .execute();
  const waiting = [...outputs];
  const gone: number[] = [];
  for (const { id, programId: _program, ...output } of stored) {
    const at = waiting.findIndex((one) => isSameOutput(one, output));
    if (at < 0) gone.push(id);
    else waiting.splice(at, 1);
  }
  if (gone.length > 0) await trx.deleteFrom('programOutput').where('id', 'in', gone).execute();
  await insertRows(
    trx,
    'programOutput',
    waiting.map((output) => ({ ...output, programId })),
  );
}

const isSameOutput = (one: NewOutput, other: NewOutput): boolean =>
  one.title === other.title &&
  (one.typeId ?? null) === (other.typeId ?? null) &&
  (one.link ?? null) === (other.link ?? null) &&
  (one.publishedOn ?? null) === (other.publishedOn ?? null) &&
  (one.reach ?? null) === (other.reach ?? null);

/** @returns how many had another state before */
export async function setProgramsState(
  trx: Trx,
  ids: readonly number[],
  state: ProgramState,
  nowIso: string,
): Promise<number> {
  const result = await trx
    .updateTable('program')
    .set({ state, updatedAt: nowIso })
    .where('id', 'in', ids)
    .where('state', '!=', state)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
