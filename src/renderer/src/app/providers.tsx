import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import 'dayjs/locale/id';
import { cssVariablesResolver, theme } from './theme';
import classes from './theme-components.module.css';

/** Data lives in the main process of the same PC: it is stale only when we change it, so we say when (invalidate). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
          <ModalsProvider labels={{ confirm: 'Lanjutkan', cancel: 'Batal' }}>
            <Notifications
              position="bottom-left"
              limit={4}
              transitionDuration={120}
              className={classes.notices}
            />
            {children}
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
