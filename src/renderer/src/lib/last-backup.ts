import type { LastBackup } from '@shared/app/backup';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onAppEvent } from './app-events';
import { api } from './rpc';

/** When and where the data was copied last, kept true while the program makes copies; undefined until known. */
export function useLastBackup(): LastBackup | undefined {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onAppEvent(({ type }) => {
        if (type !== 'backup') return;
        void queryClient.invalidateQueries({ queryKey: api.app.lastBackup.key() });
        void queryClient.invalidateQueries({ queryKey: api.app.backups.key() });
      }),
    [queryClient],
  );
  return useQuery(api.app.lastBackup.queryOptions()).data;
}
