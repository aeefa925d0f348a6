import type { HistoryDeps } from './deps';
import { historyHandlers } from './history.handlers';
import { createHistoryService } from './history.service';

export { createActors } from './actors';

export function createHistoryFeature(deps: HistoryDeps) {
  const service = createHistoryService(deps);
  return { service, handlers: historyHandlers(service, deps.exporter) };
}
