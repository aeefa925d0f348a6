import { normalizePhone } from '@domain/lib/phone';
import { AppError } from '@shared/lib/errors';
import { tidyText } from '@shared/lib/names';
import type { StudentListQuery } from '@shared/students/contract';
import type { StudentDetail, StudentInput } from '@shared/students/model';
import type { FilterOf } from '../../db/list-query';
import type { Trx } from '../../db/open';
import type { FeatureContext } from '../context';
import { readingOf } from '../feature-list';
import type { EnrolmentsService } from './enrolments.service';
import { getEnrolments, getParts, getStudent } from './student-detail.repository';
import { hangsOnEnrolments } from './student-hanging.repository';
import { studentList } from './student-list';
import { studentSpec } from './student-list.repository';
import type { StudentDeps } from './students.deps';
import * as repository from './students.repository';
import { texts } from './texts';

export type StudentsService = ReturnType<typeof createStudentsService>;

export function createStudentsService(
  context: FeatureContext,
  { studyPrograms }: Pick<StudentDeps, 'studyPrograms'>,
  enrolments: EnrolmentsService,
) {
  const { db, clock, journal, lists } = context;

  /** Column values of the form. @throws AppError INVALID_INPUT, DUPLICATE, each beside its field */
  const toValues = async (trx: Trx, input: StudentInput, own?: number) => {
    const phone = input.phone ? normalizePhone(input.phone) : null;
    if (input.phone && !phone)
      throw new AppError('INVALID_INPUT', texts.checkFields, { fields: { phone: texts.phone } });
    if (!(await repository.universityName(trx, input.universityId)))
      throw new AppError('NOT_FOUND', texts.universityNotFound, {
        fields: { universityId: texts.universityNotFound },
      });
    const studentNumber = tidyText(input.studentNumber);
    const twin = await repository.findByNumber(trx, input.universityId, studentNumber);
    if (twin && twin.id !== own) {
      const sentence = (twin.archivedAt ? texts.duplicateArchived : texts.duplicateNumber)(twin.name);
      throw new AppError('DUPLICATE', sentence, { fields: { studentNumber: sentence } });
    }
    const program = input.studyProgramName
      ? await studyPrograms.ensureStudyProgram(trx, input.universityId, input.studyProgramName)
      : null;
    const { name, degree, universityId, gender, email, notes } = input;
    return {
      values: {
        name: tidyText(name),
        degree,
        universityId,
        gender,
        email,
        notes,
        phone,
        studentNumber,
        studyProgramId: program?.id ?? null,
      },
      isNewStudyProgram: program?.created ?? false,
    };
  };

  const create = (input: StudentInput) =>
    journal.act(texts.created(tidyText(input.name)), async (trx) => {
      const { values, isNewStudyProgram } = await toValues(trx, input);
      const [id = 0] = await repository.insertStudents(trx, [values], clock.nowIso());
      const student = { id, universityId: values.universityId };
      const enrolment = input.enrolment
        ? await enrolments.saveEnrolment(trx, student, input.enrolment)
        : null;
      return { id, enrolmentId: enrolment?.id ?? null, isNewStudyProgram };
    });

  const update = ({ id, ...input }: StudentInput & { id: number }) =>
    journal.act(texts.updated(tidyText(input.name)), async (trx) => {
      const before = await repository.findStudent(trx, id);
      if (!before) throw new AppError('NOT_FOUND', texts.notFound);
      const { values } = await toValues(trx, input, id);
      await repository.updateStudent(trx, id, values, clock.nowIso());
      if (before.universityId !== values.universityId) await enrolments.leaveGroups(trx, id);
      const student = { id, universityId: values.universityId };
      if (input.enrolment) await enrolments.saveEnrolment(trx, student, input.enrolment);
      return { id };
    });

  const setArchived = (id: number, archived: boolean) =>
    journal.act(archived ? texts.archived : texts.restored, async (trx) => {
      const student = await repository.findStudent(trx, id);
      if (!student) throw new AppError('NOT_FOUND', texts.notFound);
      const count = await repository.setStudentArchived(trx, id, archived ? clock.nowIso() : null);
      return { count, name: student.name };
    });

  return {
    list: (query: StudentListQuery) => studentList.page(readingOf(context), query),
    listIds: async (filter: FilterOf<StudentListQuery>) => ({
      ids: [...(await lists.ids(studentSpec(clock.today()), filter))],
    }),
    get: async (id: number): Promise<StudentDetail> => {
      const student = await getStudent(db, id);
      if (!student) throw new AppError('NOT_FOUND', texts.notFound);
      const parts = await getEnrolments(db, id);
      return toDetail(
        student,
        parts,
        await getParts(
          db,
          parts.map((part) => part.id),
        ),
      );
    },
    create,
    update,
    hangsOn: (ids: readonly number[]) => hangsOnEnrolments(db, ids, clock.today()),
    archiveStudent: (id: number) => setArchived(id, true),
    restoreStudent: (id: number) => setArchived(id, false),
    studyPrograms: (universityId: number | undefined, search: string) =>
      repository.studyProgramOptions(db, universityId, search),
  };
}

type Student = NonNullable<Awaited<ReturnType<typeof getStudent>>>;
type Enrolments = Awaited<ReturnType<typeof getEnrolments>>;
type Parts = Awaited<ReturnType<typeof getParts>>;

function toDetail(student: Student, enrolments: Enrolments, parts: Parts): StudentDetail {
  const of = <T extends { enrolmentId: number }>(items: readonly T[], id: number) =>
    items.filter((item) => item.enrolmentId === id).map(({ enrolmentId: _enrolment, ...item }) => item);
  return {
    ...student,
    enrolments: enrolments.map(({ isLeader, ...enrolment }) => ({
      ...enrolment,
      isLeader: isLeader === 1,
      placements: of(parts.placements, enrolment.id).map(({ previousId, ...placement }) => ({
        ...placement,
        isTransfer: previousId !== null,
      })),
      programs: of(parts.programs, enrolment.id),
      scores: of(parts.scores, enrolment.id),
      certificates: of(parts.certificates, enrolment.id),
    })),
  };
}
