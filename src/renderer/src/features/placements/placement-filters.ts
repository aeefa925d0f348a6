import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { api, client } from '@renderer/lib/rpc';
import type { Option } from '@shared/lib/list';
import {
  PLACEMENT_STATE_LABELS,
  PLACEMENT_STATES,
  type PlacementSortKey,
  type PlacementState,
  type UnplacedSortKey,
} from '@shared/placements/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDistricts } from './api';
import { texts } from './texts';

const toChoices = (options: readonly Option[]) =>
  options.map(({ id, label, description }) => ({
    value: String(id),
    label,
    ...(description ? { description } : {}),
  }));

const UNIVERSITY: FilterControl = {
  id: 'universityId',
  label: texts.filters.university,
  kind: 'remote',
  load: async (search, signal) => toChoices(await client.universities.options({ search }, { signal })),
};

/** Controls of the list of placements. */
export function usePlacementFilters(): readonly FilterControl[] {
  const districts = useDistricts();
  return useMemo(
    () => [
      {
        id: 'state',
        label: texts.filters.state,
        kind: 'choice',
        options: PLACEMENT_STATES.map((value) => ({ value, label: PLACEMENT_STATE_LABELS[value] })),
      },
      {
        id: 'districtCode',
        label: texts.filters.district,
        kind: 'choice',
        options: districts.map(({ code, name }) => ({ value: code, label: name })),
      },
      {
        id: 'kimId',
        label: texts.filters.kim,
        kind: 'remote',
        load: async (search, signal) => toChoices(await client.kim.options({ search }, { signal })),
      },
      UNIVERSITY,
      { id: 'overlapping', label: texts.filters.overlapping, kind: 'toggle' },
    ],
    [districts],
  );
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
  const { filters } = query;
  const ids = (name: string) => (filters[name] ?? []).map(Number);
  return {
    ...listParams<PlacementSortKey>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: [...(filters.state ?? [])] as PlacementState[],
      districtCode: [...(filters.districtCode ?? [])],
      kimId: ids('kimId'),
      universityId: ids('universityId'),
      ...(filters.overlapping?.length ? { overlapping: true } : {}),
    },
  };
}

export function waitingQuery(query: TableQuery, cohortId: number | null) {
  const ids = (name: string) => (query.filters[name] ?? []).map(Number);
  return {
    ...listParams<UnplacedSortKey>(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      universityId: ids('universityId'),
      groupId: ids('groupId'),
    },
  };
}
