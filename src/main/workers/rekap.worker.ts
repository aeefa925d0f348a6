import type { RekapJob, RekapQuestion } from '@domain/reports/job';
import type { Progress } from '@shared/lib/procedure';
import { openFile } from '../db/open';
import { createInlineRekapRunner } from '../features/reports/rekap-runner';
import { createRekapWriter } from '../features/reports/workbook/writer';
import { writeAtomically } from '../platform/files/atomic-write';
import { createPackage } from '../platform/workbook/write/package';
import { offer, offerLong, serveThread } from './serve-thread';

/** One report, away from the main process. */
const cancel = new AbortController();
const runner = createInlineRekapRunner(
  (file) => openFile(file, { readonly: true }),
  createRekapWriter({ writeAtomically, createPackage }),
);

const router = {
  preview: offer((job: RekapQuestion) => runner.preview(job)),
  write: offerLong((job: RekapJob, onProgress: (progress: Progress) => void) =>
    runner.write(job, onProgress, cancel.signal),
  ),
  cancel: offer(async () => cancel.abort()),
};
export type RekapRouter = typeof router;

serveThread(router);
