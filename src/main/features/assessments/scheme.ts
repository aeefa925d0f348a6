import { finalScore, predicateOf } from '@shared/assessments/rules';
import { AppError } from '@shared/lib/errors';
import type { Db } from '../../db/open';
import { activeAspects, findScheme, listBands, schemeIdOfCohort } from './schemes.repository';
import type { ScoresByEnrolment } from './scores.repository';
import { texts } from './texts';

export interface Aspect {
  readonly id: number;
  readonly name: string;
  readonly weight: number;
}

/** A scheme as scores are counted by it: living aspects in order, bands highest first. */
export interface ActiveScheme {
  readonly id: number;
  readonly name: string;
  readonly aspects: readonly Aspect[];
  readonly bands: readonly { readonly min: number; readonly label: string }[];
}

/** @throws AppError NOT_FOUND when the cohort is gone or no scheme is left to score by */
export async function schemeOfCohort(db: Db, cohortId: number): Promise<ActiveScheme> {
  const id = await schemeIdOfCohort(db, cohortId);
  if (id === undefined) throw new AppError('NOT_FOUND', texts.noScheme);
  return activeScheme(db, id);
}

export async function activeScheme(db: Db, id: number): Promise<ActiveScheme> {
  const scheme = await findScheme(db, id);
  if (!scheme) throw new AppError('NOT_FOUND', texts.schemeGone);
  const bands = (await listBands(db)).filter(({ schemeId }) => schemeId === id);
  return {
    id,
    name: scheme.name,
    aspects: await activeAspects(db, id),
    bands: bands.map(({ min, label }) => ({ min, label })),
  };
}

/** The final score of one student: null until every living aspect has its score. */
export function finalOf(
  aspects: readonly Aspect[],
  scores: ReadonlyMap<number, number> | undefined,
): number | null {
  return finalScore(aspects.map(({ id, weight }) => ({ score: scores?.get(id) ?? null, weight })));
}

export function predicateFor(scheme: Pick<ActiveScheme, 'bands'>, final: number | null): string | null {
  return final === null ? null : predicateOf(final, scheme.bands);
}

export interface EnrolmentScores {
  /** Weighted mean, two decimals, half up; null until complete. */
  readonly finalScore: number | null;
  readonly predicate: string | null;
  readonly complete: boolean;
  /** Living aspects of the cohort's scheme in their order. */
  readonly aspects: readonly {
    readonly name: string;
    readonly weight: number;
    readonly score: number | null;
  }[];
  readonly assessor: string | null;
  readonly assessedOn: string | null;
}

export function enrolmentScores(
  scheme: ActiveScheme,
  enrolmentId: number,
  scores: ScoresByEnrolment,
  stored: { readonly assessor: string | null; readonly assessedOn: string | null } | undefined,
): EnrolmentScores {
  const own = scores.get(enrolmentId);
  const final = finalOf(scheme.aspects, own);
  return {
    finalScore: final,
    predicate: predicateFor(scheme, final),
    complete: final !== null,
    aspects: scheme.aspects.map(({ id, name, weight }) => ({ name, weight, score: own?.get(id) ?? null })),
    assessor: stored?.assessor ?? null,
    assessedOn: stored?.assessedOn ?? null,
  };
}
