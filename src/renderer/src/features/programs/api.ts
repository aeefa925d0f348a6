import { act } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { PROGRAM_STATE_LABELS, type ProgramState } from '@shared/programs/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { texts } from './texts';

/** Acts on one or many programs; each says what it did and offers the way back. */
export const programActions = {
  archive: (ids: readonly number[]) =>
    act(
      texts.failed.archive,
      () => client.programs.archive({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.archived(count),
      }),
    ),
  restore: (ids: readonly number[]) =>
    act(
      texts.failed.restore,
      () => client.programs.restore({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.restored(count),
      }),
    ),
  setState: (ids: readonly number[], state: ProgramState) => {
    const label = PROGRAM_STATE_LABELS[state];
    return act(
      texts.failed.state,
      () => client.programs.setState({ ids: [...ids], state }),
      ({ count }) => ({
        title: count > 0 ? texts.stateChanged(count, label) : texts.stateUnchanged(label),
      }),
    );
  },
};

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
