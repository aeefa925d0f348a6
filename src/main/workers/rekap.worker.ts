import { parentPort, workerData } from 'node:worker_threads';
import { openFile } from '../db/open';
import { createInlineRekapRunner } from '../features/reports/rekap-runner';
import { createRekapWriter } from '../features/reports/workbook/writer';
import { writeAtomically } from '../platform/files/atomic-write';
import {
  faultMessage,
  type RekapTask,
  type RekapWorkerMessage,
} from '../platform/workbook/rekap-worker-messages';
import { createPackage } from '../platform/workbook/write/package';

/** One report, away from the main process. A message of any kind cancels it. */
const port = parentPort;
const task = workerData as RekapTask;
const runner = createInlineRekapRunner(
  (file) => openFile(file, { readonly: true }),
  createRekapWriter({ writeAtomically, createPackage }),
);
const cancel = new AbortController();
const say = (message: RekapWorkerMessage) => port?.postMessage(message);

port?.once('message', () => cancel.abort());
const work =
  task.kind === 'preview'
    ? runner.preview(task.job)
    : runner.write(task.job, (progress) => say({ type: 'progress', progress }), cancel.signal);
work
  .then((value) => say({ type: 'done', value }))
  .catch((error: unknown) => say(faultMessage(error)))
  // The port would keep the thread alive.
  .finally(() => port?.close());
