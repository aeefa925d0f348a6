import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** What shows students, or counts them, is read again. */
export function useStudentsChanged() {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const keys = [
      api.students,
      api.placements,
      api.cohorts,
      api.universities,
      api.kim,
      api.programs,
      api.assessments,
      api.certificates,
      api.dashboard,
      api.search,
    ];
    await Promise.all(keys.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })));
    await queryClient.invalidateQueries({ queryKey: ['select'] });
  }, [queryClient]);
}

/** Acts on enrolments or on one person; each says what it did and offers the way back. */
export function useStudentActions() {
  const changed = useStudentsChanged();
  return useMemo(() => {
    const run = async (failed: string, act: () => Promise<void>) => {
      try {
        await act();
        return true;
      } catch (error) {
        notifyError(failed, error);
        return false;
      }
    };
    const restore = (ids: readonly number[]) =>
      run(texts.failed.restore, async () => {
        const { count } = await client.students.restore({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.restored(count) });
      });
    const archive = (ids: readonly number[]) =>
      run(texts.failed.archive, async () => {
        const { count } = await client.students.archive({ ids: [...ids] });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restore(ids) }];
        notifySuccess({ title: texts.archived(count), next });
      });
    const restorePerson = (id: number) =>
      run(texts.failed.restore, async () => {
        await client.students.restoreStudent({ id });
        await changed();
        notifySuccess({ title: texts.restored(1) });
      });
    const archivePerson = (id: number) =>
      run(texts.failed.archive, async () => {
        await client.students.archiveStudent({ id });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restorePerson(id) }];
        notifySuccess({ title: texts.archived(1), next });
      });
    const setGroup = (ids: readonly number[], groupName: string | null) =>
      run(texts.failed.group, async () => {
        const { count } = await client.students.setGroup({ ids: [...ids], groupName });
        await changed();
        notifySuccess({ title: groupName ? texts.grouped(count, groupName) : texts.ungrouped(count) });
      });
    const rejoin = (enrolmentId: number, name: string) =>
      run(texts.failed.withdraw, async () => {
        await client.students.rejoin({ enrolmentId });
        await changed();
        notifySuccess({ title: texts.rejoined(name) });
      });
    /** Throws, so that the question's window can show the fault. */
    const withdraw = async (enrolmentId: number, name: string, date: string) => {
      const { count } = await client.students.withdraw({ enrolmentId, date });
      await changed();
      notifySuccess({
        title: texts.withdrawn(name),
        ...(count > 0 ? { message: texts.withdrawnPlacements(count) } : {}),
        next: [{ label: texts.undo, onClick: () => void rejoin(enrolmentId, name) }],
      });
    };
    return { archive, restore, archivePerson, restorePerson, setGroup, withdraw, rejoin };
  }, [changed]);
}

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
