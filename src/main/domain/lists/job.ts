import type { OnProgress } from '../reports/job';

/** Every list that can be exported, by the name its feature goes by. */
export const LIST_NAMES = [
  'acts',
  'cohorts',
  'kim',
  'placements',
  'programs',
  'register',
  'students',
  'universities',
  'unplaced',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What a screen asks to be exported: its query as it stands and the ids of the columns shown, in their order. */
export interface ListExport {
  readonly query: object;
  readonly columns: readonly string[];
}

export interface ListJob extends ListExport {
  readonly list: ListName;
  /** Of the SQLite file, read through a connection of its own. */
  readonly databaseFile: string;
  /** The day states are judged on. */
  readonly today: string;
  readonly path: string;
}

/** Writes lists as workbooks without holding up the caller's thread: a worker in the app, the same thread in tests. */
export interface ListRunner {
  /**
   * @returns how many rows were written
   * @throws AppError CANCELLED after an abort, DISK_FULL and the like; an older file then stands untouched
   */
  write(job: ListJob, onProgress?: OnProgress, signal?: AbortSignal): Promise<number>;
}
