import { type Sort, type TableState, useTableState } from '@renderer/components/data-table';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Asks, useAsks } from './use-asks';

interface ListStateOptions {
  readonly tableId: string;
  readonly defaultSort: Sort;
}

/**
 * A list's state: as a link asks for it, else as it was left. What the link asked is taken once, so that coming back
 * finds the list as the clerk has made it since.
 */
export function useListState(options: ListStateOptions): TableState {
  const asks = useAsks();
  const navigate = useNavigate();
  const [asked] = useState(asks);
  const isAsked = asks !== undefined;
  useEffect(() => {
    if (isAsked) void navigate({ to: '.', replace: true, state: ({ asks: _taken, ...rest }) => rest });
  }, [isAsked, navigate]);
  return useTableState({
    ...options,
    ...(asked ? { defaultFilters: asked.filters, defaultLabels: asked.labels ?? {} } : {}),
  });
}

/** More than this many records are not named one by one in a filter. */
const FEW = 20;

/** A link's question about some records: "of these", with their names on the filter's chip. */
export async function askAbout(
  filterId: string,
  ids: readonly number[],
  nameOf: (id: number) => Promise<string>,
): Promise<Pick<Asks, 'filters' | 'labels'>> {
  if (ids.length > FEW) return { filters: {} };
  const names = await Promise.all(ids.map(nameOf));
  return {
    filters: { [filterId]: ids.map(String) },
    labels: Object.fromEntries(ids.map((id, index) => [`${filterId} ${id}`, names[index] ?? ''])),
  };
}
