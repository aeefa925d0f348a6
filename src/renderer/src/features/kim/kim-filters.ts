import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { type KIM_SORT_KEYS, KIM_STATUS_LABELS, KIM_STATUSES, type KimInput } from '@shared/kim/model';
import { archivedFilter } from '@shared/lib/list';
import { useMemo } from 'react';
import { useVillages } from './api';
import { texts } from './texts';

/** The filter bar's controls. */
export function useKimFilters(): readonly FilterControl[] {
  const villages = useVillages();
  return useMemo((): readonly FilterControl[] => {
    const districts = new Map(villages.map((village) => [village.districtCode, village.districtName]));
    return [
      {
        id: 'status',
        label: texts.filters.status,
        kind: 'choice',
        options: KIM_STATUSES.map((value) => ({ value, label: KIM_STATUS_LABELS[value] })),
      },
      {
        id: 'districtCode',
        label: texts.filters.district,
        kind: 'choice',
        options: [...districts].map(([value, label]) => ({ value, label })),
      },
      {
        id: 'assisted',
        label: texts.filters.assisted,
        kind: 'choice',
        multiple: false,
        options: [
          { value: 'yes', label: texts.assistedNow },
          { value: 'no', label: texts.notAssisted },
        ],
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
  }, [villages]);
}

/** What the table asks, as the contract takes it. */
export function kimQuery(query: TableQuery) {
  const { filters } = query;
  const [assisted] = filters.assisted ?? [];
  return {
    ...listParams<(typeof KIM_SORT_KEYS)[number]>(query),
    archived: archivedFilter.catch('active').parse(filters.archived?.[0]),
    filters: {
      status: (filters.status ?? []) as KimInput['status'][],
      districtCode: [...(filters.districtCode ?? [])],
      ...(assisted === undefined ? {} : { assisted: assisted === 'yes' }),
    },
  };
}
