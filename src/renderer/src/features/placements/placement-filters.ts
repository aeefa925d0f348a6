import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { choice, chosen, chosenIds, found, isOn, useDistrictFilter } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import {
  PLACEMENT_STATE_LABELS,
  PLACEMENT_STATES,
  type PlacementSortKey,
  type PlacementState,
  type UnplacedSortKey,
} from '@shared/placements/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { texts } from './texts';

const STATE = choice('state', texts.filters.state, PLACEMENT_STATES, PLACEMENT_STATE_LABELS);
const KIM = found('kimId', texts.filters.kim, client.kim.options);
const UNIVERSITY = found('universityId', texts.filters.university, client.universities.options);
const ENDING: FilterControl = { id: 'endingSoon', label: texts.filters.endingSoon, kind: 'toggle' };
const OVERLAPPING: FilterControl = { id: 'overlapping', label: texts.filters.overlapping, kind: 'toggle' };

/** Controls of the list of placements. */
export function usePlacementFilters(): readonly FilterControl[] {
  const district = useDistrictFilter();
  return useMemo(() => [STATE, district, KIM, UNIVERSITY, ENDING, OVERLAPPING], [district]);
}

/** Controls of those who wait; groups belong to a cohort. */
export function useWaitingFilters(cohortId: number | null): readonly FilterControl[] {
  const groups = useQuery({
    ...api.placements.unplacedGroups.queryOptions({ input: cohortId === null ? {} : { cohortId } }),
    enabled: cohortId !== null,
  });
  return useMemo(() => {
    if (!groups.data?.length) return [UNIVERSITY];
    const options = groups.data.map(({ groupId, groupName, universityName }) => ({
      value: String(groupId),
      label: groupName,
      description: universityName,
    }));
    return [UNIVERSITY, { id: 'groupId', label: texts.filters.group, kind: 'choice', options }];
  }, [groups.data]);
}

/** What the tables ask, as the contract takes it. */
export function placementQuery(query: TableQuery, cohortId: number | null) {
  return {
    ...listParams<PlacementSortKey>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: chosen<PlacementState>(query, 'state'),
      districtCode: chosen(query, 'districtCode'),
      kimId: chosenIds(query, 'kimId'),
      universityId: chosenIds(query, 'universityId'),
      ...(isOn(query, 'endingSoon') ? { endingSoon: true } : {}),
      ...(isOn(query, 'overlapping') ? { overlapping: true } : {}),
    },
  };
}

export function waitingQuery(query: TableQuery, cohortId: number | null) {
  return {
    ...listParams<UnplacedSortKey>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      universityId: chosenIds(query, 'universityId'),
      groupId: chosenIds(query, 'groupId'),
    },
  };
}
