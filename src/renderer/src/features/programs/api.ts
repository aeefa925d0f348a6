import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { PROGRAM_STATE_LABELS, type ProgramState } from '@shared/programs/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** What shows programs or counts them is read again. */
export function useProgramsChanged() {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [api.programs.key(), api.kim.key(), api.students.key(), api.dashboard.key(), api.search.key()].map(
          (queryKey) => queryClient.invalidateQueries({ queryKey }),
        ),
      ),
    [queryClient],
  );
}

/** Acts on one or many programs; each says what it did and offers the way back. */
export function useProgramActions() {
  const changed = useProgramsChanged();
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
        const { count } = await client.programs.restore({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.restored(count) });
      });
    const archive = (ids: readonly number[]) =>
      run(texts.failed.archive, async () => {
        const { count } = await client.programs.archive({ ids: [...ids] });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restore(ids) }];
        notifySuccess({ title: texts.archived(count), next });
      });
    const setState = (ids: readonly number[], state: ProgramState) =>
      run(texts.failed.state, async () => {
        const { count } = await client.programs.setState({ ids: [...ids], state });
        await changed();
        const label = PROGRAM_STATE_LABELS[state];
        notifySuccess({ title: count > 0 ? texts.stateChanged(count, label) : texts.stateUnchanged(label) });
      });
    return { archive, restore, setState };
  }, [changed]);
}

export function useListOptions(list: 'programKind' | 'potential' | 'outputType') {
  return useQuery(api.lists.get.queryOptions({ input: { list } })).data ?? [];
}

/** The districts, by name. */
export function useDistricts() {
  const villages = useQuery(api.regions.listVillages.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return useMemo(() => {
    const names = new Map(villages.data?.map((village) => [village.districtCode, village.districtName]));
    return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => a.name.localeCompare(b.name));
  }, [villages.data]);
}
