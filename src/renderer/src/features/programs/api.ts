import type { Hanging } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import { PROGRAM_STATE_LABELS, PROGRAM_STATES, type ProgramState } from '@shared/programs/model';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

async function hangsOn(ids: number[]): Promise<readonly Hanging[]> {
  return (await client.programs.hangsOn({ ids })).map(({ count }) => ({ sentence: texts.running(count) }));
}

/** Programs, as the record kit knows them. */
export const programs = {
  path: '/programs',
  texts,
  api: api.programs,
  client: client.programs,
  hangsOn,
} as const;

/** How the state of programs is chosen. */
export const PROGRAM_STATE = {
  noun: texts.noun,
  values: PROGRAM_STATES,
  labels: PROGRAM_STATE_LABELS,
  set: (ids: number[], state: ProgramState) => client.programs.setState({ ids, state }),
};

export function useListOptions(list: 'programKind' | 'potential' | 'outputType') {
  return useQuery(api.lists.get.queryOptions({ input: { list } })).data ?? none;
}
const none: readonly never[] = [];
