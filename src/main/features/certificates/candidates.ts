import type { CandidateQuery } from '@shared/certificates/contract';
import { checkEligibility, type Eligibility } from '@shared/certificates/eligibility';
import type { CandidateRow, CandidateSummary } from '@shared/certificates/model';
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

function statusOf(candidate: Candidate): 'eligible' | 'certified' | 'blocked' {
  if (candidate.certificateNumber !== null) return 'certified';
  return candidate.verdict.eligible ? 'eligible' : 'blocked';
}

export function summarise(candidates: readonly Candidate[]): CandidateSummary {
  const count = (status: ReturnType<typeof statusOf>) =>
    candidates.filter((candidate) => statusOf(candidate) === status).length;
  return {
    total: candidates.length,
    eligible: count('eligible'),
    certified: count('certified'),
    blocked: count('blocked'),
  };
}

/** Filters, sorts and pages a cohort's candidates; a cohort is a few thousand at most, and the verdict is not in the database. */
export function pageOf(
  candidates: readonly Candidate[],
  query: CandidateQuery,
): { rows: CandidateRow[]; total: number } {
  const { filters = {}, search = '', sort } = query;
  const wanted = search.toLowerCase();
  const found = candidates.filter(
    (candidate) =>
      (!filters.status?.length || filters.status.includes(statusOf(candidate))) &&
      (!filters.universityId?.length || filters.universityId.includes(candidate.universityId)) &&
      (wanted === '' ||
        candidate.name.toLowerCase().includes(wanted) ||
        candidate.studentNumber.toLowerCase().includes(wanted)),
  );
  if (sort) found.sort((a, b) => compareBy(a[sort.by], b[sort.by]) * (sort.descending ? -1 : 1));
  return { rows: found.slice(query.offset, query.offset + query.limit).map(toRow), total: found.length };
}

function compareBy(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'id', { numeric: true });
}

function toRow(candidate: Candidate): CandidateRow {
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
