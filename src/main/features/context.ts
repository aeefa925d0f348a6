import type { Journal } from '../db/journal/journal';
import type { Lists } from '../db/lists';
import type { Db } from '../db/open';
import type { Clock } from '../platform/ports';
import type { ListExporter } from './list-exporter';

/** What every feature is given. More comes by small ports named in the feature's own deps. */
export interface FeatureContext {
  /** Reads only; what is written goes through the journal. */
  readonly db: Db;
  /** Asks lists of it. */
  readonly lists: Lists;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly exporter: ListExporter;
}
