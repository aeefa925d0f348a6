import { verificationCode } from '@shared/certificates/build';
import type { CertificateContent } from '@shared/certificates/content';
import type { IssueResult } from '@shared/certificates/model';
import type { Signatory } from '@shared/settings/model';
import { breathe } from '../../db/query';
import * as batches from './batches.repository';
import { judge } from './candidates';
import type { CertificateDeps } from './deps';
import { readCandidates, readCohort } from './facts.repository';
import { createFreezer } from './freeze';
import { contentMaker } from './make-content';
import { takeNumber } from './numbers';

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

/** After this many certificates the window gets its turn: numbering a hundred takes longer than it may wait. */
const BREATH = 10;

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
  return deps.db.transaction().execute(async (trx) => {
    const ids = waiting.map(({ enrolmentId }) => enrolmentId);
    const cohort = await readCohort(trx, job.cohortId);
    const facts = new Map(
      (await readCandidates(trx, job.cohortId, ids)).map((row) => [row.enrolmentId, row]),
    );
    const make = await contentMaker(deps, trx, job.cohortId, ids, settings);
    const freeze = createFreezer(deps, trx);
    const context = { kind: cohort?.kind ?? '', isExample: cohort?.isExample === 1, issuedOn: job.issuedOn };
    const { numbered } = await batches.countItems(trx, job.batchId);
    let startAt = numbered === 0 ? job.firstSequence : null;
    const skipped: Skipped = [];
    for (const [index, item] of waiting.entries()) {
      if (index % BREATH === BREATH - 1) await breathe();
      const known = facts.get(item.enrolmentId);
      const candidate = known && judge(known, settings.eligibility, job.issuedOn);
      if (!candidate?.verdict.eligible) {
        await batches.updateItem(trx, job.batchId, item.position, { state: 'skipped' });
        skipped.push({
          studentNumber: item.studentNumber,
          reasons: candidate?.verdict.reasons.map(({ message }) => message) ?? [GONE],
        });
        continue;
      }
      const number = await takeNumber(trx, context, startAt);
      startAt = null;
      const stamp = {
        number: number.number,
        issuedOn: job.issuedOn,
        verificationCode: verificationCode(deps.randomBytes(12)),
      };
      const content = make(candidate, stamp);
      const { batchId, cohortId } = job;
      const certificateId = await freeze({
        ...{ content, number, cohortId, batchId },
        enrolmentId: item.enrolmentId,
      });
      const fileName = fileNameOf(deps, content);
      await batches.updateItem(trx, batchId, item.position, { state: 'issued', certificateId, fileName });
    }
    return skipped;
  });
}

const GONE = 'Mahasiswa sudah diarsipkan.';

/** '400.14.5.4-007-Diskominfo-VIII-2026 Nama.pdf': sorts by number, found by name. */
function fileNameOf(deps: CertificateDeps, content: CertificateContent): string {
  return deps.store.safeName(`${content.number.replaceAll('/', '-')} ${content.recipient.name}.pdf`);
}
