import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler, recordHandlers } from '../record-handlers';
import { programList } from './program-list';
import type { ProgramsService } from './programs.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function programsHandlers(service: ProgramsService, exporter: ListExporter) {
  const os = rpc.programs;
  return {
    ...recordHandlers(os, service),
    hangsOn: os.hangsOn.handler(({ input }) => service.hangsOn(input.ids)),
    listIds: os.listIds.handler(({ input }) => service.listIds(input)),
    setState: os.setState.handler(({ input }) => service.setState(input.ids, input.state)),
    options: os.options.handler(({ input }) => service.options(input.search, input.cohortId)),
    cohortChoices: os.cohortChoices.handler(() => service.cohortChoices()),
    candidates: os.candidates.handler(({ input }) => service.candidates(input)),
    studentsAtKim: os.studentsAtKim.handler(({ input }) =>
      service.studentsAtKim(input.cohortId, input.kimId),
    ),
    exportList: exportHandler(os.exportList, exporter, programList),
  };
}
