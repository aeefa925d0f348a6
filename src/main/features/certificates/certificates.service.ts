import type { CandidateQuery, RegisterQuery } from '@shared/certificates/contract';
import type { BatchRow, IssueInput, IssueResult } from '@shared/certificates/model';
import { TEMPLATE_VERSION } from '@shared/certificates/template/render';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import type { Signatory } from '@shared/settings/model';
import { breathe } from '../../db/query';
import { readingOf } from '../feature-list';
import * as batches from './batches.repository';
import { type Candidate, judge, toRow } from './candidates';
import { candidateSpec, countCandidates, type Judging } from './candidates.repository';
import * as register from './certificates.repository';
import type { CertificateDeps } from './deps';
import { readCandidates, readCohort, readScheme } from './facts.repository';
import { runBatch } from './issue';
import type { BatchOptions } from './issue-chunk';
import { contentMaker, signatoryOf } from './make-content';
import { peekNumbers } from './numbers';
import { createRegisterActs } from './register-acts';
import { registerList } from './register-list';
import { createSeriesService } from './series.service';
import { texts } from './texts';

export type CertificatesService = ReturnType<typeof createCertificatesService>;

/** Where the files go, and who signs in place of the one in the settings: for the command line. */
export interface IssueMore {
  readonly folder?: string;
  readonly signatory?: Signatory | null;
}

/** Stands where the code will be, in a preview. */
const PREVIEW_CODE = '0000-0000-0000';

export function createCertificatesService(deps: CertificateDeps) {
  const { db, clock, journal, lists, store } = deps;
  /** Batches this program is working on right now. */
  const active = new Map<number, { cohortId: number; controller: AbortController }>();

  const cohortOf = async (cohortId: number) => {
    const cohort = await readCohort(db, cohortId);
    if (!cohort) throw new AppError('NOT_FOUND', texts.cohortNotFound);
    return cohort;
  };

  const judged = async (
    cohortId: number,
    issuedOn: string,
    enrolmentIds?: readonly number[],
  ): Promise<Candidate[]> => {
    const { eligibility } = await deps.settings();
    const facts = await readCandidates(db, cohortId, enrolmentIds);
    return facts.map((row) => judge(row, eligibility, issuedOn));
  };

  const judgingOf = async (cohortId: number, issuedOn: string): Promise<Judging> => {
    const { eligibility: settings } = await deps.settings();
    return { cohortId, issuedOn, settings, ...(await readScheme(db, cohortId)) };
  };

  const nextNumber = async (
    cohortId: number,
    issuedOn: string,
    more: { count?: number | undefined; firstSequence?: number | null | undefined } = {},
  ) => {
    const { kind, isExample } = await cohortOf(cohortId);
    const { count = 1, firstSequence = null } = more;
    return peekNumbers(db, { kind, isExample: isExample === 1, issuedOn }, { count, firstSequence });
  };

  const batchOf = async (batchId: number) => {
    const batch = await batches.getBatch(db, batchId);
    if (!batch) throw new AppError('NOT_FOUND', texts.batchNotFound);
    return batch;
  };

  async function* go(batchId: number, signal?: AbortSignal): AsyncGenerator<Progress, IssueResult, void> {
    if (active.has(batchId)) throw new AppError('DATABASE_BUSY', texts.batchRunning);
    const { cohortId } = await batchOf(batchId);
    const controller = new AbortController();
    active.set(batchId, { cohortId, controller });
    const signals = signal ? [signal, controller.signal] : [controller.signal];
    try {
      return yield* runBatch(deps, batchId, AbortSignal.any(signals));
    } finally {
      active.delete(batchId);
    }
  }

  const folderFor = ({ folderToken, folder }: IssueInput & IssueMore, cohortName: string) => {
    if (folder) return folder;
    return folderToken
      ? deps.files.resolve(folderToken)
      : store.join(deps.defaultFolder, store.safeName(cohortName));
  };

  /** Makes the batch and its list; numbers are taken only as it runs. */
  const openBatch = async (input: IssueInput & IssueMore) => {
    const cohort = await cohortOf(input.cohortId);
    const candidates = await judged(input.cohortId, input.issuedOn, input.enrolmentIds ?? undefined);
    const eligible = candidates.filter(({ verdict }) => verdict.eligible);
    const skipped = skippedOf(candidates);
    if (eligible.length === 0) throw nobodyEligible(skipped);
    signatoryOf({ signatory: input.signatory ?? (await deps.settings()).signatory });
    if (input.firstSequence !== null)
      await nextNumber(input.cohortId, input.issuedOn, { firstSequence: input.firstSequence });
    const options: BatchOptions = {
      issuedOn: input.issuedOn,
      firstSequence: input.firstSequence,
      signatory: input.signatory ?? null,
    };
    const batch = {
      cohortId: input.cohortId,
      folder: folderFor(input, cohort.name),
      options: JSON.stringify(options),
      createdAt: clock.nowIso(),
    };
    const ids = eligible.map(({ enrolmentId }) => enrolmentId);
    const batchId = await journal.aside((trx) => batches.insertBatch(trx, batch, ids));
    return { batchId, skipped };
  };

  async function* issue(
    input: IssueInput & IssueMore,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, IssueResult, void> {
    const { batchId, skipped } = await openBatch(input);
    const result = yield* go(batchId, signal);
    return { ...result, skipped: [...skipped, ...result.skipped] };
  }

  const batchRow = (row: Awaited<ReturnType<typeof batches.listBatches>>[number]): BatchRow => {
    const { folder, ...rest } = row;
    return { ...rest, folderName: store.baseName(folder) };
  };

  const previewOf = async (cohortId: number, enrolmentId: number, issuedOn: string) => {
    const settings = await deps.settings();
    const [facts] = await readCandidates(db, cohortId, [enrolmentId]);
    if (!facts) throw new AppError('NOT_FOUND', texts.studentNotFound);
    const make = await contentMaker(deps, db, cohortId, [enrolmentId], settings);
    const { number } = await nextNumber(cohortId, issuedOn);
    const content = make(facts, { number, issuedOn, verificationCode: PREVIEW_CODE });
    return deps.press.preview({ content, templateVersion: TEMPLATE_VERSION }, settings.certificate);
  };

  return {
    candidates: async (query: CandidateQuery) => {
      const judging = await judgingOf(query.cohortId, query.issuedOn);
      // The database finds and orders; who is shown is judged again for the reasons.
      return lists.page(candidateSpec(judging), query, async (ids) =>
        (await judged(query.cohortId, query.issuedOn, ids)).map((candidate) => ({
          ...toRow(candidate),
          id: candidate.enrolmentId,
        })),
      );
    },
    summary: async (cohortId: number, issuedOn: string, enrolmentIds: readonly number[] | null = null) =>
      countCandidates(db, await judgingOf(cohortId, issuedOn), enrolmentIds),
    nextNumber,
    preview: async (enrolmentId: number, issuedOn: string) => {
      const cohortId = await register.cohortOfEnrolment(db, enrolmentId);
      if (cohortId === undefined) throw new AppError('NOT_FOUND', texts.studentNotFound);
      return previewOf(cohortId, enrolmentId, issuedOn);
    },
    fitNotes: async (cohortId: number, enrolmentIds: readonly number[] | null, issuedOn: string) => {
      const settings = await deps.settings();
      const eligible = (await judged(cohortId, issuedOn, enrolmentIds ?? undefined)).filter(
        ({ verdict }) => verdict.eligible,
      );
      const ids = eligible.map(({ enrolmentId }) => enrolmentId);
      const make = await contentMaker(deps, db, cohortId, ids, settings);
      const { number } = await nextNumber(cohortId, issuedOn);
      const noted: { name: string; notes: string[] }[] = [];
      for (const [index, facts] of eligible.entries()) {
        if (index % BREATH === BREATH - 1) await breathe();
        const content = make(facts, { number, issuedOn, verificationCode: PREVIEW_CODE });
        const notes = deps.press.fitNotes({ content, templateVersion: TEMPLATE_VERSION });
        if (notes.length > 0) noted.push({ name: facts.name, notes });
      }
      return noted;
    },
    issue,
    resume: (batchId: number, signal?: AbortSignal) => go(batchId, signal),
    cancelIssue: (cohortId: number) => {
      for (const running of active.values()) if (running.cohortId === cohortId) running.controller.abort();
    },
    batches: async (cohortId: number | null, unfinished: boolean) =>
      (await batches.listBatches(db, { cohortId, unfinished }))
        .filter(({ id }) => !unfinished || !active.has(id))
        .map(batchRow),
    dismissBatch: async (batchId: number) => {
      await batchOf(batchId);
      if (active.has(batchId)) throw new AppError('DATABASE_BUSY', texts.cancelFirst);
      await journal.aside(async (trx) => {
        await batches.skipWaiting(trx, batchId);
        await batches.setBatchState(trx, batchId, { state: 'done', finishedAt: clock.nowIso() });
      });
    },
    openFolder: async (batchId: number) => deps.files.open((await batchOf(batchId)).folder),
    openMerged: async (batchId: number) => {
      const { folder, mergedFile } = await batchOf(batchId);
      if (mergedFile === null) throw new AppError('NOT_FOUND', texts.noMergedFile);
      await deps.files.open(store.join(folder, mergedFile));
    },
    register: (query: RegisterQuery) => registerList.page(readingOf(deps), query),
    findByCode: (code: string) => register.findByCode(db, code),
    /** The folder of a batch that did not come to its end, as the command line names it. */
    unfinishedIn: async (cohortId: number) =>
      (await batches.listBatches(db, { cohortId, unfinished: true })).filter(({ id }) => !active.has(id)),
    ...createRegisterActs(deps),
    ...createSeriesService(deps),
  };
}

/** After setting this many certificates in type, the window gets its turn. */
const BREATH = 10;

function skippedOf(candidates: readonly Candidate[]): IssueResult['skipped'] {
  return candidates
    .filter(({ verdict }) => !verdict.eligible)
    .map(({ studentNumber, certificateNumber, verdict }) => ({
      studentNumber,
      isCertified: certificateNumber !== null,
      reasons: verdict.reasons.map(({ message }) => message),
    }));
}

const nobodyEligible = (skipped: IssueResult['skipped']) =>
  new AppError('NOTHING_TO_DO', texts.nobodyEligible, { skipped });
