import { type FilterControl, listParams, type TableQuery } from '@renderer/components/data-table';
import { ARCHIVED, archivedOf, choice, chosen, oneOf, useDistrictFilter } from '@renderer/components/record';
import { type KIM_SORT_KEYS, KIM_STATUS_LABELS, KIM_STATUSES, type KimInput } from '@shared/kim/model';
import { useMemo } from 'react';
import { texts } from './texts';

const STATUS = choice('status', texts.filters.status, KIM_STATUSES, KIM_STATUS_LABELS);
const ASSISTED = oneOf('assisted', texts.filters.assisted, [
  { value: 'yes', label: texts.assistedNow },
  { value: 'no', label: texts.notAssisted },
]);

/** The filter bar's controls. */
export function useKimFilters(): readonly FilterControl[] {
  const district = useDistrictFilter();
  return useMemo(() => [STATUS, district, ASSISTED, ARCHIVED], [district]);
}

/** What the table asks, as the contract takes it. */
export function kimQuery(query: TableQuery) {
  const [assisted] = chosen(query, 'assisted');
  return {
    ...listParams<(typeof KIM_SORT_KEYS)[number]>(query),
    archived: archivedOf(query),
    filters: {
      status: chosen<KimInput['status']>(query, 'status'),
      districtCode: chosen(query, 'districtCode'),
      ...(assisted === undefined ? {} : { assisted: assisted === 'yes' }),
    },
  };
}
