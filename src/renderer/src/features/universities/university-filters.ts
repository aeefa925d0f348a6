import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { archivedFilter } from '@shared/lib/list';
import {
  AGREEMENT_STATES,
  type AgreementState,
  UNIVERSITY_KIND_LABELS,
  UNIVERSITY_KINDS,
  type UNIVERSITY_SORT_KEYS,
  type UniversityKind,
} from '@shared/universities/model';
import { texts } from './texts';

const always: readonly FilterControl[] = [
  {
    id: 'kind',
    label: texts.filters.kind,
    kind: 'choice',
    options: UNIVERSITY_KINDS.map((value) => ({ value, label: UNIVERSITY_KIND_LABELS[value] })),
  },
  {
    id: 'agreement',
    label: texts.filters.agreement,
    kind: 'choice',
    options: AGREEMENT_STATES.map((value) => ({ value, label: texts.agreementStates[value] })),
  },
];
const archived: FilterControl = {
  id: 'archived',
  label: texts.filters.archived,
  kind: 'choice',
  multiple: false,
  options: [
    { value: 'archived', label: texts.archivedOnly },
    { value: 'all', label: texts.archivedToo },
  ],
};

export const FILTERS = [...always, archived];
/** With a cohort chosen at the top, also those that take part in it. */
export const COHORT_FILTERS: readonly FilterControl[] = [
  ...always,
  { id: 'takesPart', label: texts.filters.takesPart, kind: 'toggle' },
  archived,
];

/** What the table asks, as the contract takes it. */
export function universityQuery(query: TableQuery, cohortId: number | null) {
  const { filters } = query;
  const takesPart = cohortId !== null && filters.takesPart !== undefined;
  return {
    ...listParams<(typeof UNIVERSITY_SORT_KEYS)[number]>(query),
    archived: archivedFilter.catch('active').parse(filters.archived?.[0]),
    filters: {
      kind: (filters.kind ?? []) as UniversityKind[],
      agreement: (filters.agreement ?? []) as AgreementState[],
      ...(cohortId === null ? {} : { cohortId }),
      ...(takesPart ? { takesPart } : {}),
    },
  };
}
