import { api } from '@renderer/lib/rpc';
import type { ScoreProgress } from '@shared/assessments/model';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Screens that show final scores are read again when next visited; what is on screen stays as it was typed. */
export function scoresChanged(queryClient: QueryClient) {
  const keys = [
    api.assessments.key(),
    api.students.key(),
    api.certificates.key(),
    api.dashboard.key(),
    api.reports.key(),
  ];
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
}

export function useCohortsToScore(enabled: boolean) {
  return useQuery({ ...api.assessments.cohorts.queryOptions(), enabled });
}

export function useFilterOptions(cohortId: number) {
  return useQuery(api.assessments.filterOptions.queryOptions({ input: { cohortId } })).data;
}

/** Schemes changed: everything that counts by them is read again at once. */
export function useSchemesChanged() {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [
          api.assessments.key(),
          api.cohorts.key(),
          api.students.key(),
          api.certificates.key(),
          api.dashboard.key(),
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
    [queryClient],
  );
}

export const isComplete = ({ complete, total }: ScoreProgress) => total > 0 && complete === total;
