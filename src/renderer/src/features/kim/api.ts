import { act } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { KIM_STATUS_LABELS, type KimInput } from '@shared/kim/model';
import type { ListName } from '@shared/lists/contract';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

/** Acts on one or many KIM; each says what it did and offers the way back. */
export const kimActions = {
  archive: (ids: readonly number[]) =>
    act(
      texts.failed.archive,
      () => client.kim.archive({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.archived(count),
      }),
    ),
  restore: (ids: readonly number[]) =>
    act(
      texts.failed.restore,
      () => client.kim.restore({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.restored(count),
      }),
    ),
  setStatus: (ids: readonly number[], status: KimInput['status']) => {
    const label = KIM_STATUS_LABELS[status];
    return act(
      texts.failed.status,
      () => client.kim.setStatus({ ids: [...ids], status }),
      ({ count }) => ({
        title: count > 0 ? texts.statusChanged(count, label) : texts.statusUnchanged(label),
      }),
    );
  },
  confirmProfile: (id: number) =>
    act(
      texts.failed.profile,
      () => client.kim.confirmProfile({ id }),
      () => ({
        title: texts.profileConfirmed,
      }),
    ),
};

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
