import type { RekapRunner, RekapWriter } from '@domain/reports/job';
import type { Database } from '../../db/open';
import { previewRekap, runRekap } from './rekap-run';

/**
 * Makes reports in the caller's own thread, through a connection of its own: what the worker runs inside, and what
 * tests run directly.
 * @param open opens the file for reading only
 */
export function createInlineRekapRunner(open: (file: string) => Database, write: RekapWriter): RekapRunner {
  const withDatabase = async <T>(file: string, work: (db: Database['db']) => Promise<T>): Promise<T> => {
    const database = open(file);
    try {
      return await work(database.db);
    } finally {
      await database.close();
    }
  };
  return {
    preview: (question) => withDatabase(question.databaseFile, (db) => previewRekap(db, question)),
    write: (job, onProgress, signal) =>
      withDatabase(job.databaseFile, (db) => runRekap(db, job, write, onProgress, signal)),
  };
}
