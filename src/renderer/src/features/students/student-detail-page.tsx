import { Button } from '@mantine/core';
import { DetailList, EmptyState, ICON } from '@renderer/components/display';
import { RecordHistory } from '@renderer/components/history';
import { Page, Section } from '@renderer/components/layout';
import {
  Columns,
  RecordHeader,
  RecordLink,
  RecordPage,
  Stack,
  type ViewProps,
} from '@renderer/components/record';
import { formatPhone } from '@renderer/lib/format';
import { GENDER_LABELS, type StudentDetail } from '@shared/students/model';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { personOf, students } from './api';
import { EnrolmentDrawer } from './enrolment-drawer';
import { EnrolmentSection } from './enrolment-section';
import { usePlaceElsewhere } from './place-elsewhere';
import { StudentDrawer } from './student-drawer';
import { texts } from './texts';

/** One person: identity, the part in each cohort, and what happened. */
export function StudentDetailPage() {
  return <RecordPage kind={students} View={Student} Drawer={StudentDrawer} />;
}

function Student({ record: student, onEdit }: ViewProps<StudentDetail>) {
  /** The cohort whose part is edited; null: a further cohort; undefined: closed. */
  const [part, setPart] = useState<number | null | undefined>(undefined);
  return (
    <Page header={<StudentHeader record={student} onEdit={onEdit} onEnrol={() => setPart(null)} />}>
      <Columns shape="aside-left">
        <Stack>
          <Profile student={student} />
          <RecordHistory table="student" recordKey={student.id} />
        </Stack>
        <Stack>
          {student.enrolments.map((enrolment) => (
            <EnrolmentSection
              key={enrolment.id}
              name={student.name}
              enrolment={enrolment}
              onEdit={() => setPart(enrolment.cohortId)}
            />
          ))}
          {student.enrolments.length === 0 && (
            <Section>
              <EmptyState
                title={texts.noEnrolment}
                description={texts.noEnrolmentText}
                action={<Button onClick={() => setPart(null)}>{texts.enrol}</Button>}
              />
            </Section>
          )}
        </Stack>
      </Columns>
      {part !== undefined && (
        <EnrolmentDrawer student={student} cohortId={part} onClose={() => setPart(undefined)} />
      )}
    </Page>
  );
}

interface StudentHeaderProps extends ViewProps<StudentDetail> {
  readonly onEnrol: () => void;
}

function StudentHeader({ record: student, onEdit, onEnrol }: StudentHeaderProps) {
  const place = usePlaceElsewhere();
  const waiting = student.archivedAt === null ? waitingPart(student) : undefined;
  return (
    <RecordHeader
      kind={personOf(student)}
      record={student}
      onEdit={onEdit}
      isEditSecond
      title={student.degree ? `${student.name}, ${student.degree}` : student.name}
      subtitle={[student.studentNumber, student.studyProgramName, student.universityName]
        .filter(Boolean)
        .join(' · ')}
      menu={[{ id: 'enrol', label: texts.enrol, icon: <IconPlus {...ICON} />, onClick: onEnrol }]}
      {...(waiting
        ? {
            primary: {
              label: texts.place,
              icon: <IconMapPin {...ICON} />,
              onClick: () => place([waiting.id]),
            },
          }
        : {})}
    />
  );
}

/** The latest part, if it goes on and is at no KIM. */
function waitingPart({ enrolments: [latest] }: StudentDetail) {
  if (latest?.status !== 'active' || latest.archivedAt !== null) return undefined;
  return latest.placements.every(({ state }) => state === 'cancelled') ? latest : undefined;
}

function Profile({ student }: { readonly student: StudentDetail }) {
  return (
    <Section title={texts.profile}>
      <DetailList
        labels="above"
        columns={1}
        items={[
          { label: texts.number, value: <span className="tabular">{student.studentNumber}</span> },
          {
            label: texts.university,
            value: (
              <RecordLink to="/universities" id={student.universityId}>
                {student.universityName}
              </RecordLink>
            ),
          },
          { label: texts.studyProgram, value: student.studyProgramName },
          { label: texts.gender, value: student.gender && GENDER_LABELS[student.gender] },
          { label: texts.phone, value: student.phone && formatPhone(student.phone) },
          { label: texts.email, value: student.email },
          ...(student.notes ? [{ label: texts.notes, value: student.notes }] : []),
        ]}
      />
    </Section>
  );
}
