import { listParams, type TableQuery } from '@renderer/components/data-table';
import { ARCHIVED, archivedOf, choice, chosen } from '@renderer/components/record';
import {
  COHORT_KINDS,
  type COHORT_SORT_KEYS,
  COHORT_STATE_LABELS,
  COHORT_STATES,
  type CohortKind,
  type CohortState,
} from '@shared/cohorts/model';
import { texts } from './texts';

const KIND_LABELS = Object.fromEntries(COHORT_KINDS.map((kind) => [kind, kind])) as Record<
  CohortKind,
  string
>;

export const FILTERS = [
  choice('kind', texts.filters.kind, COHORT_KINDS, KIND_LABELS),
  choice('state', texts.filters.state, COHORT_STATES, COHORT_STATE_LABELS),
  ARCHIVED,
];

/** What the table asks, as the contract takes it. */
export function cohortQuery(query: TableQuery) {
  return {
    ...listParams<(typeof COHORT_SORT_KEYS)[number]>(query),
    archived: archivedOf(query),
    filters: { kind: chosen<CohortKind>(query, 'kind'), state: chosen<CohortState>(query, 'state') },
  };
}
