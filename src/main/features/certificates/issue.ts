import type { PressBatch, PrintedChunk } from '@domain/certificates/ports';
import type { IssueResult } from '@shared/certificates/model';
import { AppError } from '@shared/lib/errors';
import type { Progress } from '@shared/lib/procedure';
import * as batches from './batches.repository';
import * as register from './certificates.repository';
import type { CertificateDeps } from './deps';
import { type BatchOptions, issueChunk } from './issue-chunk';
import { texts } from './texts';

/** Fewer repeat what each print costs anyway; more at once take more memory and, page for page, more time. */
const DEFAULT_CHUNK = 50;
const LABEL = 'Mencetak PDF';

/**
 * Runs a batch to its end, or on from where it stopped. For each chunk one transaction takes the numbers and freezes the
 * contents; then it is printed; then its files are written; then they are marked. Whatever moment it is killed at, a
 * resumed run prints what has a number and issues what has none. While the files of one chunk are cut and written,
 * the next is numbered and printed.
 */
export async function* runBatch(
  deps: CertificateDeps,
  batchId: number,
  signal?: AbortSignal,
): AsyncGenerator<Progress, IssueResult, void> {
  const run = await openRun(deps, batchId);
  const { total, chunk } = run;
  const skipped: IssueResult['skipped'] = [];
  let filing: Promise<void> = Promise.resolve();
  let finished = false;
  try {
    yield { done: 0, total, label: LABEL };
    for (let from = 0; from < total; from += chunk) {
      if (signal?.aborted) throw cancelled();
      const part = { from, until: Math.min(from + chunk, total) };
      skipped.push(...(await issueChunk(deps, { ...run.options, batchId, cohortId: run.cohortId, ...part })));
      const printed = await printChunk(run, part);
      await filing;
      filing = printed ? fileChunk(run, printed) : Promise.resolve();
      // It is waited for below; until then its failure must not count as nobody's.
      filing.catch(() => undefined);
      yield { done: part.until, total, label: LABEL };
    }
    await filing;
    const result = await finishRun(run, skipped);
    finished = true;
    return result;
  } finally {
    // What is being written is written to its end, also when the batch was cancelled or failed elsewhere.
    await filing.catch(() => undefined);
    await run.press.close();
    // Cancelled, failed (disk full) or closed from outside: it can be gone on with.
    if (!finished)
      await deps.journal.aside((trx) => batches.setBatchState(trx, batchId, { state: 'cancelled' }));
  }
}

const cancelled = () => new AppError('CANCELLED', texts.cancelled);

async function openRun(deps: CertificateDeps, batchId: number) {
  const batch = await batches.getBatch(deps.db, batchId);
  if (!batch) throw new AppError('NOT_FOUND', texts.batchNotFound);
  if (batch.state === 'done') throw new AppError('STALE', texts.batchDone);
  const { folder, cohortId } = batch;
  const options = JSON.parse(batch.options) as BatchOptions;
  await deps.store.ensureFolder(folder);
  await deps.store.sweep(folder);
  await deps.journal.aside((trx) =>
    batches.setBatchState(trx, batchId, { state: 'running', finishedAt: null }),
  );
  const { total } = await batches.countItems(deps.db, batchId);
  const { certificate: look } = await deps.settings();
  const press = await deps.press.openBatch(look);
  return { deps, batchId, cohortId, folder, options, total, press, chunk: deps.chunk ?? DEFAULT_CHUNK };
}
type Run = Awaited<ReturnType<typeof openRun>>;

interface Printed extends PrintedChunk {
  readonly items: readonly batches.BatchItem[];
}

/**
 * Prints those of the chunk that have a number, also if they are filed already: the merged file gets all. What was
 * revoked or replaced before the batch went on is left out.
 */
async function printChunk(
  { deps, batchId, press }: { deps: CertificateDeps; batchId: number; press: PressBatch },
  part: { from: number; until: number },
): Promise<Printed | null> {
  const items = (await batches.batchItems(deps.db, batchId, part)).filter(
    ({ certificateState }) => certificateState === 'valid',
  );
  if (items.length === 0) return null;
  const ids = items.flatMap(({ certificateId }) => certificateId ?? []);
  const { files } = await press.print(await register.readContents(deps.db, ids));
  return { items, files };
}

/** Writes what is not filed yet, then marks it. */
async function fileChunk({ deps, batchId, folder }: Run, { items, files }: Printed): Promise<void> {
  const bytes = await files();
  const isFresh = await Promise.all(
    items.map(
      async ({ state, fileName }) =>
        state !== 'written' || !(await deps.store.exists(folder, fileName ?? '')),
    ),
  );
  const fresh = items.flatMap((item, index) =>
    isFresh[index] ? [{ item, bytes: bytes[index] ?? new Uint8Array() }] : [],
  );
  if (fresh.length === 0) return;
  // Each file is flushed to the disk; side by side, the disk does many at once.
  await Promise.all(fresh.map(({ item, bytes: pdf }) => deps.store.write(folder, item.fileName ?? '', pdf)));
  await deps.journal.aside(async (trx) => {
    await batches.markWritten(
      trx,
      batchId,
      fresh.map(({ item }) => item.position),
    );
    const ids = fresh.flatMap(({ item }) => item.certificateId ?? []);
    await register.insertEvents(trx, ids, { kind: 'written', at: deps.clock.nowIso() });
  });
}

async function finishRun(run: Run, skipped: IssueResult['skipped']): Promise<IssueResult> {
  const { deps, batchId, folder, press } = run;
  const items = (await batches.batchItems(deps.db, batchId)).filter(
    ({ state, certificateState }) => state === 'written' && certificateState === 'valid',
  );
  const merged = items.length > 0 ? `Semua sertifikat (penerbitan ${batchId}).pdf` : null;
  if (merged) await deps.store.write(folder, merged, await press.merged('Sertifikat'));
  const finishedAt = deps.clock.nowIso();
  await deps.journal.aside((trx) =>
    batches.setBatchState(trx, batchId, { state: 'done', finishedAt, mergedFile: merged }),
  );
  const issued = items.map(({ number, studentNumber, fileName }) => ({
    number: number ?? '',
    studentNumber,
    file: fileName ?? '',
  }));
  return { batchId, issued, merged, folder, skipped };
}
