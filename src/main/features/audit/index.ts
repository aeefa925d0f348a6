import type { AuditRecorder, Clock } from '../../platform/ports';
import { insertAudit } from './audit.repository';

export interface AuditFeature {
  readonly recorder: AuditRecorder;
}

/** The trace of what was changed, by which act, when. */
export function createAuditFeature(deps: { clock: Clock }): AuditFeature {
  return {
    recorder: {
      record: (trx, entry) =>
        insertAudit(trx, {
          at: deps.clock.nowIso(),
          action: entry.action,
          entity: entry.entity,
          entityId: entry.entityId ?? null,
          summary: entry.summary,
          detail: entry.detail === undefined ? null : JSON.stringify(entry.detail),
        }),
    },
  };
}
