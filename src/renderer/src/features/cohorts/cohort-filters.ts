import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import {
  COHORT_KINDS,
  type COHORT_SORT_KEYS,
  COHORT_STATE_LABELS,
  COHORT_STATES,
  type CohortKind,
  type CohortState,
} from '@shared/cohorts/model';
import { archivedFilter } from '@shared/lib/list';
import { texts } from './texts';

export const FILTERS: readonly FilterControl[] = [
  {
    id: 'kind',
    label: texts.filters.kind,
    kind: 'choice',
    options: COHORT_KINDS.map((value) => ({ value, label: value })),
  },
  {
    id: 'state',
    label: texts.filters.state,
    kind: 'choice',
    options: COHORT_STATES.map((value) => ({ value, label: COHORT_STATE_LABELS[value] })),
  },
  {
    id: 'archived',
    label: texts.filters.archived,
    kind: 'choice',
    multiple: false,
    options: [
      { value: 'archived', label: texts.archivedOnly },
      { value: 'all', label: texts.archivedToo },
    ],
  },
];

/** What the table asks, as the contract takes it. */
export function cohortQuery(query: TableQuery) {
  const { filters } = query;
  return {
    ...listParams<(typeof COHORT_SORT_KEYS)[number]>(query),
    archived: archivedFilter.catch('active').parse(filters.archived?.[0]),
    filters: {
      kind: (filters.kind ?? []) as CohortKind[],
      state: (filters.state ?? []) as CohortState[],
    },
  };
}
