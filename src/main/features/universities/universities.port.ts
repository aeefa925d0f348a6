import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import {
  isSimilarUniversity,
  matchUniversity,
  studyProgramKey,
  universityKey,
  universityKindOf,
} from '@shared/universities/rules';
import type { Db, Trx } from '../../db/open';
import { setArchived } from '../../db/rows';
import type { FeatureContext } from '../context';
import * as studyPrograms from './study-programs.repository';
import { texts } from './texts';
import * as repository from './universities.repository';

export interface Ensured {
  readonly id: number;
  readonly created: boolean;
}

export type UniversitiesPort = ReturnType<typeof createUniversitiesPort>;

/** What imports, the command line and other features ask of universities by name, inside their own transaction. */
export function createUniversitiesPort({ clock }: FeatureContext) {
  /** Study programs by their keys, read once for each transaction and university: a list names them on every row. */
  const known = new WeakMap<Trx, Map<number, Map<string, number>>>();

  const keysOf = async (trx: Trx, universityId: number) => {
    const byUniversity = known.get(trx) ?? new Map<number, Map<string, number>>();
    known.set(trx, byUniversity);
    const present = byUniversity.get(universityId);
    if (present) return present;
    const keys = new Map<string, number>();
    for (const { id, name } of await studyPrograms.studyProgramNames(trx, universityId))
      if (!keys.has(studyProgramKey(name))) keys.set(studyProgramKey(name), id);
    byUniversity.set(universityId, keys);
    return keys;
  };

  /**
   * The university of that name or short name; undefined when there is none.
   * @throws AppError INVALID_INPUT when two share the short name
   */
  const findUniversity = async (db: Db, name: string): Promise<{ id: number; name: string } | undefined> => {
    const found = matchUniversity(name, await repository.universityNames(db));
    if (found.length > 1)
      throw new AppError(
        'INVALID_INPUT',
        texts.ambiguous(
          tidyText(name),
          found.map((one) => one.name),
        ),
      );
    return found[0];
  };

  /** As findUniversity, but a new name makes a new university; an archived one comes back from the archive. */
  const ensureUniversity = async (trx: Trx, given: string): Promise<Ensured> => {
    const name = tidyText(given);
    if (name === '') throw new AppError('INVALID_INPUT', texts.nameMissing);
    const found = await findUniversity(trx, name);
    if (found) {
      await setArchived(trx, 'university', [found.id], null);
      return { id: found.id, created: false };
    }
    const now = clock.nowIso();
    const id = await repository.insertUniversity(
      trx,
      { name, kind: universityKindOf(name), updatedAt: now },
      now,
    );
    return { id, created: true };
  };

  /** The study program of that name at a university, made when there is none. Fast: one read for each transaction. */
  const ensureStudyProgram = async (trx: Trx, universityId: number, given: string): Promise<Ensured> => {
    const name = tidyText(given);
    if (name === '') throw new AppError('INVALID_INPUT', texts.programMissing);
    const keys = await keysOf(trx, universityId);
    const present = keys.get(studyProgramKey(name));
    if (present !== undefined) return { id: present, created: false };
    const id = await studyPrograms.insertStudyProgram(trx, universityId, name);
    keys.set(studyProgramKey(name), id);
    return { id, created: true };
  };

  /** Others that may be the same institution, for a warning; never a reason to merge. */
  const similarUniversities = async (db: Db, name: string, exceptId?: number) => {
    if (universityKey(name).length < 3) return [];
    const others = (await repository.universityNames(db)).filter(({ id }) => id !== exceptId);
    const same = new Set(matchUniversity(name, others));
    return others
      .filter((other) => same.has(other) || isSimilarUniversity(name, other.name))
      .map(({ id, name }) => ({ id, name }))
      .slice(0, 3);
  };

  return {
    findUniversity,
    ensureUniversity,
    ensureStudyProgram,
    similarUniversities,
    getUniversity: repository.getUniversity,
  };
}
