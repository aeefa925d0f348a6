import { act, notifyDone } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

export interface Span {
  readonly startDate: string;
  readonly endDate: string;
}

/** Acts on placements. Those that a form calls throw, so that the form can show the fault beside its field. */
export const placementActions = {
  place: async (enrolmentIds: readonly number[], kim: { id: number; name: string }, span: Span) => {
    const done = await client.placements.place({ enrolmentIds: [...enrolmentIds], kimId: kim.id, ...span });
    notifyDone({ title: texts.placed(done.ids.length), message: texts.placedAt(kim.name) }, done);
  },
  placeGroups: async (items: readonly { groupId: number; kimId: number }[], span: Span) => {
    const done = await client.placements.placeGroups({ items: [...items], ...span });
    notifyDone({ title: texts.placed(done.ids.length) }, done);
  },
  transfer: async (ids: readonly number[], move: { kimId: number; date: string; reason: string }) => {
    const done = await client.placements.transfer({ ids: [...ids], ...move });
    notifyDone({ title: texts.transferred(done.ids.length) }, done);
  },
  changeDates: async (
    ids: readonly number[],
    dates: { startDate: string | null; endDate: string | null },
  ) => {
    const done = await client.placements.changeDates({ ids: [...ids], ...dates });
    notifyDone({ title: texts.datesChanged(done.count) }, done);
  },
  cancel: async (ids: readonly number[], reason: string) => {
    const done = await client.placements.cancel({ ids: [...ids], reason });
    notifyDone({ title: texts.cancelled(done.count) }, done);
  },
  reopen: (ids: readonly number[]) =>
    act(
      texts.reopenFailed,
      () => client.placements.reopen({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.reopened(count),
      }),
    ),
};

/** The figures of the two tabs. */
export function useCounts(cohortId: number | null) {
  const input = cohortId === null ? {} : { cohortId };
  return useQuery({ ...api.placements.counts.queryOptions({ input }), placeholderData: (old) => old }).data;
}
