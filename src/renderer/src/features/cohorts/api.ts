import { useCurrentCohort } from '@renderer/app/current-cohort';
import { act, notifySuccess } from '@renderer/components/feedback';
import { client } from '@renderer/lib/rpc';
import { useMemo } from 'react';
import { texts } from './texts';

/** Acts on one or many cohorts; each says what it did and offers the way back. */
export const cohortActions = {
  archive: (ids: readonly number[]) =>
    act(
      texts.failed.archive,
      () => client.cohorts.archive({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.archived(count),
      }),
    ),
  restore: (ids: readonly number[]) =>
    act(
      texts.failed.restore,
      () => client.cohorts.restore({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.restored(count),
      }),
    ),
};

/** The same, and the choice of the cohort that every screen follows. */
export function useCohortActions() {
  const { cohortId, setCohortId } = useCurrentCohort();
  return useMemo(() => {
    const use = (cohort: { id: number; name: string }) => {
      const before = cohortId;
      setCohortId(cohort.id);
      const next = [{ label: texts.undo, onClick: () => setCohortId(before) }];
      notifySuccess({ title: texts.usedNow(cohort.name), message: texts.usedHelp, next });
    };
    return { ...cohortActions, use };
  }, [cohortId, setCohortId]);
}
