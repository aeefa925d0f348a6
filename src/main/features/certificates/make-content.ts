import { buildContent, type CertificateStamp } from '@domain/certificates/build';
import type { CertificateContent } from '@shared/certificates/content';
import { AppError } from '@shared/lib/errors';
import type { Settings, Signatory } from '@shared/settings/model';
import type { Db } from '../../db/open';
import type { CertificateDeps, StudentScores } from './deps';
import { type CandidateFacts, readBands, readProgramTitles } from './facts.repository';
import { texts } from './texts';

/** @throws AppError INVALID_INPUT when nobody is named to sign */
export function signatoryOf(settings: Pick<Settings, 'signatory'>): Signatory {
  if (settings.signatory) return settings.signatory;
  throw new AppError('INVALID_INPUT', texts.noSignatory);
}

export type ContentMaker = (facts: CandidateFacts, stamp: CertificateStamp) => CertificateContent;

/** Gathers in few statements what the certificates of these students say, and answers the maker of each. */
export async function contentMaker(
  deps: Pick<CertificateDeps, 'scoresOf'>,
  db: Db,
  cohortId: number,
  enrolmentIds: readonly number[],
  settings: Settings,
): Promise<ContentMaker> {
  const signatory = signatoryOf(settings);
  const bands = await readBands(db, cohortId);
  const programs = await readProgramTitles(db, enrolmentIds);
  const scores = await deps.scoresOf(db, enrolmentIds);
  return (facts, stamp) =>
    buildContent(
      {
        name: facts.name,
        studentNumber: facts.studentNumber,
        studyProgram: facts.studyProgram,
        university: facts.universityName,
        kind: facts.kind,
        // A student without a placement is never eligible; a preview of one says so with a dash.
        kim: facts.kimName ?? '–',
        village: facts.villageName ?? '–',
        district: facts.districtName ?? '–',
        periodStart: facts.firstStart ?? stamp.issuedOn,
        periodEnd: facts.lastEnd ?? stamp.issuedOn,
        programs: programs.get(facts.enrolmentId) ?? [],
        bands,
        ...scoreParts(scores.get(facts.enrolmentId)),
      },
      settings,
      signatory,
      stamp,
    );
}

function scoreParts(scores: StudentScores | undefined) {
  const aspects = (scores?.aspects ?? []).flatMap(({ name, weight, score }) =>
    score === null ? [] : [{ name, weight, score }],
  );
  return { finalScore: scores?.finalScore ?? null, aspects, assessor: scores?.assessor ?? null };
}
