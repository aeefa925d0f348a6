import { GENDER_LABELS, STUDENT_COLUMNS, type StudentRow } from '@shared/students/model';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { EnrolmentsService } from './enrolments.service';
import type { StudentsService } from './students.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function studentsHandlers(
  service: StudentsService,
  enrolments: EnrolmentsService,
  exporter: ListExporter,
) {
  const os = rpc.students;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    listIds: os.listIds.handler(({ input }) => service.listIds(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => enrolments.archive(input.ids)),
    restore: os.restore.handler(({ input }) => enrolments.restore(input.ids)),
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
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<StudentRow>({
        title: 'Daftar Mahasiswa',
        columns: STUDENT_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
  };
}

function cellOf(row: StudentRow, column: string): CellValue {
  if (column === 'gender') return row.gender === null ? null : GENDER_LABELS[row.gender];
  if (column === 'hasCertificate') return row.hasCertificate ? 'Ada' : 'Belum';
  if (column === 'isLeader') return row.isLeader ? 'Ketua' : null;
  const value = row[column as keyof StudentRow] ?? null;
  return typeof value === 'boolean' ? null : value;
}
