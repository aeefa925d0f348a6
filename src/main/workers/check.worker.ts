import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from '../db/integrity';

/** Checks the database of `workerData` and answers whether it is sound. */
checkFile(String(workerData), {}, true).then((report) => parentPort?.postMessage(report.ok));
