import { useCurrentCohort } from '@renderer/app/current-cohort';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { client } from '@renderer/lib/rpc';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** Every screen follows a cohort: whatever is shown is read again. */
export function useCohortsChanged() {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries(), [queryClient]);
}

/** Acts on one or many cohorts; each says what it did and offers the way back. */
export function useCohortActions() {
  const changed = useCohortsChanged();
  const { cohortId, setCohortId } = useCurrentCohort();
  return useMemo(() => {
    const run = async (failed: string, act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        notifyError(failed, error);
      }
    };
    const restore = (ids: readonly number[]) =>
      run(texts.failed.restore, async () => {
        const { count } = await client.cohorts.restore({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.restored(count) });
      });
    const archive = (ids: readonly number[]) =>
      run(texts.failed.archive, async () => {
        const { count } = await client.cohorts.archive({ ids: [...ids] });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restore(ids) }];
        notifySuccess({ title: texts.archived(count), next });
      });
    const use = (cohort: { id: number; name: string }) => {
      const before = cohortId;
      setCohortId(cohort.id);
      const next = [{ label: texts.undo, onClick: () => setCohortId(before) }];
      notifySuccess({ title: texts.usedNow(cohort.name), message: texts.usedHelp, next });
    };
    return { archive, restore, use };
  }, [changed, cohortId, setCohortId]);
}
