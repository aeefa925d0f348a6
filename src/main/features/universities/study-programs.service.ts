import { AppError } from '@shared/lib/errors';
import { studyProgramKey } from '@shared/universities/rules';
import type { Db, Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import * as repository from './study-programs.repository';
import type { UniversitiesPort } from './universities.port';

export type StudyProgramsService = ReturnType<typeof createStudyProgramsService>;

/** The study programs of a university: lists spell them in many ways, so they can be renamed and merged. */
export function createStudyProgramsService({ db, clock, audit }: FeatureContext, port: UniversitiesPort) {
  const existing = async (trx: Db, id: number) => {
    const program = await repository.getStudyProgram(trx, id);
    if (!program) throw new AppError('NOT_FOUND', 'Program studi ini tidak ditemukan. Muat ulang halaman.');
    return program;
  };
  const refuseTwin = async (trx: Db, universityId: number, name: string, own?: number) => {
    const key = studyProgramKey(name);
    const programs = await repository.studyProgramNames(trx, universityId);
    const twin = programs.find((program) => program.id !== own && studyProgramKey(program.name) === key);
    if (twin) throw twinFault(twin, own !== undefined);
  };
  const record = (trx: Trx, action: string, id: number, summary: string, detail?: unknown) =>
    audit.record(trx, { action, entity: 'studyProgram', entityId: id, summary, detail });

  return {
    options: (universityId: number, search: string) =>
      repository.studyProgramOptions(db, universityId, search),
    ensure: (universityId: number, name: string) =>
      db.transaction().execute((trx) => port.ensureStudyProgram(trx, universityId, name)),
    add: (universityId: number, name: string) =>
      db.transaction().execute(async (trx) => {
        await refuseTwin(trx, universityId, name);
        const id = await repository.insertStudyProgram(trx, universityId, name);
        await record(trx, 'create', id, `Program studi ${name} ditambahkan`);
        return { id };
      }),
    rename: (id: number, name: string) =>
      db.transaction().execute(async (trx) => {
        const program = await existing(trx, id);
        await refuseTwin(trx, program.universityId, name, id);
        await repository.updateStudyProgram(trx, id, { name });
        await record(trx, 'update', id, `Program studi ${program.name} menjadi ${name}`);
      }),
    /** Moves the students of one into the other and removes the first. */
    merge: (fromId: number, intoId: number) =>
      db.transaction().execute(async (trx) => {
        const [from, into] = [await existing(trx, fromId), await existing(trx, intoId)];
        if (from.id === into.id)
          throw new AppError('INVALID_INPUT', 'Pilih program studi lain sebagai tujuan penggabungan.');
        if (from.universityId !== into.universityId)
          throw new AppError(
            'INVALID_INPUT',
            'Program studi hanya dapat digabung dalam satu perguruan tinggi.',
          );
        const count = await repository.moveStudents(trx, fromId, intoId);
        await repository.deleteStudyProgram(trx, fromId);
        await record(trx, 'merge', intoId, `Program studi ${from.name} digabung ke ${into.name}`, {
          fromId,
          count,
        });
        return { count };
      }),
    setArchived: (id: number, archived: boolean) =>
      db.transaction().execute(async (trx) => {
        const program = await existing(trx, id);
        await repository.updateStudyProgram(trx, id, { archivedAt: archived ? clock.nowIso() : null });
        const [action, done] = archived ? ['archive', 'diarsipkan'] : ['restore', 'dipulihkan'];
        await record(trx, action, id, `Program studi ${program.name} ${done}`);
      }),
  };
}

function twinFault(twin: { name: string; archivedAt: string | null }, isRename: boolean): AppError {
  const where = twin.archivedAt ? ' di arsip' : '';
  const remedy = isRename ? ' Gabungkan keduanya bila sama.' : '';
  return new AppError('DUPLICATE', `Program studi "${twin.name}" sudah ada${where}.${remedy}`, {
    fields: { name: `Sudah ada${where} sebagai "${twin.name}".${remedy}` },
  });
}
