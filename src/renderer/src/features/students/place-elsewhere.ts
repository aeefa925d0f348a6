import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Enrolments for which the placement page opens its drawer at once. */
    place?: readonly number[];
  }
}

/** Placing is the placement page's work: it is opened with the students already chosen. */
export function usePlaceElsewhere() {
  const navigate = useNavigate();
  return useCallback(
    (enrolmentIds: readonly number[]) =>
      void navigate({ to: '/placements', state: (old) => ({ ...old, place: [...enrolmentIds] }) }),
    [navigate],
  );
}
