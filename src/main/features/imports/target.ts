import { kindFromName } from '@shared/cohorts/rules';
import type { ImportChoices } from '@shared/imports/contract';
import type { ListMeta } from '@shared/imports/model';
import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import type { Db, Trx } from '../../db/open';
import type { CohortWish, ImportPorts } from './deps';
import type { Journal } from './journal';
import { texts } from './texts';

type Ports = Pick<ImportPorts, 'universities' | 'cohorts'>;
type Choices = Pick<ImportChoices, 'university' | 'cohort'>;

/** Where a list goes. An id is null while the record does not exist yet. */
export interface Target {
  readonly universityId: number | null;
  readonly universityName: string;
  readonly cohortId: number | null;
  readonly cohortName: string;
}

/** Finds both without making either. @throws AppError NOT_FOUND, INVALID_INPUT (a short name that two share) */
export async function findTarget(
  db: Db,
  { universities, cohorts }: Ports,
  choices: Choices,
): Promise<Target> {
  const university =
    'id' in choices.university
      ? named(await universities.undo.university.readRow(db, choices.university.id), 'university')
      : ((await universities.findUniversity(db, choices.university.name)) ?? newOne(choices.university.name));
  const cohort =
    'id' in choices.cohort
      ? named(await cohorts.undo.cohort.readRow(db, choices.cohort.id), 'cohort')
      : ((await cohorts.findCohort(db, choices.cohort.name)) ?? newOne(choices.cohort.name));
  return {
    universityId: university.id,
    universityName: university.name,
    cohortId: cohort.id,
    cohortName: cohort.name,
  };
}

const newOne = (name: string) => ({ id: null, name: tidyText(name) });

function named(row: Readonly<Record<string, unknown>> | undefined, what: 'university' | 'cohort') {
  if (!row) throw new AppError('NOT_FOUND', what === 'university' ? texts.universityGone : texts.cohortGone);
  return { id: Number(row.id), name: String(row.name) };
}

export interface EnsuredTarget {
  readonly universityId: number;
  readonly cohort: { readonly id: number; readonly startDate: string; readonly endDate: string };
}

/** Makes what is missing (or brings it back from the archive) and notes it in the journal. */
export async function ensureTarget(
  trx: Trx,
  { universities, cohorts }: Ports,
  { target, wish, journal }: { target: Target; wish: CohortWish; journal: Journal },
): Promise<EnsuredTarget> {
  const universityId = await ensured(
    trx,
    journal,
    'university',
    universities.undo.university,
    target.universityId,
    () => universities.ensureUniversity(trx, target.universityName),
  );
  const id = await ensured(trx, journal, 'cohort', cohorts.undo.cohort, target.cohortId, () =>
    cohorts.ensureCohort(trx, wish),
  );
  const row = await cohorts.undo.cohort.readRow(trx, id);
  return { universityId, cohort: { id, startDate: String(row?.startDate), endDate: String(row?.endDate) } };
}

async function ensured(
  trx: Trx,
  journal: Journal,
  entity: 'university' | 'cohort',
  store: Ports['cohorts']['undo']['cohort'],
  knownId: number | null,
  ensure: () => Promise<{ id: number }>,
): Promise<number> {
  const before = knownId === null ? undefined : await store.readRow(trx, knownId);
  if (before && before.archivedAt === null) return Number(before.id);
  const { id } = await ensure();
  if (before) journal.changed(entity, id, before);
  else journal.inserted(entity, [id]);
  return id;
}

/** A new cohort's values: the user's, else what its name and the list's letterhead say. */
export function cohortWish(cohort: ImportChoices['cohort'], meta: ListMeta, target: Target): CohortWish {
  if ('id' in cohort) return { name: target.cohortName };
  const startDate = cohort.startDate ?? meta.startDate;
  const endDate = cohort.endDate ?? meta.endDate;
  const kind = cohort.kind ?? kindFromName(cohort.name) ?? meta.kind ?? undefined;
  return { name: cohort.name, kind, startDate, endDate };
}
