import { verificationCode } from '@shared/certificates/build';
import { type CertificateContent, certificateContentSchema } from '@shared/certificates/content';
import type { IssueResult } from '@shared/certificates/model';
import { TEMPLATE_VERSION } from '@shared/certificates/template/render';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import type { Trx } from '../../db/open';
import type { BatchItem } from './batches.repository';
import * as batches from './batches.repository';
import { type Candidate, judge } from './candidates';
import * as register from './certificates.repository';
import type { CertificateDeps, PressBatch } from './deps';
import { readCandidates, readCohort } from './facts.repository';
import { contentMaker } from './make-content';
import { takeNumber } from './numbers';

/** Certificates whose numbers are taken, printed and filed together: what a power cut can leave unfinished at once. */
const CHUNK = 50;

interface BatchOptions {
  readonly issuedOn: string;
  readonly firstSequence: number | null;
}

/**
 * Runs a batch to its end, or on from where it stopped. For each chunk one transaction takes the numbers and freezes the
 * contents; then the files are written; then they are marked. Whatever moment it is killed at, a resumed run prints
 * what has a number and issues what has none.
 */
export async function* runBatch(
  deps: CertificateDeps,
  batchId: number,
  signal?: AbortSignal,
): AsyncGenerator<Progress, IssueResult, void> {
  const batch = await batches.getBatch(deps.db, batchId);
  if (!batch) throw new AppError('NOT_FOUND', 'Penerbitan ini tidak ditemukan. Muat ulang daftar.');
  const options = JSON.parse(batch.options) as BatchOptions;
  await deps.store.ensureFolder(batch.folder);
  await deps.db
    .transaction()
    .execute((trx) => batches.setBatchState(trx, batchId, { state: 'running', finishedAt: null }));
  const settings = await deps.settings();
  const press = await deps.press.openBatch(settings.certificate);
  const skipped: IssueResult['skipped'] = [];
  const total = (await batches.batchItems(deps.db, batchId)).length;
  let finished = false;
  try {
    for (let at = 0; at < total; at += CHUNK) {
      if (signal?.aborted)
        throw new AppError(
          'CANCELLED',
          'Penerbitan dihentikan. Sertifikat yang sudah bernomor tetap tersimpan.',
        );
      skipped.push(...(await issueChunk(deps, { batchId, cohortId: batch.cohortId, ...options }, at)));
      await writeChunk(deps, { batchId, folder: batch.folder }, at, press);
      yield { done: Math.min(at + CHUNK, total), total, label: 'Menulis PDF' };
    }
    const items = (await batches.batchItems(deps.db, batchId)).filter(({ state }) => state === 'written');
    const merged = items.length > 0 ? await writeMerged(deps, batch, press) : null;
    const finishedAt = deps.clock.nowIso();
    await deps.db
      .transaction()
      .execute((trx) =>
        batches.setBatchState(trx, batchId, { state: 'done', finishedAt, mergedFile: merged }),
      );
    finished = true;
    const issued = items.map(({ number, studentNumber, fileName }) => ({
      number: number ?? '',
      studentNumber,
      file: fileName ?? '',
    }));
    return { batchId, issued, merged, folder: batch.folder, skipped };
  } finally {
    // Cancelled, failed (disk full) or closed from outside: it can be gone on with.
    if (!finished)
      await deps.db
        .transaction()
        .execute((trx) => batches.setBatchState(trx, batchId, { state: 'cancelled' }));
  }
}

interface ChunkJob extends BatchOptions {
  readonly batchId: number;
  readonly cohortId: number;
}

const slice = async (deps: CertificateDeps, batchId: number, at: number): Promise<BatchItem[]> =>
  (await batches.batchItems(deps.db, batchId)).slice(at, at + CHUNK);

/** Takes numbers for those of the chunk that wait; who is no longer eligible is skipped with the reasons. */
async function issueChunk(deps: CertificateDeps, job: ChunkJob, at: number): Promise<IssueResult['skipped']> {
  const waiting = (await slice(deps, job.batchId, at)).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return [];
  const settings = await deps.settings();
  return deps.db.transaction().execute(async (trx) => {
    const ids = waiting.map(({ enrolmentId }) => enrolmentId);
    const cohort = await readCohort(trx, job.cohortId);
    const facts = new Map(
      (await readCandidates(trx, job.cohortId, ids)).map((row) => [row.enrolmentId, row]),
    );
    const make = await contentMaker(deps, trx, job.cohortId, ids, settings);
    const context = { kind: cohort?.kind ?? '', isExample: cohort?.isExample === 1, issuedOn: job.issuedOn };
    const skipped: IssueResult['skipped'] = [];
    let startAt = at === 0 ? job.firstSequence : null;
    for (const item of waiting) {
      const known = facts.get(item.enrolmentId);
      const candidate = known && judge(known, settings.eligibility, job.issuedOn);
      if (!candidate?.verdict.eligible) {
        await batches.updateItem(trx, job.batchId, item.position, { state: 'skipped' });
        skipped.push({
          studentNumber: item.studentNumber,
          reasons: candidate?.verdict.reasons.map(({ message }) => message) ?? [],
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
      const certificateId = await freeze(deps, trx, {
        content,
        number,
        candidate,
        cohortId: job.cohortId,
        batchId: job.batchId,
      });
      const fileName = fileNameOf(deps, content);
      await batches.updateItem(trx, job.batchId, item.position, { state: 'issued', certificateId, fileName });
    }
    return skipped;
  });
}

interface Frozen {
  readonly content: CertificateContent;
  readonly number: Awaited<ReturnType<typeof takeNumber>>;
  readonly candidate: Pick<Candidate, 'enrolmentId'>;
  readonly cohortId: number;
  readonly batchId: number | null;
  readonly replacesId?: number;
}

/** Writes the certificate as it will stand for ever, with its first event. @returns its id */
export async function freeze(deps: CertificateDeps, trx: Trx, frozen: Frozen): Promise<number> {
  const { content, number, candidate, cohortId, batchId, replacesId } = frozen;
  const now = deps.clock.nowIso();
  const { logo } = content.office;
  const logoHash = logo === null ? null : deps.hash(logo);
  if (logo !== null && logoHash !== null) await register.keepAsset(trx, logoHash, logo);
  const stored = certificateContentSchema.parse({ ...content, office: { ...content.office, logo: null } });
  const id = await register.insertCertificate(trx, {
    number: number.number,
    seriesId: number.seriesId,
    scopeKey: number.scopeKey,
    sequence: number.sequence,
    enrolmentId: candidate.enrolmentId,
    cohortId,
    batchId,
    content: JSON.stringify(stored),
    logoHash,
    templateVersion: TEMPLATE_VERSION,
    verificationCode: content.verificationCode,
    issuedOn: content.date,
    issuedAt: now,
    replacesId: replacesId ?? null,
  });
  await register.insertEvents(trx, [id], { kind: 'issued', at: now });
  return id;
}

/** Prints the chunk's certificates and files those that are not filed yet; the merged file gets all of them. */
async function writeChunk(
  deps: CertificateDeps,
  batch: { batchId: number; folder: string },
  at: number,
  press: PressBatch,
): Promise<void> {
  const items = (await slice(deps, batch.batchId, at)).filter(({ certificateId }) => certificateId !== null);
  if (items.length === 0) return;
  const contents = await register.readContents(
    deps.db,
    items.flatMap(({ certificateId }) => certificateId ?? []),
  );
  const files = await press.add(contents.map(({ content }) => content));
  const isFresh = await Promise.all(
    items.map(
      async ({ state, fileName }) =>
        state !== 'written' || !(await deps.store.exists(batch.folder, fileName ?? '')),
    ),
  );
  const fresh = items.flatMap((item, index) =>
    isFresh[index] ? [{ item, bytes: files[index] ?? new Uint8Array() }] : [],
  );
  // Each file is flushed to the disk; side by side, the disk does many at once.
  await Promise.all(
    fresh.map(({ item, bytes }) => deps.store.write(batch.folder, item.fileName ?? '', bytes)),
  );
  if (fresh.length === 0) return;
  await deps.db.transaction().execute(async (trx) => {
    for (const { item } of fresh)
      await batches.updateItem(trx, batch.batchId, item.position, { state: 'written' });
    const ids = fresh.flatMap(({ item }) => item.certificateId ?? []);
    await register.insertEvents(trx, ids, { kind: 'written', at: deps.clock.nowIso() });
  });
}

async function writeMerged(
  deps: CertificateDeps,
  batch: { id: number; folder: string },
  press: PressBatch,
): Promise<string> {
  const name = `Semua sertifikat (penerbitan ${batch.id}).pdf`;
  await deps.store.write(batch.folder, name, await press.merged('Sertifikat'));
  return name;
}

/** '400.14.5.4-007-Diskominfo-VIII-2026 Nama.pdf': sorts by number, found by name. */
function fileNameOf(deps: CertificateDeps, content: CertificateContent): string {
  return deps.store.safeName(`${content.number.replaceAll('/', '-')} ${content.recipient.name}.pdf`);
}
