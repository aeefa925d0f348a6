import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type KeptView, loadPrefs, savePrefs } from './table-prefs';
import type { FilterLabels, FilterValues, Sort, TableQuery } from './types';

export interface TableState {
  readonly tableId: string;
  /** What stands in the search box now; `query.search` follows 180 ms later. */
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly filters: FilterValues;
  /** `labels`: the words of values found by searching, kept with them. */
  readonly setFilter: (id: string, values: readonly string[], labels?: FilterLabels) => void;
  readonly labels: FilterLabels;
  readonly resetFilters: () => void;
  readonly isFiltered: boolean;
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort | null) => void;
  /** Put this in the queryKey and send it to the server. Stable while nothing changes. */
  readonly query: TableQuery;
  /** Where the list was left the last time, until it has been shown there again. */
  readonly takePlace: () => Place | null;
  readonly keepPlace: (place: Place) => void;
}

export type Place = Pick<KeptView, 'top' | 'active'>;

export interface TableStateOptions {
  /** Name under which columns, widths and order are remembered. */
  readonly tableId: string;
  readonly defaultSort?: Sort;
  readonly defaultFilters?: FilterValues;
  readonly defaultLabels?: FilterLabels;
  readonly defaultSearch?: string;
  /** The list is of one occasion (the rows of one import): nothing of it is wanted the next time. */
  readonly isPassing?: boolean;
}

const noFilters: FilterValues = {};
/** Keys closer than this are one question; a list answers in less than the time between two keys of a fast typist. */
const SEARCH_MS = 20;

const noLabels: FilterLabels = {};

/** The state of one table: search, filters, order. The page owns it, so that it can query and export by it. */
export function useTableState(options: TableStateOptions): TableState {
  const { tableId, defaultSort = null, defaultFilters = noFilters, defaultSearch = '' } = options;
  const { kept, place } = useKeptView(options);
  const [search, setSearch] = useState(kept?.search ?? defaultSearch);
  const [filters, setFilters] = useState<FilterValues>(kept?.filters ?? defaultFilters);
  const [labels, setLabels] = useState<FilterLabels>(kept?.labels ?? options.defaultLabels ?? noLabels);
  const [sort, setSortState] = useState<Sort | null>(() => loadPrefs(tableId).sort ?? defaultSort);
  const [typed] = useDebouncedValue(search.trim(), SEARCH_MS);
  const wanted = search === '' ? '' : typed; // emptying the box answers at once

  const setFilter = useCallback((id: string, values: readonly string[], words?: FilterLabels) => {
    if (words) setLabels((old) => ({ ...old, ...words }));
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
  const { isPassing = false } = options;
  useEffect(() => {
    if (!isPassing) saveView(tableId, { search: search.trim(), filters, labels });
  }, [tableId, isPassing, search, filters, labels]);
  const isFiltered = wanted !== '' || Object.keys(filters).length > 0;
  return {
    tableId,
    search,
    setSearch,
    filters,
    setFilter,
    labels,
    resetFilters,
    isFiltered,
    sort,
    setSort,
    query,
    ...place,
  };
}

const noView: KeptView = { search: '', filters: noFilters, top: 0, active: -1 };

const saveView = (tableId: string, change: Partial<KeptView>) =>
  savePrefs(tableId, { view: { ...(loadPrefs(tableId).view ?? noView), ...change } });

/** A list that is opened with a question of its own (a link with filters) starts there; else where it was left. */
function useKeptView({ tableId, defaultFilters, defaultSearch, isPassing = false }: TableStateOptions) {
  const [kept] = useState<KeptView | null>(() =>
    isPassing || defaultFilters !== undefined || defaultSearch !== undefined
      ? null
      : (loadPrefs(tableId).view ?? null),
  );
  const left = useRef<Place | null>(kept);
  const takePlace = useCallback(() => {
    const place = left.current;
    left.current = null;
    return place;
  }, []);
  const keepPlace = useCallback(
    ({ top, active }: Place) => {
      if (!isPassing) saveView(tableId, { top, active });
    },
    [tableId, isPassing],
  );
  return { kept, place: { takePlace, keepPlace } };
}
