import { act } from '@renderer/components/feedback';
import { askAbout, type Hanging } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import { texts } from './texts';

async function hangsOn(ids: number[]): Promise<readonly Hanging[]> {
  const [students] = await client.universities.hangsOn({ ids });
  if (!students) return [];
  const asks = await askAbout('universityId', ids, async (id) => {
    const { name } = await client.universities.get({ id });
    return name;
  });
  return [
    {
      sentence: texts.hangs.students(students.count),
      remedy: {
        label: texts.hangs.see,
        to: '/students',
        asks: { ...asks, cohortId: students.cohortId },
      },
    },
  ];
}

/** Universities, as the record kit knows them. */
export const universities = {
  path: '/universities',
  texts,
  api: api.universities,
  client: client.universities,
  hangsOn,
} as const;

/** Archives a study program or brings it back. */
export const setProgramArchived = ({ id, name }: { id: number; name: string }, archived: boolean) =>
  act(
    texts.programFailed,
    () => client.universities.setStudyProgramArchived({ id, archived }),
    () => ({ title: (archived ? texts.programArchived : texts.programRestored)(name) }),
  );
