import type { Database } from '../db/open';
import type { ListExporter } from '../platform/list-exporter';
import type { AuditRecorder, Clock } from '../platform/ports';

/** What every feature is given. More comes by small ports named in the feature's own deps. */
export interface FeatureContext {
  readonly db: Database['db'];
  readonly clock: Clock;
  readonly audit: AuditRecorder;
  readonly exporter: ListExporter;
}
