import { formatScore, roundHalfUp } from '@shared/assessments/rules';
import { compare, type PlainDate } from '@shared/lib/dates';
import { eligibilityTexts as texts } from './texts';

export const ELIGIBILITY_CODES = [
  'CANCELLED',
  'NO_PLACEMENT',
  'PLACEMENT_NOT_FINISHED',
  'SCORES_INCOMPLETE',
  'SCORE_TOO_LOW',
  'TOO_FEW_PROGRAMS',
  'TOO_FEW_HOURS',
  'ALREADY_CERTIFIED',
] as const;
export type EligibilityCode = (typeof ELIGIBILITY_CODES)[number];

export interface EligibilityFacts {
  /** The student withdrew or was taken out of the cohort. */
  readonly cancelled: boolean;
  /** Placements that stand (cancelled ones left out); `end` null while open. */
  readonly placements: readonly { readonly start: PlainDate; readonly end: PlainDate | null }[];
  /** Aspects that the scheme asks for, and how many of them have a score; 0 expected means no scheme. */
  readonly aspectsExpected: number;
  readonly aspectsScored: number;
  /** 0 to 100, null while unknown. */
  readonly finalScore: number | null;
  readonly programs: number;
  readonly hours: number;
  /** Number of a certificate of this cohort that is still valid, if there is one. */
  readonly certificateNumber: string | null;
}

export interface EligibilitySettings {
  readonly requireFinishedPlacement: boolean;
  readonly requireCompleteScores: boolean;
  /** 0 to 100; null asks for no minimum. */
  readonly minFinalScore: number | null;
  readonly minPrograms: number;
  readonly minHours: number;
}

export const DEFAULT_ELIGIBILITY: EligibilitySettings = {
  requireFinishedPlacement: true,
  requireCompleteScores: true,
  minFinalScore: 60,
  minPrograms: 0,
  minHours: 0,
};

export interface EligibilityReason {
  readonly code: EligibilityCode;
  /** Indonesian sentence for the list. */
  readonly message: string;
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: EligibilityReason[];
}

function placementReason(facts: EligibilityFacts, onDate: PlainDate): EligibilityReason | null {
  if (facts.placements.length === 0) return { code: 'NO_PLACEMENT', message: texts.noPlacement };
  const unfinished = facts.placements.filter(
    (placement) => placement.end === null || compare(placement.end, onDate) > 0,
  );
  if (unfinished.length === 0) return null;
  const ends = unfinished.flatMap((placement) => placement.end ?? []).sort(compare);
  const open = unfinished.some((placement) => placement.end === null);
  return {
    code: 'PLACEMENT_NOT_FINISHED',
    message: open ? texts.placementOpen : texts.placementEndsAt(ends.at(-1) ?? onDate),
  };
}

function scoreReasons(facts: EligibilityFacts, settings: EligibilitySettings): EligibilityReason[] {
  const incomplete = facts.finalScore === null || facts.aspectsScored < facts.aspectsExpected;
  if (incomplete && (settings.requireCompleteScores || settings.minFinalScore !== null)) {
    const message = texts.scoresIncomplete(facts.aspectsScored, facts.aspectsExpected);
    return [{ code: 'SCORES_INCOMPLETE', message }];
  }
  const { finalScore } = facts;
  if (settings.minFinalScore === null || finalScore === null) return [];
  if (roundHalfUp(finalScore) >= roundHalfUp(settings.minFinalScore)) return [];
  const message = texts.scoreTooLow(formatScore(finalScore), formatScore(settings.minFinalScore));
  return [{ code: 'SCORE_TOO_LOW', message }];
}

/**
 * May this student be given a certificate dated `onDate`? All reasons against it at once, so that a clerk mends them
 * in one go. A placement is finished when its last day is `onDate` or before.
 */
export function checkEligibility(
  facts: EligibilityFacts,
  settings: EligibilitySettings,
  onDate: PlainDate,
): Eligibility {
  const reasons: EligibilityReason[] = [];
  if (facts.cancelled) reasons.push({ code: 'CANCELLED', message: texts.cancelled });
  const placement = placementReason(facts, onDate);
  if (placement && (settings.requireFinishedPlacement || placement.code === 'NO_PLACEMENT')) {
    reasons.push(placement);
  }
  reasons.push(...scoreReasons(facts, settings));
  if (facts.programs < settings.minPrograms) {
    const message = texts.tooFewPrograms(facts.programs, settings.minPrograms);
    reasons.push({ code: 'TOO_FEW_PROGRAMS', message });
  }
  if (facts.hours < settings.minHours) {
    reasons.push({ code: 'TOO_FEW_HOURS', message: texts.tooFewHours(facts.hours, settings.minHours) });
  }
  if (facts.certificateNumber !== null) {
    const message = texts.alreadyCertified(facts.certificateNumber);
    reasons.push({ code: 'ALREADY_CERTIFIED', message });
  }
  return { eligible: reasons.length === 0, reasons };
}
