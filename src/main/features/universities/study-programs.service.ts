import { AppError } from '@shared/lib/errors';
import { studyProgramKey } from '@shared/universities/rules';
import type { Db } from '../../db/open';
import type { FeatureContext } from '../context';
import * as repository from './study-programs.repository';
import { texts } from './texts';
import type { UniversitiesPort } from './universities.port';

export type StudyProgramsService = ReturnType<typeof createStudyProgramsService>;

/** The study programs of a university: lists spell them in many ways, so they can be renamed and merged. */
export function createStudyProgramsService({ db, clock, journal }: FeatureContext, port: UniversitiesPort) {
  const existing = async (trx: Db, id: number) => {
    const program = await repository.getStudyProgram(trx, id);
    if (!program) throw new AppError('NOT_FOUND', texts.programNotFound);
    return program;
  };
  const refuseTwin = async (trx: Db, universityId: number, name: string, own?: number) => {
    const key = studyProgramKey(name);
    const programs = await repository.studyProgramNames(trx, universityId);
    const twin = programs.find((program) => program.id !== own && studyProgramKey(program.name) === key);
    if (twin) throw twinFault(twin, own !== undefined);
  };

  return {
    options: (universityId: number, search: string) =>
      repository.studyProgramOptions(db, universityId, search),
    ensure: (universityId: number, name: string) =>
      journal.act(texts.programCreated(name), (trx) => port.ensureStudyProgram(trx, universityId, name)),
    add: (universityId: number, name: string) =>
      journal.act(texts.programCreated(name), async (trx) => {
        await refuseTwin(trx, universityId, name);
        return { id: await repository.insertStudyProgram(trx, universityId, name) };
      }),
    rename: (id: number, name: string) =>
      journal.act(texts.programRenamed(name), async (trx) => {
        const program = await existing(trx, id);
        await refuseTwin(trx, program.universityId, name, id);
        await repository.updateStudyProgram(trx, id, { name });
        return { before: program.name };
      }),
    /** Moves the students of one into the other and removes the first. */
    merge: (fromId: number, intoId: number) =>
      journal.act(texts.programsMerged, async (trx) => {
        const [from, into] = [await existing(trx, fromId), await existing(trx, intoId)];
        if (from.id === into.id) throw new AppError('INVALID_INPUT', texts.mergeItself);
        if (from.universityId !== into.universityId) throw new AppError('INVALID_INPUT', texts.mergeAcross);
        const count = await repository.moveStudents(trx, fromId, intoId);
        await repository.deleteStudyProgram(trx, fromId);
        return { count, from: from.name, into: into.name };
      }),
    setArchived: (id: number, archived: boolean) =>
      journal.act(archived ? texts.programArchived : texts.programUnarchived, async (trx) => {
        const { name } = await existing(trx, id);
        await repository.updateStudyProgram(trx, id, { archivedAt: archived ? clock.nowIso() : null });
        return { name };
      }),
  };
}

function twinFault(twin: { name: string; archivedAt: string | null }, isRename: boolean): AppError {
  const { message, name } = texts.programTaken(twin.name, twin.archivedAt !== null, isRename);
  return new AppError('DUPLICATE', message, { fields: { name } });
}
