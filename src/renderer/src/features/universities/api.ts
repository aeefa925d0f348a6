import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { texts } from './texts';

/** What shows universities or their study programs is read again. */
export function useUniversitiesChanged() {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const keys = [api.universities, api.students, api.cohorts, api.dashboard, api.search];
    await Promise.all(keys.map((part) => queryClient.invalidateQueries({ queryKey: part.key() })));
    await queryClient.invalidateQueries({ queryKey: ['select'] });
  }, [queryClient]);
}

/** Acts on one or many universities; each says what it did and offers the way back. */
export function useUniversityActions() {
  const changed = useUniversitiesChanged();
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
        const { count } = await client.universities.restore({ ids: [...ids] });
        await changed();
        notifySuccess({ title: texts.restored(count) });
      });
    const archive = (ids: readonly number[]) =>
      run(texts.failed.archive, async () => {
        const { count } = await client.universities.archive({ ids: [...ids] });
        await changed();
        const next = [{ label: texts.undo, onClick: () => void restore(ids) }];
        notifySuccess({ title: texts.archived(count), next });
      });
    const setProgramArchived = (program: { id: number; name: string }, archived: boolean) =>
      run(texts.failed.program, async () => {
        await client.universities.setStudyProgramArchived({ id: program.id, archived });
        await changed();
        if (!archived) return notifySuccess({ title: texts.programRestored(program.name) });
        const next = [{ label: texts.undo, onClick: () => void setProgramArchived(program, false) }];
        notifySuccess({ title: texts.programArchived(program.name), next });
      });
    return { archive, restore, setProgramArchived };
  }, [changed]);
}
