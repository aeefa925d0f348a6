import { act, notifyDone } from '@renderer/components/feedback';
import type { Hanging } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import type { StudentDetail } from '@shared/students/model';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

async function hangsOn(ids: number[]): Promise<readonly Hanging[]> {
  return (await client.students.hangsOn({ ids })).map(({ count, cohortId }) => ({
    sentence: texts.stillPlaced(count),
    remedy: {
      label: texts.seePlacements,
      to: '/placements',
      asks: { filters: { state: ['running', 'planned'] }, cohortId },
    },
  }));
}

/** Students by their parts in cohorts (enrolments), as the record kit knows them. */
export const students = {
  path: '/students',
  texts,
  api: api.students,
  client: client.students,
  hangsOn,
} as const;

/** How one person is archived, with every part. */
export const personOf = ({ id, enrolments }: StudentDetail) => ({
  ...students,
  client: {
    archive: () => client.students.archiveStudent({ id }),
    restore: () => client.students.restoreStudent({ id }),
  },
  hangsOn: async () => (enrolments.length === 0 ? [] : hangsOn(enrolments.map((part) => part.id))),
});

/** @returns whether it was done */
export const setGroup = (ids: readonly number[], groupName: string | null): Promise<boolean> =>
  act(
    texts.groupFailed,
    () => client.students.setGroup({ ids: [...ids], groupName }),
    ({ count }) => ({
      title: groupName ? texts.grouped(count, groupName) : texts.ungrouped(count),
    }),
  );

/** Takes a withdrawal back. */
export const rejoin = (enrolmentId: number, name: string): Promise<boolean> =>
  act(
    texts.withdrawFailed,
    () => client.students.rejoin({ enrolmentId }),
    () => ({ title: texts.rejoined(name) }),
  );

/** Throws, so that the question's window can show the fault. */
export async function withdraw(enrolmentId: number, name: string, date: string): Promise<void> {
  const done = await client.students.withdraw({ enrolmentId, date });
  const message = done.count > 0 ? { message: texts.withdrawnPlacements(done.count) } : {};
  notifyDone({ title: texts.withdrawn(name), ...message }, done);
}

/** Groups of a cohort, each with its university. */
export function useGroups(cohortId: number | null, universityId?: number | null) {
  const input = {
    ...(cohortId === null ? {} : { cohortId }),
    ...(universityId ? { universityId } : {}),
  };
  return (
    useQuery({ ...api.students.groups.queryOptions({ input }), enabled: cohortId !== null }).data ?? none
  );
}
const none: readonly never[] = [];
