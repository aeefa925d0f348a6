import type { SheetQuery } from '@shared/assessments/contract';
import { MAX_SHEET_ROWS, type ScoreChange, type ScoreRow, type ScoreSheet } from '@shared/assessments/model';
import { AppError } from '@shared/lib/errors';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import { storeFinals } from './recalculate';
import { type ActiveScheme, finalOf, predicateFor, schemeOfCohort } from './scheme';
import * as repository from './scores.repository';
import * as sheets from './sheet.repository';
import { texts } from './texts';

export type ScoresService = ReturnType<typeof createScoresService>;

interface Noted {
  readonly assessor: string | null;
  readonly assessedOn: string | null;
}

export function createScoresService({ db, clock, journal }: FeatureContext) {
  const rowsOf = async (query: SheetQuery, scheme: ActiveScheme, page: { offset: number; limit: number }) => {
    const { rows, total } = await sheets.sheetStudents(db, query, page);
    const ids = rows.map(({ enrolmentId }) => enrolmentId);
    const kims = await sheets.latestKim(db, ids);
    const scores = await repository.readScores(db, ids);
    const full = rows.map((row): ScoreRow => {
      const own = scores.get(row.enrolmentId);
      return {
        ...row,
        kimName: kims.get(row.enrolmentId) ?? null,
        scores: scheme.aspects.map(({ id }) => own?.get(id) ?? null),
      };
    });
    return { rows: full, total };
  };

  const sheet = async (query: SheetQuery): Promise<ScoreSheet> => {
    const cohortName = await sheets.cohortName(db, query.cohortId);
    if (cohortName === undefined) throw new AppError('NOT_FOUND', texts.cohortGone);
    const scheme = await schemeOfCohort(db, query.cohortId);
    const { rows, total } = await rowsOf(query, scheme, { offset: 0, limit: MAX_SHEET_ROWS });
    return {
      cohortName,
      schemeName: scheme.name,
      aspects: [...scheme.aspects],
      bands: [...scheme.bands],
      rows,
      matching: total,
      progress: await sheets.progressOf(db, query.cohortId),
    };
  };

  /** One act: cells and final scores. */
  const saveScores = ({
    cohortId,
    changes,
    ...noted
  }: Noted & { cohortId: number; changes: ScoreChange[] }) =>
    journal.act(texts.scored(changes.length), async (trx) => {
      const scheme = await schemeOfCohort(trx, cohortId);
      const ids = [...new Set(changes.map(({ enrolmentId }) => enrolmentId))];
      await refuseStrangers(trx, cohortId, ids, changes, scheme);
      await writeCells(trx, changes);
      const after = await repository.readScores(trx, ids);
      const finals = ids.map((enrolmentId) => ({
        enrolmentId,
        final: finalOf(scheme.aspects, after.get(enrolmentId)),
      }));
      await storeFinals(trx, scheme.id, finals, clock.nowIso(), tidy(noted));
      return {
        results: finals.map(({ enrolmentId, final }) => ({
          enrolmentId,
          finalScore: final,
          predicate: predicateFor(scheme, final),
        })),
        progress: await sheets.progressOf(trx, cohortId),
        names: await sheets.namesOf(trx, ids),
      };
    });

  const setAssessor = ({ ids, ...noted }: Noted & { ids: number[] }) =>
    journal.act(texts.assessorSet(tidy(noted).assessor), async (trx) => ({
      count: await repository.setAssessor(trx, ids, { ...tidy(noted), updatedAt: clock.nowIso() }),
    }));

  return {
    sheet,
    saveScores,
    setAssessor,
    cohorts: () => sheets.cohortsWithProgress(db),
    filterOptions: (cohortId: number) => sheets.filterOptions(db, cohortId),
    schemeOf: (cohortId: number) => schemeOfCohort(db, cohortId),
    page: rowsOf,
    progressOf: (cohortId: number) => sheets.progressOf(db, cohortId),
  };
}

const tidy = ({ assessor, assessedOn }: Noted): Noted => ({ assessor: assessor?.trim() || null, assessedOn });

async function writeCells(trx: Trx, changes: readonly ScoreChange[]): Promise<void> {
  // The last word on a cell counts: a paste and its undo may come in one batch.
  const cells = [
    ...new Map(changes.map((change) => [`${change.enrolmentId}:${change.aspectId}`, change])).values(),
  ];
  const filled = cells.flatMap(({ value, ...cell }) => (value === null ? [] : [{ ...cell, value }]));
  await repository.upsertScores(trx, filled);
  await repository.deleteScores(
    trx,
    cells.filter(({ value }) => value === null),
  );
}

/** The screen may be older than the data: a student moved to another cohort, an aspect archived meanwhile. */
async function refuseStrangers(
  trx: Trx,
  cohortId: number,
  ids: readonly number[],
  changes: readonly ScoreChange[],
  scheme: ActiveScheme,
): Promise<void> {
  const cohorts = await repository.cohortsOf(trx, ids);
  const aspects = new Set(scheme.aspects.map(({ id }) => id));
  const isStale =
    ids.some((id) => cohorts.get(id) !== cohortId) || changes.some(({ aspectId }) => !aspects.has(aspectId));
  if (isStale) throw new AppError('STALE', texts.stale);
}
