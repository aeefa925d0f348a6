import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { loadPrefs, savePrefs } from './table-prefs';
import type { FilterValues, Sort, TableQuery } from './types';

export interface TableState {
  readonly tableId: string;
  /** What stands in the search box now; `query.search` follows 180 ms later. */
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly filters: FilterValues;
  readonly setFilter: (id: string, values: readonly string[]) => void;
  readonly resetFilters: () => void;
  readonly isFiltered: boolean;
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort | null) => void;
  /** Put this in the queryKey and send it to the server. Stable while nothing changes. */
  readonly query: TableQuery;
}

export interface TableStateOptions {
  /** Name under which columns, widths and order are remembered. */
  readonly tableId: string;
  readonly defaultSort?: Sort;
  readonly defaultFilters?: FilterValues;
  readonly defaultSearch?: string;
}

const noFilters: FilterValues = {};

/** The state of one table: search, filters, order. The page owns it, so that it can query and export by it. */
export function useTableState(options: TableStateOptions): TableState {
  const { tableId, defaultSort = null, defaultFilters = noFilters, defaultSearch = '' } = options;
  const [search, setSearch] = useState(defaultSearch);
  const [filters, setFilters] = useState<FilterValues>(defaultFilters);
  const [sort, setSortState] = useState<Sort | null>(() => loadPrefs(tableId).sort ?? defaultSort);
  const [typed] = useDebouncedValue(search.trim(), 180);
  const wanted = search === '' ? '' : typed; // emptying the box answers at once

  const setFilter = useCallback((id: string, values: readonly string[]) => {
    setFilters(({ [id]: _old, ...rest }) =>
      values.some((value) => value !== '') ? { ...rest, [id]: values } : rest,
    );
  }, []);
  const resetFilters = useCallback(() => {
    setSearch('');
    setFilters(noFilters);
  }, []);
  const setSort = useCallback(
    (next: Sort | null) => {
      setSortState(next ?? defaultSort);
      savePrefs(tableId, { sort: next ?? undefined });
    },
    [tableId, defaultSort],
  );

  const query = useMemo(() => ({ search: wanted, sort, filters }), [wanted, sort, filters]);
  const isFiltered = wanted !== '' || Object.keys(filters).length > 0;
  return { tableId, search, setSearch, filters, setFilter, resetFilters, isFiltered, sort, setSort, query };
}
