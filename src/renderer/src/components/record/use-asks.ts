import type { FilterLabels, FilterValues } from '@renderer/components/data-table';
import { useRouterState } from '@tanstack/react-router';

/** What a link asks of the list it opens. */
export interface Asks {
  readonly filters: FilterValues;
  /** The words of the filters' values, by filter id and value: `kimId 3`. */
  readonly labels?: FilterLabels;
  /** The cohort it is about; null: all of them. Left out: the one that was chosen. */
  readonly cohortId?: number | null;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    asks?: Asks | undefined;
  }
}

/** What the link that led here asks; until the list has taken it. */
export function useAsks(): Asks | undefined {
  return useRouterState({ select: ({ location }) => location.state.asks });
}
