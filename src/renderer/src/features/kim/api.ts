import { act } from '@renderer/components/feedback';
import { askAbout, type Hanging } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import { KIM_STATUS_LABELS, KIM_STATUSES, type KimHanging, type KimInput } from '@shared/kim/model';
import type { ListName } from '@shared/lists/contract';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

const nameOf = async (id: number) => (await client.kim.get({ id })).name;

/** Where what hangs on a KIM is moved or ended, and which of it is shown there. */
const REMEDIES = {
  students: { label: texts.hangs.move, to: '/placements', state: 'running' },
  upcoming: { label: texts.hangs.move, to: '/placements', state: 'planned' },
  programs: { label: texts.hangs.finish, to: '/programs', state: 'running' },
} as const satisfies Record<KimHanging, unknown>;

async function hangsOn(ids: number[]): Promise<readonly Hanging[]> {
  const hanging = await client.kim.hangsOn({ ids });
  if (hanging.length === 0) return [];
  const { filters, ...asks } = await askAbout('kimId', ids, nameOf);
  return hanging.map(({ kind, count, cohortId }) => {
    const { state, ...remedy } = REMEDIES[kind];
    return {
      sentence: texts.hangs[kind](count),
      remedy: { ...remedy, asks: { ...asks, filters: { ...filters, state: [state] }, cohortId } },
    };
  });
}

/** KIM, as the record kit knows them. */
export const kims = { path: '/kim', texts, api: api.kim, client: client.kim, hangsOn } as const;

/** How the status of KIM is chosen. */
export const KIM_STATUS = {
  noun: texts.noun,
  values: KIM_STATUSES,
  labels: KIM_STATUS_LABELS,
  set: (ids: number[], status: KimInput['status']) => client.kim.setStatus({ ids, status }),
};

/** "Profil diperbarui hari ini". */
export const confirmProfile = (id: number): Promise<boolean> =>
  act(
    texts.profileFailed,
    () => client.kim.confirmProfile({ id }),
    () => ({ title: texts.profileConfirmed }),
  );

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
