import { AppError } from '@shared/lib/errors';
import type { PlacementListQuery, UnplacedListQuery } from '@shared/placements/contract';
import type { FilterOf } from '../../db/list-query';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import { placementList, unplacedList } from './placement-list';
import { placementSpec } from './placement-list.repository';
import * as repository from './placements.repository';
import { texts } from './texts';
import { unplacedGroups, unplacedSpec } from './unplaced.repository';

export type PlacementsService = ReturnType<typeof createPlacementsService>;

/** What the screens read. Changes are in placement-changes.service. */
export function createPlacementsService(context: FeatureContext) {
  const { db, clock, lists } = context;
  const counts = async (cohortId: number | undefined) => {
    const filters = cohortId === undefined ? {} : { cohortId };
    return {
      unplaced: (await lists.ids(unplacedSpec, { filters })).length,
      placements: await lists.count(placementSpec(clock.today()), { filters }),
    };
  };

  /** Dates to begin with: the cohort's; with several cohorts the days they share, else none. */
  const prepare = async (enrolmentIds: readonly number[]) => {
    const rows = await repository.enrolmentsToPlace(db, enrolmentIds);
    if (rows.length === 0) throw new AppError('NOT_FOUND', texts.nobody);
    const startDate = rows.reduce((latest, row) => (row.startDate > latest ? row.startDate : latest), '');
    const endDate = rows.reduce((first, row) => (row.endDate < first ? row.endDate : first), '9999-12-31');
    const isShared = startDate <= endDate;
    return {
      startDate: isShared ? startDate : null,
      endDate: isShared ? endDate : null,
      cohortNames: [...new Set(rows.map((row) => row.cohortName))],
      names: rows.slice(0, 6).map((row) => row.studentName),
      count: rows.length,
    };
  };

  return {
    list: (query: PlacementListQuery) => placementList.page(readingOf(context), query),
    listIds: async (filter: FilterOf<PlacementListQuery>) => ({
      ids: [...(await lists.ids(placementSpec(clock.today()), filter))],
    }),
    unplaced: (query: UnplacedListQuery) => unplacedList.page(readingOf(context), query),
    unplacedIds: async (filter: FilterOf<UnplacedListQuery>) => ({
      ids: [...(await lists.ids(unplacedSpec, filter))],
    }),
    counts,
    unplacedGroups: async (cohortId: number | undefined) => {
      const groups = await unplacedGroups(db, cohortId);
      const byName = new Intl.Collator('id', { numeric: true });
      return groups.sort(
        (a, b) =>
          byName.compare(a.universityName, b.universityName) || byName.compare(a.groupName, b.groupName),
      );
    },
    kimChoices: (search: string, date: string) => repository.kimChoices(db, search, date),
    prepare,
    checkOverlap: async (enrolmentIds: readonly number[], span: { startDate: string; endDate: string }) => {
      const names = await repository.overlappingNames(db, enrolmentIds, span);
      return { count: names.length, names: names.slice(0, 5) };
    },
  };
}
