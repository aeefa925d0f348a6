import { parentPort, workerData } from 'node:worker_threads';
import { isDamaged } from '../db/integrity';

/** Checks the database of `workerData` and answers whether it is sound. */
isDamaged(String(workerData)).then((damaged) => parentPort?.postMessage(!damaged));
