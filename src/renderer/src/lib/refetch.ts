import type { Contract } from '@shared/contract';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onAppEvent } from './app-events';
import { api } from './rpc';

type Feature = keyof Contract;

/** Shows a bit of everything: a student's row has KIM, group, score and certificate in it. */
const ALL = 'all';

/** Which tables a feature's answers are made of. The compiler asks for every feature, so none is forgotten. */
const READS: Readonly<Record<Feature, readonly string[] | typeof ALL>> = {
  app: [],
  assessments: ALL,
  certificates: ALL,
  cohorts: ALL,
  dashboard: ALL,
  examples: ['cohort', 'enrolment', 'student'],
  history: ALL,
  imports: ALL,
  kim: ALL,
  lists: ['list_option', 'kim', 'kim_potential', 'program', 'program_output'],
  placements: ALL,
  programs: ALL,
  regions: [],
  reports: ALL,
  search: ALL,
  settings: ['setting'],
  students: ALL,
  universities: ALL,
};

const FEATURES = Object.keys(READS) as Feature[];

declare module '@tanstack/react-query' {
  interface Register {
    /** `keepsTyped`: on screen it holds what the clerk just typed; only an undo reads it again. */
    queryMeta: { readonly keepsTyped?: boolean };
  }
}

/** Reads again what shows the tables an act touched. The one place where that is decided. */
export function refetchTables(queryClient: QueryClient, tables: readonly string[], isUndo: boolean): void {
  const touched = FEATURES.filter((feature) => {
    const reads = READS[feature];
    return reads === ALL || reads.some((table) => tables.includes(table));
  });
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
