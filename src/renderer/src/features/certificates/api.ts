import { api, client } from '@renderer/lib/rpc';
import type { CandidateQuery } from '@shared/certificates/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

export function useSignatory() {
  const settings = useQuery(api.settings.get.queryOptions());
  return { isLoaded: settings.data !== undefined, signatory: settings.data?.signatory ?? null };
}

/** How a cohort's students, or these of them, stand; the last answer stays while the next is on its way. */
export function useSummary(input: {
  readonly cohortId: number;
  readonly issuedOn: string;
  readonly enrolmentIds: number[] | null;
}) {
  return useQuery({
    ...api.certificates.summary.queryOptions({ input }),
    placeholderData: keepPreviousData,
  }).data;
}

/** Today on the clerk's wall. */

export type CandidateFilter = Omit<CandidateQuery, 'offset' | 'limit'>;

const PAGE = 1000;

/** Every student a query finds, in its order. */
export async function allCandidates(query: CandidateFilter, signal?: AbortSignal) {
  const rows = [];
  for (;;) {
    const page = await client.certificates.candidates(
      { ...query, offset: rows.length, limit: PAGE },
      signal ? { signal } : {},
    );
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
