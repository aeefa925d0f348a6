import type { HistoryDeps } from './deps';
import { historyHandlers } from './history.handlers';
import { createHistoryService } from './history.service';

export { createActors } from './actors';

export function createHistoryFeature(deps: HistoryDeps) {
  const service = createHistoryService(deps);
  return { service, handlers: historyHandlers(service, deps.exporter, localTime) };
}

/** 'YYYY-MM-DD hh.mm' where this PC stands. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day} ${pad(at.getHours())}.${pad(at.getMinutes())}`;
}
