import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { ARCHIVED, archivedOf, choice, chosen, isOn } from '@renderer/components/record';
import {
  AGREEMENT_STATES,
  type AgreementState,
  UNIVERSITY_KIND_LABELS,
  UNIVERSITY_KINDS,
  type UNIVERSITY_SORT_KEYS,
  type UniversityKind,
} from '@shared/universities/model';
import { texts } from './texts';

const ALWAYS = [
  choice('kind', texts.filters.kind, UNIVERSITY_KINDS, UNIVERSITY_KIND_LABELS),
  choice('agreement', texts.filters.agreement, AGREEMENT_STATES, texts.agreementStates),
];

export const FILTERS: readonly FilterControl[] = [...ALWAYS, ARCHIVED];
/** With a cohort chosen at the top, also those that take part in it. */
export const COHORT_FILTERS: readonly FilterControl[] = [
  ...ALWAYS,
  { id: 'takesPart', label: texts.filters.takesPart, kind: 'toggle' },
  ARCHIVED,
];

/** What the table asks, as the contract takes it. */
export function universityQuery(query: TableQuery, cohortId: number | null) {
  const takesPart = cohortId !== null && isOn(query, 'takesPart');
  return {
    ...listParams<(typeof UNIVERSITY_SORT_KEYS)[number]>(query),
    archived: archivedOf(query),
    filters: {
      kind: chosen<UniversityKind>(query, 'kind'),
      agreement: chosen<AgreementState>(query, 'agreement'),
      ...(cohortId === null ? {} : { cohortId }),
      ...(takesPart ? { takesPart } : {}),
    },
  };
}
