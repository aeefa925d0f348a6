import type { Contract } from '@shared/contract';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onAppEvent } from './app-events';
import { api } from './rpc';

type Feature = keyof Contract;

/**
 * Which tables a feature's answers are made of, where that is less than all: the rest shows a bit of everything (a
 * student's list has KIM, group, score and certificate in it) and is read again after every act.
 */
const READS: Partial<Record<Feature, readonly string[]>> = {
  app: [],
  regions: [],
  settings: ['setting'],
  lists: ['list_option', 'kim', 'kim_potential', 'program', 'program_output'],
  examples: ['cohort', 'enrolment', 'student'],
};

const FEATURES = Object.keys(api) as Feature[];

declare module '@tanstack/react-query' {
  interface Register {
    /** `keepsTyped`: on screen it holds what the clerk just typed; only an undo reads it again. */
    queryMeta: { readonly keepsTyped?: boolean };
  }
}

/** Reads again what shows the tables an act touched. The one place where that is decided. */
export function refetchTables(queryClient: QueryClient, tables: readonly string[], isUndo: boolean): void {
  const touched = FEATURES.filter(
    (feature) => READS[feature]?.some((table) => tables.includes(table)) ?? true,
  );
  const keys = [...touched.map((feature) => api[feature].key()), ['select']];
  for (const queryKey of keys) {
    void queryClient.invalidateQueries({
      queryKey,
      predicate: ({ meta }) => isUndo || !meta?.keepsTyped,
    });
    if (!isUndo) void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  }
}

/** Listens for acts, of this window and of any other. */
export function useRefetchAfterActs(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'changed') refetchTables(queryClient, event.tables, event.isUndo);
      }),
    [queryClient],
  );
}
