import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { KIM_STATUS_LABELS, type KimInput } from '@shared/kim/model';
import type { ListName } from '@shared/lists/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** What shows KIM is read again. */
export function useKimChanged() {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const keys = [api.kim, api.placements, api.programs, api.dashboard, api.search];
    await Promise.all(keys.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })));
    await queryClient.invalidateQueries({ queryKey: ['select'] });
  }, [queryClient]);
}

/** Acts on one or many KIM; each says what it did and, where it can, offers the way back. */
export function useKimActions() {
  const changed = useKimChanged();
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
        const { count } = await client.kim.restore({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.restored(count) });
      });
    const archive = (ids: readonly number[]) =>
      run(texts.failed.archive, async () => {
        const { count } = await client.kim.archive({ ids: [...ids] });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restore(ids) }];
        notifySuccess({ title: texts.archived(count), next });
      });
    const setStatus = (ids: readonly number[], status: KimInput['status']) =>
      run(texts.failed.status, async () => {
        const { count } = await client.kim.setStatus({ ids: [...ids], status });
        await changed();
        const label = KIM_STATUS_LABELS[status];
        notifySuccess({
          title: count > 0 ? texts.statusChanged(count, label) : texts.statusUnchanged(label),
        });
      });
    const confirmProfile = (id: number) =>
      run(texts.failed.profile, async () => {
        await client.kim.confirmProfile({ id });
        await changed();
        notifySuccess({ title: texts.profileConfirmed });
      });
    return { archive, restore, setStatus, confirmProfile };
  }, [changed]);
}

/** The options of an editable list that may still be chosen, and those already chosen. */
export function useChoices(list: ListName, chosen: readonly number[]) {
  const options = useQuery(api.lists.get.queryOptions({ input: { list } })).data ?? [];
  return options.filter(({ id, archived }) => !archived || chosen.includes(id));
}

/** All villages; they change with the program alone. */
export function useVillages() {
  return (
    useQuery(api.regions.listVillages.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data ?? none
  );
}
const none: readonly never[] = [];
