import { verificationCode } from '@domain/certificates/build';
import type { CertificateContent } from '@shared/certificates/content';
import type { IssueResult } from '@shared/certificates/model';
import type { Settings, Signatory } from '@shared/settings/model';
import type { Trx } from '../../db/open';
import { breathe } from '../../db/query';
import * as batches from './batches.repository';
import { judge } from './candidates';
import type { CertificateDeps } from './deps';
import { type CandidateFacts, readCandidates, readCohort } from './facts.repository';
import { freezeAll } from './freeze';
import { contentMaker } from './make-content';
import { takeNumbers } from './numbers';
import { texts } from './texts';

/** Kept with the batch, so that it goes on as it began. */
export interface BatchOptions {
  readonly issuedOn: string;
  readonly firstSequence: number | null;
  /** Signs in place of the one in the settings. */
  readonly signatory?: Signatory | null;
}

export interface ChunkJob extends BatchOptions {
  readonly batchId: number;
  readonly cohortId: number;
  readonly from: number;
  readonly until: number;
}

type Skipped = IssueResult['skipped'];
type Item = batches.BatchItem;

/**
 * In one transaction: takes numbers for those of the chunk that wait and freezes their contents. Who is no longer
 * eligible is skipped; the reasons are answered.
 */
export async function issueChunk(deps: CertificateDeps, job: ChunkJob): Promise<Skipped> {
  const waiting = (await batches.batchItems(deps.db, job.batchId, job)).filter(
    ({ state }) => state === 'waiting',
  );
  if (waiting.length === 0) return [];
  const stored = await deps.settings();
  const settings = job.signatory ? { ...stored, signatory: job.signatory } : stored;
  const cohort = await readCohort(deps.db, job.cohortId);
  const { value } = await deps.journal.actOf(texts.issued(cohort?.name ?? ''), async (trx) => {
    const { fit, unfit } = await sortOut(trx, job, waiting, settings);
    // Between its steps, so that the window answers while a chunk is being numbered.
    await breathe();
    await batches.skipItems(
      trx,
      job.batchId,
      unfit.map(({ item }) => item.position),
    );
    if (fit.length > 0) await giveNumbers(deps, trx, job, fit, settings);
    const skipped = unfit.map(({ item: { studentNumber }, ...why }) => ({ studentNumber, ...why }));
    return { count: fit.length, skipped };
  });
  return value.skipped;
}

/** Judges again: between the choice and its turn, a student may have changed. */
async function sortOut(trx: Trx, job: ChunkJob, waiting: readonly Item[], settings: Settings) {
  const ids = waiting.map(({ enrolmentId }) => enrolmentId);
  const facts = new Map((await readCandidates(trx, job.cohortId, ids)).map((row) => [row.enrolmentId, row]));
  const fit: { item: Item; facts: CandidateFacts }[] = [];
  const unfit: { item: Item; reasons: string[]; isCertified: boolean }[] = [];
  for (const item of waiting) {
    const known = facts.get(item.enrolmentId);
    const verdict = known && judge(known, settings.eligibility, job.issuedOn).verdict;
    if (known && verdict?.eligible) fit.push({ item, facts: known });
    else
      unfit.push({
        item,
        reasons: verdict?.reasons.map(({ message }) => message) ?? [texts.gone],
        isCertified: typeof known?.certificateNumber === 'string',
      });
  }
  return { fit, unfit };
}

async function giveNumbers(
  deps: CertificateDeps,
  trx: Trx,
  job: ChunkJob,
  fit: readonly { item: Item; facts: CandidateFacts }[],
  settings: Settings,
): Promise<void> {
  const { batchId, cohortId, issuedOn } = job;
  const cohort = await readCohort(trx, cohortId);
  const context = { kind: cohort?.kind ?? '', isExample: cohort?.isExample === 1, issuedOn };
  const { numbered } = await batches.countItems(trx, batchId);
  const numbers = await takeNumbers(trx, context, fit.length, numbered === 0 ? job.firstSequence : null);
  const ids = fit.map(({ item }) => item.enrolmentId);
  await breathe();
  const make = await contentMaker(deps, trx, cohortId, ids, settings);
  await breathe();
  const certificates = fit.flatMap(({ item, facts }, index) => {
    const number = numbers[index];
    if (!number) return [];
    const code = verificationCode(deps.randomBytes(12));
    const content = make(facts, { number: number.number, issuedOn, verificationCode: code });
    return [{ content, number, cohortId, batchId, enrolmentId: item.enrolmentId, position: item.position }];
  });
  await breathe();
  const written = await freezeAll(deps, trx, certificates);
  await breathe();
  await batches.setIssued(
    trx,
    batchId,
    certificates.flatMap(({ position, enrolmentId, content }, index) => {
      const certificateId = written[index];
      const fileName = fileNameOf(deps, content);
      return certificateId === undefined ? [] : [{ position, enrolmentId, certificateId, fileName }];
    }),
  );
}

/** '400.14.5.4-007-Diskominfo-VIII-2026 Nama.pdf': sorts by number, found by name. */
function fileNameOf(deps: CertificateDeps, content: CertificateContent): string {
  return deps.store.safeName(`${content.number.replaceAll('/', '-')} ${content.recipient.name}.pdf`);
}
