import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler, recordHandlers } from '../record-handlers';
import type { EnrolmentsService } from './enrolments.service';
import { studentList } from './student-list';
import type { StudentsService } from './students.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function studentsHandlers(
  service: StudentsService,
  enrolments: EnrolmentsService,
  exporter: ListExporter,
) {
  const os = rpc.students;
  return {
    ...recordHandlers(os, { ...service, archive: enrolments.archive, restore: enrolments.restore }),
    hangsOn: os.hangsOn.handler(({ input }) => service.hangsOn(input.ids)),
    listIds: os.listIds.handler(({ input }) => service.listIds(input)),
    archiveStudent: os.archiveStudent.handler(({ input }) => service.archiveStudent(input.id)),
    restoreStudent: os.restoreStudent.handler(({ input }) => service.restoreStudent(input.id)),
    setGroup: os.setGroup.handler(({ input }) => enrolments.setGroup(input.ids, input.groupName)),
    enrol: os.enrol.handler(({ input }) => enrolments.enrol(input)),
    withdraw: os.withdraw.handler(({ input }) => enrolments.withdraw(input.enrolmentId, input.date)),
    rejoin: os.rejoin.handler(({ input }) => enrolments.rejoin(input.enrolmentId)),
    groups: os.groups.handler(({ input }) => enrolments.groups(input)),
    studyPrograms: os.studyPrograms.handler(({ input }) =>
      service.studyPrograms(input.universityId, input.search),
    ),
    exportList: exportHandler(os.exportList, exporter, studentList),
  };
}
