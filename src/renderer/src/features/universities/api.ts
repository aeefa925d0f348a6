import { act } from '@renderer/components/feedback';
import { client } from '@renderer/lib/rpc';
import { texts } from './texts';

/** Acts on one or many universities; each says what it did and offers the way back. */
export const universityActions = {
  archive: (ids: readonly number[]) =>
    act(
      texts.failed.archive,
      () => client.universities.archive({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.archived(count),
      }),
    ),
  restore: (ids: readonly number[]) =>
    act(
      texts.failed.restore,
      () => client.universities.restore({ ids: [...ids] }),
      ({ count }) => ({
        title: texts.restored(count),
      }),
    ),
  setProgramArchived: ({ id, name }: { id: number; name: string }, archived: boolean) =>
    act(
      texts.failed.program,
      () => client.universities.setStudyProgramArchived({ id, archived }),
      () => ({ title: (archived ? texts.programArchived : texts.programRestored)(name) }),
    ),
};
