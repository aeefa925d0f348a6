import { COHORT_COLUMNS, COHORT_STATE_LABELS, type CohortRow } from '@shared/cohorts/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { CohortsService } from './cohorts.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function cohortsHandlers(service: CohortsService, exporter: ListExporter) {
  const os = rpc.cohorts;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => service.archive(input.ids)),
    restore: os.restore.handler(({ input }) => service.restore(input.ids)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    defaults: os.defaults.handler(({ input }) => service.defaults(input.kind)),
    suggestName: os.suggestName.handler(({ input }) => service.suggestName(input.kind, input.year)),
    schemes: os.schemes.handler(() => service.schemes()),
    groups: os.groups.handler(({ input }) => service.groups(input.id)),
    updateGroup: os.updateGroup.handler(({ input }) => service.updateGroup(input)),
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<CohortRow>({
        title: 'Daftar Angkatan',
        columns: COHORT_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
  };
}

function cellOf(row: CohortRow, column: string): CellValue {
  if (column === 'state') return COHORT_STATE_LABELS[row.state];
  const value = row[column as keyof CohortRow];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
