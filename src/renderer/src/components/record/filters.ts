import type { FilterControl, FilterOption, TableQuery } from '@renderer/components/data-table';
import { api } from '@renderer/lib/rpc';
import { type ArchivedFilter, archivedFilter, type Option } from '@shared/lib/list';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { texts } from './texts';

/** One or more of a fixed list of words. */
export function choice<V extends string>(
  id: string,
  label: string,
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): FilterControl {
  return {
    id,
    label,
    kind: 'choice',
    options: values.map((value) => ({ value, label: labels[value] })),
  };
}

/** One of several, each leaving the others out. */
export function oneOf(id: string, label: string, options: readonly FilterOption[]): FilterControl {
  return { id, label, kind: 'choice', multiple: false, options };
}

/** Options of the database, by their ids. */
export const idOptions = (options: readonly Option[]): readonly FilterOption[] =>
  options.map(({ id, label, description }) => ({
    value: String(id),
    label,
    ...(description ? { description } : {}),
  }));

/** One or more records, found by typing. */
export function found(
  id: string,
  label: string,
  search: (input: { search: string }, options: { signal: AbortSignal }) => Promise<readonly Option[]>,
): FilterControl {
  return {
    id,
    label,
    kind: 'remote',
    load: async (typed, signal) => idOptions(await search({ search: typed }, { signal })),
  };
}

/** Of every list whose records can be archived; read it with `archivedOf`. */
export const ARCHIVED = oneOf('archived', texts.archivedFilter, [
  { value: 'archived', label: texts.archivedOnly },
  { value: 'all', label: texts.archivedToo },
]);

/** The districts of the city, by name. */
export function useDistrictFilter(): FilterControl {
  const villages = useQuery(
    api.regions.listVillages.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  return useMemo(() => {
    const names = new Map(villages?.map((village) => [village.districtCode, village.districtName]));
    const options = [...names].map(([value, label]) => ({ value, label }));
    options.sort((a, b) => a.label.localeCompare(b.label, 'id'));
    return { id: 'districtCode', label: texts.district, kind: 'choice', options };
  }, [villages]);
}

/** What was chosen in a filter. */
export const chosen = <V extends string = string>({ filters }: TableQuery, id: string): V[] =>
  [...(filters[id] ?? [])] as V[];

export const chosenIds = (query: TableQuery, id: string): number[] => chosen(query, id).map(Number);

export const isOn = ({ filters }: TableQuery, id: string): boolean => (filters[id] ?? []).length > 0;

/** Which of the living and the archived are asked for. */
export const archivedOf = (query: TableQuery, id = 'archived'): ArchivedFilter =>
  archivedFilter.catch('active').parse(query.filters[id]?.[0]);
