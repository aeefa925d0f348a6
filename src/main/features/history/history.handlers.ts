import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler } from '../record-handlers';
import { actList } from './act-list';
import type { HistoryService } from './history.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function historyHandlers(service: HistoryService, exporter: ListExporter) {
  const os = rpc.history;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    changes: os.changes.handler(({ input }) => service.one(input.id)),
    ofRecord: os.ofRecord.handler(({ input: { table, key, ...page } }) =>
      service.ofRecord({ table, key }, page),
    ),
    undo: os.undo.handler(({ input }) => service.undo(input.id, input.mode)),
    undoLast: os.undoLast.handler(() => service.undoLast()),
    redoLast: os.redoLast.handler(() => service.redoLast()),
    putBack: os.putBack.handler(({ input }) => service.putBack(input)),
    actors: os.actors.handler(() => service.actors()),
    who: os.who.handler(() => service.who()),
    chooseWho: os.chooseWho.handler(({ input }) => service.chooseWho(input.name)),
    exportList: exportHandler(os.exportList, exporter, actList),
  };
}
