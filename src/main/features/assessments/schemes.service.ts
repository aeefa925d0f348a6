import type { Scheme, SchemeImpact, SchemeInput } from '@shared/assessments/model';
import { schemeFaults } from '@shared/assessments/scheme-rules';
import { AppError } from '@shared/lib/errors';
import type { Acted } from '../../db/journal/journal';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import { impactOf, recalculateScheme, storeFinals } from './recalculate';
import { activeScheme, finalOf, schemeOfCohort } from './scheme';
import * as repository from './schemes.repository';
import { assessedInCohort, readScores } from './scores.repository';
import { texts } from './texts';

export type SchemesService = ReturnType<typeof createSchemesService>;

export function createSchemesService({ db, clock, journal }: FeatureContext) {
  const list = async (): Promise<Scheme[]> => {
    const schemes = await repository.listSchemes(db);
    const aspects = await repository.listAspects(db);
    const bands = await repository.listBands(db);
    return schemes.map(({ isDefault, archivedAt, ...scheme }) => ({
      ...scheme,
      isDefault: isDefault === 1,
      archived: archivedAt !== null,
      aspects: aspects
        .filter(({ schemeId }) => schemeId === scheme.id)
        .map(({ schemeId: _scheme, archivedAt: gone, ...aspect }) => ({
          ...aspect,
          archived: gone !== null,
        })),
      bands: bands.filter(({ schemeId }) => schemeId === scheme.id).map(({ min, label }) => ({ min, label })),
    }));
  };

  const preview = async (input: SchemeInput): Promise<SchemeImpact> => {
    if (input.id === null) return { changed: 0, incomplete: 0, predicates: 0 };
    const before = await activeScheme(db, input.id);
    // An aspect that is new has no scores yet; no real id is negative.
    const aspects = input.aspects.map(({ id, ...aspect }, index) => ({ ...aspect, id: id ?? -1 - index }));
    return impactOf(db, before, { id: input.id, aspects, bands: input.bands });
  };

  const save = async (input: SchemeInput): Promise<Acted<{ id: number; recalculated: number }>> => {
    const faults = schemeFaults(input);
    const twin = await repository.findSchemeByName(db, input.name);
    const all = twin && twin.id !== input.id ? { ...faults, name: texts.schemeTaken } : faults;
    if (Object.keys(all).length > 0) throw new AppError('INVALID_INPUT', texts.checkFields, { fields: all });
    return journal.act(texts.schemeSaved(input.name, input.id === null), async (trx) => {
      const now = clock.nowIso();
      const id = input.id ?? (await repository.insertScheme(trx, input.name, now));
      if (!(await repository.findScheme(trx, id))) throw gone();
      await repository.updateScheme(trx, id, { name: input.name, updatedAt: now });
      await writeAspects(trx, id, input.aspects, now);
      await repository.replaceBands(
        trx,
        id,
        input.bands.map(({ min, label }) => ({ minScore: min, label })),
      );
      const recalculated = await recalculateScheme(trx, await activeScheme(trx, id), now);
      return { id, recalculated };
    });
  };

  const existing = async (id: number) => {
    const scheme = await repository.findScheme(db, id);
    if (!scheme) throw gone();
    return scheme;
  };

  const setDefault = async (id: number): Promise<Acted<object>> => {
    const { name } = await existing(id);
    return journal.act(texts.defaultSet, async (trx) => {
      await repository.clearDefault(trx, id);
      await repository.updateScheme(trx, id, { isDefault: 1, archivedAt: null, updatedAt: clock.nowIso() });
      return { name };
    });
  };

  const setArchived = async (id: number, archived: boolean): Promise<Acted<object>> => {
    const { name, isDefault } = await existing(id);
    if (archived && isDefault === 1) throw new AppError('IN_USE', texts.defaultStays);
    return journal.act(archived ? texts.schemeArchived : texts.schemeUnarchived, async (trx) => {
      const now = clock.nowIso();
      await repository.updateScheme(trx, id, { archivedAt: archived ? now : null, updatedAt: now });
      return { name };
    });
  };

  /** Port for cohorts: after a cohort took another scheme. @returns how many students were counted anew */
  const recalculateCohort = async (trx: Trx, cohortId: number): Promise<number> => {
    const scheme = await schemeOfCohort(trx, cohortId);
    const ids = await assessedInCohort(trx, cohortId);
    const scores = await readScores(trx, ids);
    const finals = ids.map((id) => ({ enrolmentId: id, final: finalOf(scheme.aspects, scores.get(id)) }));
    await storeFinals(trx, scheme.id, finals, clock.nowIso());
    return ids.length;
  };

  return { list, preview, save, setDefault, setArchived, recalculateCohort };
}

const gone = () => new AppError('NOT_FOUND', texts.schemeGone);

/** Writes the living aspects in their order; one that was left out is archived when it has scores, else deleted. */
async function writeAspects(
  trx: Trx,
  schemeId: number,
  aspects: SchemeInput['aspects'],
  nowIso: string,
): Promise<void> {
  const stored = await repository.listAspects(trx, schemeId);
  const kept = new Set(aspects.map(({ id }) => id));
  for (const aspect of stored) {
    if (kept.has(aspect.id)) continue;
    if (aspect.scored === 0) await repository.deleteAspect(trx, aspect.id);
    else await repository.updateAspect(trx, aspect.id, { archivedAt: aspect.archivedAt ?? nowIso });
  }
  await freeNames(trx, schemeId, aspects);
  for (const [position, { id, name, weight }] of aspects.entries()) {
    if (id === null) await repository.insertAspect(trx, { schemeId, name, weight, position });
    else if (stored.some((aspect) => aspect.id === id))
      await repository.updateAspect(trx, id, { name, weight, position, archivedAt: null });
    else throw gone();
  }
}

/**
 * Names are unique within a scheme, archived aspects too. Two that swap names must not meet on the way, and a new aspect
 * may not take the name of an archived one: that one should be brought back.
 */
async function freeNames(trx: Trx, schemeId: number, aspects: SchemeInput['aspects']): Promise<void> {
  const rest = await repository.listAspects(trx, schemeId);
  const kept = new Set(aspects.map(({ id }) => id));
  const names = new Map(aspects.map(({ name }, index) => [name.toLocaleLowerCase('id'), index]));
  for (const aspect of rest) {
    const index = names.get(aspect.name.toLocaleLowerCase('id'));
    if (!kept.has(aspect.id) && index !== undefined)
      throw new AppError('INVALID_INPUT', texts.checkFields, {
        fields: { [`aspects.${index}.name`]: texts.aspectArchived },
      });
    if (kept.has(aspect.id))
      await repository.updateAspect(trx, aspect.id, { name: `#${aspect.id} ${aspect.name}` });
  }
}
