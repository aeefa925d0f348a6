import type { FilterControl, TableQuery } from '@renderer/components/data-table';
import { listParams } from '@renderer/components/data-table/from-contract';
import { client } from '@renderer/lib/rpc';
import { type ArchivedFilter, archivedFilter } from '@shared/lib/list';
import {
  PROGRAM_STATE_LABELS,
  PROGRAM_STATES,
  type ProgramSortKey,
  type ProgramState,
} from '@shared/programs/model';
import { useMemo } from 'react';
import { useDistricts, useListOptions } from './api';
import { texts } from './texts';

const STATES = PROGRAM_STATES.map((value) => ({ value, label: PROGRAM_STATE_LABELS[value] }));
const ARCHIVED = [
  { value: 'archived', label: texts.archivedOnly },
  { value: 'all', label: texts.archivedToo },
];

/** The filter bar's controls, with the office's own words. */
export function useProgramFilters(): readonly FilterControl[] {
  const kinds = useListOptions('programKind');
  const potentials = useListOptions('potential');
  const districts = useDistricts();
  return useMemo((): readonly FilterControl[] => {
    const optionsOf = (options: typeof kinds) =>
      options.map(({ id, label }) => ({ value: String(id), label }));
    return [
      { id: 'state', label: texts.filters.state, kind: 'choice', options: STATES },
      { id: 'kindId', label: texts.filters.kind, kind: 'choice', options: optionsOf(kinds) },
      { id: 'potentialId', label: texts.filters.potential, kind: 'choice', options: optionsOf(potentials) },
      {
        id: 'districtCode',
        label: texts.filters.district,
        kind: 'choice',
        options: districts.map(({ code, name }) => ({ value: code, label: name })),
      },
      { id: 'kimId', label: texts.filters.kim, kind: 'remote', load: loadKim },
      { id: 'archived', label: texts.filters.archived, kind: 'choice', options: ARCHIVED, multiple: false },
    ];
  }, [kinds, potentials, districts]);
}

async function loadKim(search: string, signal: AbortSignal) {
  const options = await client.kim.options({ search }, { signal });
  return options.map(({ id, label, description }) => ({
    value: String(id),
    label,
    ...(description ? { description } : {}),
  }));
}

/** What the table asks, as the contract takes it. */
export function programQuery(query: TableQuery, cohortId: number | null) {
  const { filters } = query;
  const ids = (name: string) => (filters[name] ?? []).map(Number);
  const archived: ArchivedFilter = archivedFilter.catch('active').parse(filters.archived?.[0]);
  return {
    ...listParams<ProgramSortKey>(query),
    archived,
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: (filters.state ?? []) as ProgramState[],
      kindId: ids('kindId'),
      potentialId: ids('potentialId'),
      districtCode: [...(filters.districtCode ?? [])],
      kimId: ids('kimId'),
    },
  };
}
