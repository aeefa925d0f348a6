import { checkEligibility, type Eligibility } from '@shared/certificates/eligibility';
import type { CandidateRow } from '@shared/certificates/model';
import type { Settings } from '@shared/settings/model';
import type { CandidateFacts } from './facts.repository';

/** A student's facts with the verdict of the rules, on the date the certificates will carry. */
export interface Candidate extends CandidateFacts {
  readonly verdict: Eligibility;
}

export function judge(facts: CandidateFacts, settings: Settings['eligibility'], issuedOn: string): Candidate {
  const placements =
    facts.firstStart === null || facts.lastEnd === null
      ? []
      : [{ start: facts.firstStart, end: facts.lastEnd }];
  const verdict = checkEligibility(
    {
      cancelled: facts.status === 'withdrawn',
      placements,
      aspectsExpected: facts.aspectsExpected,
      aspectsScored: facts.aspectsScored,
      finalScore: facts.finalScore,
      programs: facts.programs,
      hours: facts.hours ?? 0,
      certificateNumber: facts.certificateNumber,
    },
    {
      requireFinishedPlacement: settings.requireFinished,
      requireCompleteScores: settings.requireScores,
      minFinalScore: settings.minimumScore > 0 ? settings.minimumScore : null,
      minPrograms: settings.minimumPrograms,
      minHours: settings.minimumHours,
    },
    issuedOn,
  );
  return { ...facts, verdict };
}

/** A line of the eligibility list. */
export function toRow(candidate: Candidate): CandidateRow {
  const {
    enrolmentId,
    studentId,
    name,
    studentNumber,
    universityName,
    groupName,
    kimName,
    finalScore,
    programs,
  } = candidate;
  const { certificateId, certificateNumber, verdict } = candidate;
  return {
    enrolmentId,
    studentId,
    name,
    studentNumber,
    universityName,
    groupName,
    kimName,
    finalScore,
    programs,
    certificateId,
    certificateNumber,
    eligible: verdict.eligible,
    reasons: verdict.reasons,
  };
}
