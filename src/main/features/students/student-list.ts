import type { StudentListQuery } from '@shared/students/contract';
import { GENDER_LABELS, STUDENT_COLUMNS, type StudentRow } from '@shared/students/model';
import type { FeatureList } from '../feature-list';
import { studentRows, studentSpec } from './student-list.repository';
import { texts } from './texts';

export const studentList: FeatureList<StudentListQuery, StudentRow> = {
  name: 'students',
  title: texts.exportTitle,
  columns: STUDENT_COLUMNS,
  page: ({ db, lists, today }, query) =>
    lists.page(studentSpec(today), query, async (ids) => (await studentRows(db, ids, today)).map(toRow)),
  words: {
    gender: ({ gender }) => gender && GENDER_LABELS[gender],
    hasCertificate: ({ hasCertificate }) => (hasCertificate ? texts.certified : texts.notCertified),
    isLeader: ({ isLeader }) => (isLeader ? texts.leader : null),
  },
};

function toRow(row: Awaited<ReturnType<typeof studentRows>>[number]): StudentRow {
  return { ...row, isLeader: row.isLeader === 1, hasCertificate: row.hasCertificate === 1 };
}
