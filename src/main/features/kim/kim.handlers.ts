import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler, recordHandlers } from '../record-handlers';
import type { KimService } from './kim.service';
import { kimList } from './kim-list';

/** The wire's side of the feature: contract to service, nothing else. */
export function kimHandlers(service: KimService, exporter: ListExporter) {
  const os = rpc.kim;
  return {
    ...recordHandlers(os, service),
    hangsOn: os.hangsOn.handler(({ input }) => service.hangsOn(input.ids)),
    setStatus: os.setStatus.handler(({ input }) => service.setStatus(input.ids, input.status)),
    confirmProfile: os.confirmProfile.handler(({ input }) => service.confirmProfile(input.id)),
    students: os.students.handler(({ input }) => service.students(input.id)),
    programs: os.programs.handler(({ input }) => service.programs(input.id)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    inVillage: os.inVillage.handler(({ input }) => service.inVillage(input.villageCode)),
    exportList: exportHandler(os.exportList, exporter, kimList),
  };
}
