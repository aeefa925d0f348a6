import { notifyDone, notifyError } from '@renderer/components/feedback';
import { api } from '@renderer/lib/rpc';
import type { Settings } from '@shared/settings/model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { texts } from './texts';

/** The settings and how to save a part of them. */
export function useSettings() {
  const queryClient = useQueryClient();
  const query = useQuery(api.settings.get.queryOptions());
  const mutation = useMutation(
    api.settings.update.mutationOptions({
      onSuccess: (settings) => queryClient.setQueryData(api.settings.get.queryKey(), settings),
    }),
  );
  /** @returns whether it was saved; said either way */
  const save = async (part: Partial<Settings>): Promise<boolean> => {
    try {
      const saved = await mutation.mutateAsync(part);
      notifyDone({ title: texts.saved }, saved);
      return true;
    } catch (error) {
      notifyError(texts.notSaved, error);
      return false;
    }
  };
  return { settings: query.data, save, isSaving: mutation.isPending, mutate: mutation.mutateAsync };
}
