import type { ListMeta } from '@domain/imports/model';
import { kindFromName } from '@shared/cohorts/rules';
import type { ImportChoices } from '@shared/imports/contract';
import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import type { Db, Trx } from '../../db/open';
import type { CohortWish, ImportPorts } from './deps';
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
      ? named(await universities.getUniversity(db, choices.university.id), 'university')
      : ((await universities.findUniversity(db, choices.university.name)) ?? newOne(choices.university.name));
  const cohort =
    'id' in choices.cohort
      ? named(await cohorts.getCohort(db, choices.cohort.id), 'cohort')
      : ((await cohorts.findCohort(db, choices.cohort.name)) ?? newOne(choices.cohort.name));
  return {
    universityId: university.id,
    universityName: university.name,
    cohortId: cohort.id,
    cohortName: cohort.name,
  };
}

const newOne = (name: string) => ({ id: null, name: tidyText(name) });

function named(row: { id: number; name: string } | undefined, what: 'university' | 'cohort') {
  if (!row) throw new AppError('NOT_FOUND', what === 'university' ? texts.universityGone : texts.cohortGone);
  return { id: row.id, name: row.name };
}

export interface EnsuredTarget {
  readonly universityId: number;
  readonly cohort: { readonly id: number; readonly startDate: string; readonly endDate: string };
}

/** Makes what is missing, or brings it back from the archive. */
export async function ensureTarget(
  trx: Trx,
  { universities, cohorts }: Ports,
  { target, wish }: { target: Target; wish: CohortWish },
): Promise<EnsuredTarget> {
  const university =
    target.universityId === null ? undefined : await universities.getUniversity(trx, target.universityId);
  const { id: universityId } =
    university?.archivedAt === null
      ? university
      : await universities.ensureUniversity(trx, target.universityName);
  const known = target.cohortId === null ? undefined : await cohorts.getCohort(trx, target.cohortId);
  if (known?.archivedAt === null) return { universityId, cohort: known };
  const { id } = await cohorts.ensureCohort(trx, wish);
  const cohort = await cohorts.getCohort(trx, id);
  if (!cohort) throw new AppError('NOT_FOUND', texts.cohortGone);
  return { universityId, cohort };
}

/** A new cohort's values: the user's, else what its name and the list's letterhead say. */
export function cohortWish(cohort: ImportChoices['cohort'], meta: ListMeta, target: Target): CohortWish {
  if ('id' in cohort) return { name: target.cohortName };
  const startDate = cohort.startDate ?? meta.startDate;
  const endDate = cohort.endDate ?? meta.endDate;
  const kind = cohort.kind ?? kindFromName(cohort.name) ?? meta.kind ?? undefined;
  return { name: cohort.name, kind, startDate, endDate };
}
