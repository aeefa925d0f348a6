import { useLocalStorage } from '@mantine/hooks';
import { useAsks } from '@renderer/components/record/use-asks';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';

interface CurrentCohort {
  /** The cohort every screen follows; null means all cohorts. */
  readonly cohortId: number | null;
  readonly setCohortId: (id: number | null) => void;
}

const Context = createContext<CurrentCohort>({ cohortId: null, setCohortId: () => undefined });

/** The cohort chosen at the top of the window, remembered between starts. */
export function CurrentCohortProvider({ children }: { children: ReactNode }) {
  const [cohortId, setCohortId] = useLocalStorage<number | null>({
    key: 'sikim.cohort',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const value = useMemo(() => ({ cohortId, setCohortId }), [cohortId, setCohortId]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useCurrentCohort(): CurrentCohort {
  return useContext(Context);
}

/** A link may name the cohort that it is about: every screen follows then. */
export function useAskedCohort(): void {
  const { setCohortId } = useCurrentCohort();
  const asked = useAsks()?.cohortId;
  useEffect(() => {
    if (asked !== undefined) setCohortId(asked);
  }, [asked, setCohortId]);
}
