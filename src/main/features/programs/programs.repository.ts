import type { ProgramListQuery } from '@shared/programs/contract';
import type { ProgramRow, ProgramSortKey, ProgramState } from '@shared/programs/model';
import { type Insertable, type RawBuilder, type SqlBool, sql } from 'kysely';
import { insertRow, insertRows } from '../../db/journal/ids';
import { syncRows } from '../../db/journal/sync-rows';
import type { Db, Trx } from '../../db/open';
import { countRows, likePattern } from '../../db/query';
import type { ProgramOutputTable, ProgramTable } from '../../db/schema';

type ProgramValues = Omit<Insertable<ProgramTable>, 'id' | 'createdAt' | 'archivedAt'>;

const labelOf = (column: 'kind_id' | 'potential_id') =>
  sql`(SELECT o.label FROM list_option o WHERE o.id = ${sql.ref(`program.${column}`)})`;

/** Each sorts by look-ups in small tables, so that the page's ids are found without joining everything. */
const ORDER: Readonly<Record<ProgramSortKey, RawBuilder<unknown>>> = {
  title: sql.ref('program.title'),
  kimName: sql`(SELECT k.name FROM kim k WHERE k.id = program.kim_id)`,
  districtName: sql`(SELECT d.name FROM kim k JOIN village v ON v.code = k.village_code
    JOIN district d ON d.code = v.district_code WHERE k.id = program.kim_id)`,
  cohortName: sql`(SELECT c.name FROM cohort c WHERE c.id = program.cohort_id)`,
  kind: labelOf('kind_id'),
  potential: labelOf('potential_id'),
  state: sql`CASE program.state WHEN 'planned' THEN 0 WHEN 'running' THEN 1 WHEN 'done' THEN 2 ELSE 3 END`,
  startDate: sql.ref('program.startDate'),
  endDate: sql.ref('program.endDate'),
  reach: sql.ref('program.reach'),
};

function filtered(db: Db, query: ProgramListQuery) {
  const { filters = {}, archived = 'active', search } = query;
  let q = db.selectFrom('program');
  if (archived !== 'all') q = q.where('program.archivedAt', archived === 'active' ? 'is' : 'is not', null);
  if (filters.cohortId !== undefined) q = q.where('program.cohortId', '=', filters.cohortId);
  if (filters.state?.length) q = q.where('program.state', 'in', filters.state);
  if (filters.kindId?.length) q = q.where('program.kindId', 'in', filters.kindId);
  if (filters.potentialId?.length) q = q.where('program.potentialId', 'in', filters.potentialId);
  if (filters.kimId?.length) q = q.where('program.kimId', 'in', filters.kimId);
  if (filters.districtCode?.length)
    q = q.where('program.kimId', 'in', kimInDistricts(db, filters.districtCode));
  if (filters.studentId !== undefined)
    q = q.where('program.id', 'in', programsOfStudent(db, filters.studentId));
  if (search) {
    const pattern = likePattern(search);
    q = q.where(
      sql<SqlBool>`(program.title LIKE ${pattern} ESCAPE '\\'
        OR program.kim_id IN (SELECT k.id FROM kim k WHERE k.name LIKE ${pattern} ESCAPE '\\'))`,
    );
  }
  return q;
}

const kimInDistricts = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('kim')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .select('kim.id')
    .where('village.districtCode', 'in', codes);

const programsOfStudent = (db: Db, studentId: number) =>
  db
    .selectFrom('programParticipant')
    .innerJoin('enrolment', 'enrolment.id', 'programParticipant.enrolmentId')
    .select('programParticipant.programId')
    .where('enrolment.studentId', '=', studentId);

function ordered(db: Db, query: ProgramListQuery) {
  const direction = query.sort?.descending ? 'desc' : 'asc';
  return filtered(db, query)
    .select('program.id')
    .orderBy(ORDER[query.sort?.by ?? 'title'], direction)
    .orderBy('program.id', direction);
}

/** One page of programs and how many match: ids first, their details after. */
export async function listPrograms(db: Db, query: ProgramListQuery) {
  const page = await ordered(db, query).offset(query.offset).limit(query.limit).execute();
  const ids = page.map(({ id }) => id);
  const found = new Map((await rowsOf(db, ids)).map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => found.get(id) ?? []), total: await countRows(filtered(db, query)) };
}

export async function listProgramIds(db: Db, query: ProgramListQuery): Promise<number[]> {
  return (await ordered(db, query).execute()).map(({ id }) => id);
}

async function rowsOf(db: Db, ids: readonly number[]): Promise<ProgramRow[]> {
  if (ids.length === 0) return [];
  return withNames(db)
    .select([
      'program.id',
      'program.title',
      'program.cohortId',
      'program.kimId',
      'program.state',
      'program.startDate',
      'program.endDate',
      'program.reach',
      'program.archivedAt',
      sql<number>`(SELECT count(*) FROM program_participant p WHERE p.program_id = program.id)`.as(
        'participants',
      ),
      sql<number>`(SELECT count(*) FROM program_output o WHERE o.program_id = program.id)`.as('outputs'),
    ])
    .where('program.id', 'in', ids)
    .execute();
}

function withNames(db: Db) {
  return db
    .selectFrom('program')
    .innerJoin('kim', 'kim.id', 'program.kimId')
    .innerJoin('village', 'village.code', 'kim.villageCode')
    .innerJoin('district', 'district.code', 'village.districtCode')
    .innerJoin('cohort', 'cohort.id', 'program.cohortId')
    .leftJoin('listOption as kindOption', 'kindOption.id', 'program.kindId')
    .leftJoin('listOption as potentialOption', 'potentialOption.id', 'program.potentialId')
    .select([
      'cohort.name as cohortName',
      'kim.name as kimName',
      'village.name as villageName',
      'district.name as districtName',
      'kindOption.label as kind',
      'potentialOption.label as potential',
    ]);
}

export async function getProgram(db: Db, id: number) {
  const program = await withNames(db)
    .selectAll('program')
    .select(['cohort.startDate as cohortStart', 'cohort.endDate as cohortEnd'])
    .where('program.id', '=', id)
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

/** @returns whether there was such a program */
export async function updateProgram(trx: Trx, id: number, values: ProgramValues): Promise<boolean> {
  const result = await trx.updateTable('program').set(values).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows > 0n;
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

/** Sets or clears the archive mark. @returns how many changed */
export async function setProgramsArchived(
  trx: Trx,
  ids: readonly number[],
  archivedAt: string | null,
): Promise<number> {
  const result = await trx
    .updateTable('program')
    .set({ archivedAt })
    .where('id', 'in', ids)
    .where('archivedAt', archivedAt ? 'is' : 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

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

export async function programOptions(db: Db, search: string, cohortId?: number) {
  const filters = cohortId === undefined ? {} : { cohortId };
  const { rows } = await listPrograms(db, { search, filters, offset: 0, limit: 50 });
  return rows;
}
