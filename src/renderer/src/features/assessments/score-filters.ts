import type { FilterControl, TableQuery } from '@renderer/components/data-table';
import type { SheetQuery } from '@shared/assessments/contract';
import type { Option } from '@shared/lib/list';
import { useMemo } from 'react';
import { useFilterOptions } from './api';
import { texts } from './texts';

const toOption = ({ id, label, description }: Option) => ({
  value: String(id),
  label,
  ...(description ? { description } : {}),
});

/** Only what occurs in the cohort is offered. */
export function useScoreFilters(cohortId: number): readonly FilterControl[] {
  const options = useFilterOptions(cohortId);
  return useMemo((): readonly FilterControl[] => {
    const choice = (id: string, label: string, from: readonly Option[] | undefined): FilterControl => ({
      id,
      label,
      kind: 'choice',
      options: (from ?? []).map(toOption),
    });
    return [
      choice('universityId', texts.filters.university, options?.universities),
      choice('groupId', texts.filters.group, options?.groups),
      choice('kimId', texts.filters.kim, options?.kims),
      { id: 'unfinished', label: texts.filters.unfinished, kind: 'toggle' },
    ];
  }, [options]);
}

/** What the bar asks, as the contract takes it. */
export function sheetQueryOf(cohortId: number, { search, filters }: TableQuery): SheetQuery {
  const ids = (name: string) => (filters[name] ?? []).map(Number);
  return {
    cohortId,
    ...(search === '' ? {} : { search }),
    filters: {
      universityId: ids('universityId'),
      groupId: ids('groupId'),
      kimId: ids('kimId'),
      unfinished: (filters.unfinished ?? []).length > 0,
    },
  };
}
