import { notifyError, notifyInfo, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** What shows placements, or counts them, is read again. */
export function usePlacementsChanged() {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const keys = [
      api.placements,
      api.students,
      api.kim,
      api.cohorts,
      api.programs,
      api.certificates,
      api.dashboard,
    ];
    await Promise.all(keys.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })));
    await queryClient.invalidateQueries({ queryKey: ['select'] });
  }, [queryClient]);
}

export interface Span {
  readonly startDate: string;
  readonly endDate: string;
}

/** Acts on placements. Those that a form calls throw, so that the form can show the fault beside its field. */
export function usePlacementActions() {
  const changed = usePlacementsChanged();
  return useMemo(() => {
    const run = async (failed: string, act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        notifyError(failed, error);
      }
    };
    const undo = (ids: readonly number[]) =>
      run(texts.failed.undo, async () => {
        const { count } = await client.placements.undoPlace({ ids: [...ids] });
        await changed();
        if (count === 0) notifyInfo({ title: texts.undoneNone });
        else notifySuccess({ title: texts.undone(count) });
      });
    const done = async (title: string, ids: readonly number[], message?: string) => {
      await changed();
      notifySuccess({
        title,
        ...(message ? { message } : {}),
        next: [{ label: texts.undo, onClick: () => void undo(ids) }],
      });
    };
    const reopen = (ids: readonly number[]) =>
      run(texts.failed.reopen, async () => {
        const { count } = await client.placements.reopen({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.reopened(count) });
      });
    return {
      place: async (enrolmentIds: readonly number[], kim: { id: number; name: string }, span: Span) => {
        const { ids } = await client.placements.place({
          enrolmentIds: [...enrolmentIds],
          kimId: kim.id,
          ...span,
        });
        await done(texts.placed(ids.length), ids, texts.placedAt(kim.name));
      },
      placeGroups: async (items: readonly { groupId: number; kimId: number }[], span: Span) => {
        const { ids } = await client.placements.placeGroups({ items: [...items], ...span });
        await done(texts.placed(ids.length), ids);
      },
      transfer: async (ids: readonly number[], move: { kimId: number; date: string; reason: string }) => {
        const made = await client.placements.transfer({ ids: [...ids], ...move });
        await done(texts.transferred(made.ids.length), made.ids);
      },
      changeDates: async (
        ids: readonly number[],
        dates: { startDate: string | null; endDate: string | null },
      ) => {
        const { count } = await client.placements.changeDates({ ids: [...ids], ...dates });
        await changed();
        notifySuccess({ title: texts.datesChanged(count) });
      },
      cancel: async (ids: readonly number[], reason: string) => {
        const { count } = await client.placements.cancel({ ids: [...ids], reason });
        await changed();
        notifySuccess({
          title: texts.cancelled(count),
          next: [{ label: texts.undo, onClick: () => void reopen(ids) }],
        });
      },
      reopen,
    };
  }, [changed]);
}

/** The figures of the two tabs. */
export function useCounts(cohortId: number | null) {
  const input = cohortId === null ? {} : { cohortId };
  return useQuery({ ...api.placements.counts.queryOptions({ input }), placeholderData: (old) => old }).data;
}

/** The 13 districts, from the list of villages. */
export function useDistricts() {
  const villages = useQuery({
    ...api.regions.listVillages.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const names = new Map(villages.data?.map((village) => [village.districtCode, village.districtName]));
    return [...names].map(([code, name]) => ({ code, name }));
  }, [villages.data]);
}
