import { AppError } from '@shared/lib/errors';
import type { ProgramListQuery } from '@shared/programs/contract';
import type { ProgramDetail, ProgramInput, ProgramPerson, ProgramState } from '@shared/programs/model';
import { programFaults } from '@shared/programs/rules';
import type { Acted } from '../../db/journal/journal';
import type { FilterOf } from '../../db/list-query';
import type { Db } from '../../db/open';
import { chunks } from '../../db/query';
import { setArchived, updateRow } from '../../db/rows';
import { archiving } from '../archiving';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import * as people from './participants.repository';
import { hangsOnPrograms } from './program-hanging.repository';
import { programList } from './program-list';
import * as repository from './programs.repository';
import { texts } from './texts';

export type ProgramsService = ReturnType<typeof createProgramsService>;

/** Others beside those of the KIM that the chooser offers at a time. */
const OTHERS = 50;

const notFound = () => new AppError('NOT_FOUND', texts.notFound);
const refused = (fields: Readonly<Record<string, string>>) =>
  new AppError('INVALID_INPUT', texts.checkFields, { fields });

export function createProgramsService(context: FeatureContext) {
  const { db, clock, journal, lists } = context;

  const get = async (id: number): Promise<ProgramDetail> => {
    const program = await repository.getProgram(db, id);
    if (!program) throw notFound();
    const participants = await people.participantsOf(db, id, program.kimId);
    const { createdAt: _created, ...rest } = program;
    return { ...rest, participants, participantIds: participants.map(({ enrolmentId }) => enrolmentId) };
  };

  const save = (input: ProgramInput, id?: number): Promise<Acted<{ id: number }>> => {
    const faults = programFaults(input);
    if (Object.keys(faults).length > 0) throw refused(faults);
    const { participantIds, outputs, ...values } = input;
    const takingPart = [...new Set(participantIds)];
    return journal.act(
      id === undefined ? texts.created(input.title) : texts.edited(input.title),
      async (trx) => {
        await refuseStrangers(trx, input.cohortId, takingPart);
        const now = clock.nowIso();
        if (id !== undefined && !(await updateRow(trx, 'program', id, { ...values, updatedAt: now })))
          throw notFound();
        const programId = id ?? (await repository.insertProgram(trx, { ...values, updatedAt: now }, now));
        await repository.replaceProgramDetails(trx, programId, takingPart, outputs);
        return { id: programId };
      },
    );
  };

  const setState = (ids: readonly number[], state: ProgramState): Promise<Acted<{ count: number }>> =>
    journal.act(texts.stateSet(state), async (trx) => {
      let count = 0;
      for (const part of chunks(ids))
        count += await repository.setProgramsState(trx, part, state, clock.nowIso());
      return { count };
    });

  return {
    list: (query: ProgramListQuery) => programList.page(readingOf(context), query),
    listIds: async (filter: FilterOf<ProgramListQuery>) => ({
      ids: [...(await lists.ids(repository.programSpec, filter))],
    }),
    get,
    create: (input: ProgramInput) => save(input),
    update: ({ id, ...input }: ProgramInput & { id: number }) => save(input, id),
    ...archiving(context, texts, (trx, ids, at) => setArchived(trx, 'program', ids, at, 'title')),
    setState,
    hangsOn: (ids: readonly number[]) => hangsOnPrograms(db, ids),
    options: async (search: string, cohortId?: number) => {
      const filters = cohortId === undefined ? {} : { cohortId };
      const query = { search, filters, offset: 0, limit: 50 };
      const { rows } = await programList.page(readingOf(context), query);
      return rows.map(({ id, title, kimName, cohortName }) => ({
        id,
        label: title,
        description: `${kimName} · ${cohortName}`,
      }));
    },
    cohortChoices: () => people.cohortChoices(db),
    candidates: async (query: {
      cohortId: number;
      kimId: number | null;
      search: string;
    }): Promise<ProgramPerson[]> => {
      const { cohortId, kimId, search } = query;
      const near = kimId === null ? [] : await people.studentsAtKim(db, cohortId, kimId, search);
      const except = near.map(({ enrolmentId }) => enrolmentId);
      const others = await people.searchStudents(db, { cohortId, search, except, limit: OTHERS });
      return [...near, ...others];
    },
    studentsAtKim: (cohortId: number, kimId: number) => people.studentsAtKim(db, cohortId, kimId),
  };
}

/** A participant of another cohort would count in the wrong report. */
async function refuseStrangers(db: Db, cohortId: number, ids: readonly number[]): Promise<void> {
  const own = await people.enrolmentsInCohort(db, cohortId, ids);
  const strangers = ids.filter((id) => !own.has(id)).length;
  if (strangers > 0)
    throw refused({
      participantIds: texts.strangers(strangers),
    });
}
