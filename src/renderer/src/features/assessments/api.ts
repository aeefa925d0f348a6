import { api } from '@renderer/lib/rpc';
import type { ScoreProgress } from '@shared/assessments/model';
import { useQuery } from '@tanstack/react-query';

export function useCohortsToScore(enabled: boolean) {
  return useQuery({ ...api.assessments.cohorts.queryOptions(), enabled });
}

export function useFilterOptions(cohortId: number) {
  return useQuery(api.assessments.filterOptions.queryOptions({ input: { cohortId } })).data;
}

export const isComplete = ({ complete, total }: ScoreProgress) => total > 0 && complete === total;
