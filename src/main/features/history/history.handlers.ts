import { ACT_COLUMNS } from '@shared/history/columns';
import { ACT_KIND_LABELS, type Act } from '@shared/history/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { HistoryService } from './history.service';
import { texts } from './texts';

/** The wire's side of the feature: contract to service, nothing else. */
export function historyHandlers(
  service: HistoryService,
  exporter: ListExporter,
  localTime: (iso: string) => string,
) {
  const os = rpc.history;
  const cellOf = (act: Act, column: string): CellValue => {
    if (column === 'at') return localTime(act.at);
    if (column === 'kind') return ACT_KIND_LABELS[act.kind];
    if (column === 'state') return act.undone ? 'Diurungkan' : null;
    return act[column as 'actor' | 'title' | 'changes'];
  };
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
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<Act>({
        title: texts.exportTitle,
        columns: ACT_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
  };
}
