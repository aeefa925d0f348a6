import { ErrorBoundary } from '@renderer/components/feedback';
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../lib/rpc';
import { CurrentCohortProvider } from './current-cohort';
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
  const status = useQuery(api.app.status.queryOptions());
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
