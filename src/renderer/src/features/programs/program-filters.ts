import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import {
  ARCHIVED,
  archivedOf,
  choice,
  chosen,
  chosenIds,
  found,
  idOptions,
  useDistrictFilter,
} from '@renderer/components/record';
import { client } from '@renderer/lib/rpc';
import {
  PROGRAM_STATE_LABELS,
  PROGRAM_STATES,
  type ProgramSortKey,
  type ProgramState,
} from '@shared/programs/model';
import { useMemo } from 'react';
import { useListOptions } from './api';
import { texts } from './texts';

const STATE = choice('state', texts.filters.state, PROGRAM_STATES, PROGRAM_STATE_LABELS);
const KIM = found('kimId', texts.filters.kim, client.kim.options);

/** The filter bar's controls, with the office's own words. */
export function useProgramFilters(): readonly FilterControl[] {
  const kinds = useListOptions('programKind');
  const potentials = useListOptions('potential');
  const district = useDistrictFilter();
  return useMemo(
    () => [
      STATE,
      { id: 'kindId', label: texts.filters.kind, kind: 'choice', options: idOptions(kinds) },
      { id: 'potentialId', label: texts.filters.potential, kind: 'choice', options: idOptions(potentials) },
      district,
      KIM,
      ARCHIVED,
    ],
    [kinds, potentials, district],
  );
}

/** What the table asks, as the contract takes it. */
export function programQuery(query: TableQuery, cohortId: number | null) {
  return {
    ...listParams<ProgramSortKey>(query),
    archived: archivedOf(query),
    filters: {
      ...(cohortId === null ? {} : { cohortId }),
      state: chosen<ProgramState>(query, 'state'),
      kindId: chosenIds(query, 'kindId'),
      potentialId: chosenIds(query, 'potentialId'),
      districtCode: chosen(query, 'districtCode'),
      kimId: chosenIds(query, 'kimId'),
    },
  };
}
