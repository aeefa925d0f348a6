import type { ListJob } from '@domain/lists/job';
import type { Progress } from '@shared/lib/procedure';
import { openFile } from '../db/open';
import { tableWriter } from '../platform/workbook/write/table-writer';
import { createInlineListRunner } from './lists';
import { offer, offerLong, serveThread } from './serve-thread';

/** One list, away from the main process. */
const cancel = new AbortController();
const runner = createInlineListRunner((file) => openFile(file, { readonly: true }), tableWriter);

const router = {
  write: offerLong((job: ListJob, onProgress: (progress: Progress) => void) =>
    runner.write(job, onProgress, cancel.signal),
  ),
  cancel: offer(async () => cancel.abort()),
};
export type ExportListRouter = typeof router;

serveThread(router);
