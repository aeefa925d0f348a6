import { act, notifyDone } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { texts } from './texts';

/** Acts on enrolments or on one person; each says what it did and offers the way back. */
export const studentActions = {
  archive: (ids: readonly number[]) =>
    act(
      texts.failed.archive,
      () => client.students.archive({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.archived(count),
      }),
    ),
  restore: (ids: readonly number[]) =>
    act(
      texts.failed.restore,
      () => client.students.restore({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.restored(count),
      }),
    ),
  archivePerson: (id: number) =>
    act(
      texts.failed.archive,
      () => client.students.archiveStudent({ id }),
      () => ({
        title: texts.archived(1),
      }),
    ),
  restorePerson: (id: number) =>
    act(
      texts.failed.restore,
      () => client.students.restoreStudent({ id }),
      () => ({
        title: texts.restored(1),
      }),
    ),
  setGroup: (ids: readonly number[], groupName: string | null) =>
    act(
      texts.failed.group,
      () => client.students.setGroup({ ids: [...ids], groupName }),
      ({ count }) => ({
        title: groupName ? texts.grouped(count, groupName) : texts.ungrouped(count),
      }),
    ),
  rejoin: (enrolmentId: number, name: string) =>
    act(
      texts.failed.withdraw,
      () => client.students.rejoin({ enrolmentId }),
      () => ({
        title: texts.rejoined(name),
      }),
    ),
  /** Throws, so that the question's window can show the fault. */
  withdraw: async (enrolmentId: number, name: string, date: string) => {
    const done = await client.students.withdraw({ enrolmentId, date });
    const message = done.count > 0 ? { message: texts.withdrawnPlacements(done.count) } : {};
    notifyDone({ title: texts.withdrawn(name), ...message }, done);
  },
};

/** Groups of a cohort, each with its university. */
export function useGroups(cohortId: number | null, universityId?: number | null) {
  const input = {
    ...(cohortId === null ? {} : { cohortId }),
    ...(universityId ? { universityId } : {}),
  };
  return useQuery({ ...api.students.groups.queryOptions({ input }), enabled: cohortId !== null }).data ?? [];
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
