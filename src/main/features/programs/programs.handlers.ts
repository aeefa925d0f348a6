import { PROGRAM_COLUMNS, PROGRAM_STATE_LABELS, type ProgramRow } from '@shared/programs/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { ProgramsService } from './programs.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function programsHandlers(service: ProgramsService, exporter: ListExporter) {
  const os = rpc.programs;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    listIds: os.listIds.handler(({ input }) => service.listIds(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => service.archive(input.ids)),
    restore: os.restore.handler(({ input }) => service.restore(input.ids)),
    setState: os.setState.handler(({ input }) => service.setState(input.ids, input.state)),
    options: os.options.handler(({ input }) => service.options(input.search, input.cohortId)),
    cohortChoices: os.cohortChoices.handler(() => service.cohortChoices()),
    candidates: os.candidates.handler(({ input }) => service.candidates(input)),
    studentsAtKim: os.studentsAtKim.handler(({ input }) =>
      service.studentsAtKim(input.cohortId, input.kimId),
    ),
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<ProgramRow>({
        title: 'Daftar Program Kerja',
        columns: PROGRAM_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
  };
}

function cellOf(row: ProgramRow, column: string): CellValue {
  if (column === 'state') return PROGRAM_STATE_LABELS[row.state];
  return row[column as keyof ProgramRow] ?? null;
}
