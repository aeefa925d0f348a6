import type { CohortKind } from '@shared/cohorts/model';
import { academicTermOf, cohortFaults, cohortKey, defaultDates, kindFromName } from '@shared/cohorts/rules';
import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import type { Db, Trx } from '../../db/open';
import { setArchived } from '../../db/rows';
import type { FeatureContext } from '../context';
import * as repository from './cohorts.repository';
import { texts } from './texts';

export interface CohortByName {
  readonly name: string;
  /** Taken from the name (KKN, PKL, Magang) when absent; KKN when the name says nothing. */
  readonly kind?: CohortKind | undefined;
  /** 60 days from today unless one or both dates are known, e.g. from a list's letterhead. */
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
}

export type CohortsPort = ReturnType<typeof createCohortsPort>;

/** What imports, the command line and other features ask of cohorts by name, inside their own transaction. */
export function createCohortsPort({ clock }: FeatureContext) {
  /** The cohort of that name, letting case, spaces and punctuation go; undefined when there is none. */
  const findCohort = async (db: Db, name: string): Promise<{ id: number; name: string } | undefined> => {
    const key = cohortKey(name);
    return (await repository.cohortNames(db)).find((cohort) => cohortKey(cohort.name) === key);
  };

  /**
   * The cohort of that name (an archived one comes back), made when there is none. An existing one keeps its dates.
   * @throws AppError INVALID_INPUT without a name or when the end is before the start
   */
  const ensureCohort = async (trx: Trx, wanted: CohortByName): Promise<{ id: number; created: boolean }> => {
    const name = tidyText(wanted.name);
    if (name === '') throw new AppError('INVALID_INPUT', texts.nameMissing);
    const found = await findCohort(trx, name);
    if (found) {
      await setArchived(trx, 'cohort', [found.id], null);
      return { id: found.id, created: false };
    }
    const dates = defaultDates(clock.today(), wanted);
    const [fault] = Object.values(cohortFaults({ ...dates, academicYear: null }));
    if (fault) throw new AppError('INVALID_INPUT', fault, { fields: { endDate: fault } });
    const [scheme] = await repository.schemeOptions(trx);
    const now = clock.nowIso();
    const values = {
      name,
      kind: wanted.kind ?? kindFromName(name) ?? 'KKN',
      ...dates,
      ...academicTermOf(dates.startDate),
      schemeId: scheme?.isDefault === 1 ? scheme.id : null,
      updatedAt: now,
    };
    const id = await repository.insertCohort(trx, values, now);
    return { id, created: true };
  };

  return { findCohort, ensureCohort, getCohort: repository.getCohort };
}
