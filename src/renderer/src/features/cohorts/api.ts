import { useCurrentCohort } from '@renderer/components/current-cohort';
import { notifySuccess } from '@renderer/components/feedback';
import type { Hanging } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import type { CohortHanging } from '@shared/cohorts/model';
import { texts } from './texts';

/** Where what hangs on a cohort is ended. */
const REMEDIES = {
  placed: { label: texts.hangs.see, to: '/placements', filters: { state: ['running', 'planned'] } },
  uncertified: { label: texts.hangs.issue, to: '/certificates', filters: {} },
} as const satisfies Record<CohortHanging, unknown>;

async function hangsOn(ids: number[]): Promise<readonly Hanging[]> {
  return (await client.cohorts.hangsOn({ ids })).map(({ kind, count, cohortId }) => {
    const { filters, ...remedy } = REMEDIES[kind];
    return { sentence: texts.hangs[kind](count), remedy: { ...remedy, asks: { filters, cohortId } } };
  });
}

/** Cohorts, as the record kit knows them. */
export const cohorts = {
  path: '/cohorts',
  texts,
  api: api.cohorts,
  client: client.cohorts,
  hangsOn,
} as const;

/** Makes a cohort the one that every screen follows. */
export function useCohortChoice() {
  const { cohortId, setCohortId } = useCurrentCohort();
  return (cohort: { id: number; name: string }) => {
    setCohortId(cohort.id);
    const next = [{ label: texts.undo, onClick: () => setCohortId(cohortId) }];
    notifySuccess({ title: texts.usedNow(cohort.name), message: texts.usedHelp, next });
  };
}
