import { KIM_COLUMNS, KIM_STATUS_LABELS, type KimRow } from '@shared/kim/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { KimService } from './kim.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function kimHandlers(service: KimService, exporter: ListExporter) {
  const os = rpc.kim;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => service.archive(input.ids)),
    restore: os.restore.handler(({ input }) => service.restore(input.ids)),
    setStatus: os.setStatus.handler(({ input }) => service.setStatus(input.ids, input.status)),
    confirmProfile: os.confirmProfile.handler(({ input }) => service.confirmProfile(input.id)),
    students: os.students.handler(({ input }) => service.students(input.id)),
    programs: os.programs.handler(({ input }) => service.programs(input.id)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    inVillage: os.inVillage.handler(({ input }) => service.inVillage(input.villageCode)),
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<KimRow>({
        title: 'Daftar KIM',
        columns: KIM_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
  };
}

function cellOf(row: KimRow, column: string): CellValue {
  if (column === 'status') return KIM_STATUS_LABELS[row.status];
  return row[column as keyof KimRow] ?? null;
}
