import { AppError } from '@shared/lib/errors';
import type { PlacementListQuery, UnplacedListQuery } from '@shared/placements/contract';
import type { PlacementRow, UnplacedRow } from '@shared/placements/model';
import { daysLeft, stateOn } from '@shared/placements/rules';
import { createOrderedIds } from '../../db/ordered-ids';
import type { FeatureContext } from '../context';
import { allPlacementIds, countPlacements, listPlacements } from './placement-list.repository';
import * as repository from './placements.repository';
import { texts } from './texts';
import { allUnplacedIds, listUnplaced, unplacedGroups } from './unplaced.repository';

export type PlacementsService = ReturnType<typeof createPlacementsService>;

/** What the screens read. Changes are in placement-changes.service. */
export function createPlacementsService({ db, clock }: FeatureContext) {
  const cache = createOrderedIds();

  const list = async (query: PlacementListQuery): Promise<{ rows: PlacementRow[]; total: number }> => {
    const today = clock.today();
    const { rows, total } = await listPlacements(db, cache, query, today);
    const toRow = ({ previousId, overlaps, state, ...row }: (typeof rows)[number]): PlacementRow => {
      const stored = { state, startDate: row.startDate, endDate: row.endDate };
      return {
        ...row,
        state: stateOn(stored, today),
        daysLeft: daysLeft(stored, today),
        isTransfer: previousId !== null,
        overlaps: overlaps === 1,
      };
    };
    return { rows: rows.map(toRow), total };
  };

  const unplaced = async (query: UnplacedListQuery): Promise<{ rows: UnplacedRow[]; total: number }> => {
    const { rows, total } = await listUnplaced(db, cache, query);
    return { rows: rows.map(({ isLeader, ...row }) => ({ ...row, isLeader: isLeader === 1 })), total };
  };

  const counts = async (cohortId: number | undefined) => {
    const filters = cohortId === undefined ? {} : { cohortId };
    return {
      unplaced: (await allUnplacedIds(db, cache, { filters })).length,
      placements: await countPlacements(db, cache, { filters }, clock.today()),
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
    list,
    listIds: async (filter: Omit<PlacementListQuery, 'offset' | 'limit'>) => ({
      ids: [...(await allPlacementIds(db, cache, filter, clock.today()))],
    }),
    unplaced,
    unplacedIds: async (filter: Omit<UnplacedListQuery, 'offset' | 'limit'>) => ({
      ids: [...(await allUnplacedIds(db, cache, filter))],
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
