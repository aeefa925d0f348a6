import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler, recordHandlers } from '../record-handlers';
import { cohortList } from './cohort-list';
import type { CohortsService } from './cohorts.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function cohortsHandlers(service: CohortsService, exporter: ListExporter) {
  const os = rpc.cohorts;
  return {
    ...recordHandlers(os, service),
    hangsOn: os.hangsOn.handler(({ input }) => service.hangsOn(input.ids)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    defaults: os.defaults.handler(({ input }) => service.defaults(input.kind)),
    suggestName: os.suggestName.handler(({ input }) => service.suggestName(input.kind, input.year)),
    schemes: os.schemes.handler(() => service.schemes()),
    groups: os.groups.handler(({ input }) => service.groups(input.id)),
    updateGroup: os.updateGroup.handler(({ input }) => service.updateGroup(input)),
    exportList: exportHandler(os.exportList, exporter, cohortList),
  };
}
