import { ErrorBoundary } from '@renderer/components/feedback';
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { CurrentCohortProvider } from '../components/current-cohort';
import { tellDay } from '../lib/current-day';
import { api, client } from '../lib/rpc';
import { Providers } from './providers';
import { tellReadyOnceShown } from './ready';
import { RecoveryPage } from './recovery-page';
import { router } from './router';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <Gate />
      </ErrorBoundary>
    </Providers>
  );
}

/** Asks the main process first whether the data could be opened: never a blank window. */
function Gate() {
  // The day may turn while the window stands open: it is asked again whenever somebody comes back to it.
  const status = useQuery({
    ...api.app.status.queryOptions(),
    queryFn: readStatus,
    refetchOnWindowFocus: 'always',
  });
  useEffect(() => {
    if (status.data) tellReadyOnceShown();
  }, [status.data]);
  if (!status.data) return null;
  if (status.data.state === 'broken') return <RecoveryPage status={status.data} />;
  return (
    <CurrentCohortProvider>
      <RouterProvider router={router} />
    </CurrentCohortProvider>
  );
}

async function readStatus() {
  const status = await client.app.status();
  if (status.state === 'ready') tellDay(status.today);
  return status;
}
