import type { Journal } from '../db/journal/journal';
import type { Db } from '../db/open';
import type { ListExporter } from '../platform/list-exporter';
import type { Clock } from '../platform/ports';

/** What every feature is given. More comes by small ports named in the feature's own deps. */
export interface FeatureContext {
  /** Reads only; what is written goes through the journal. */
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly exporter: ListExporter;
}
