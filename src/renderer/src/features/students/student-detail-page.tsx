import { Button } from '@mantine/core';
import { DetailList, EmptyState, StatusBadge } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { RecordHistory } from '@renderer/components/history';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { formatPhone } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { GENDER_LABELS, type StudentDetail } from '@shared/students/model';
import {
  IconArchive,
  IconArrowBackUp,
  IconChevronLeft,
  IconMapPin,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { studentActions } from './api';
import { EnrolmentDrawer } from './enrolment-drawer';
import { EnrolmentSection } from './enrolment-section';
import { usePlaceElsewhere } from './place-elsewhere';
import { StudentDrawer } from './student-drawer';
import classes from './students.module.css';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const back = (
  <Link to="/students">
    <IconChevronLeft {...icon} />
    {texts.back}
  </Link>
);

/** One person: identity, the part in each cohort, and what happened. */
export function StudentDetailPage() {
  const { id } = useParams({ from: '/students/$id' });
  const student = useQuery(api.students.get.queryOptions({ input: { id: Number(id) } }));
  if (student.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={back} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(student.error).message}
          action={
            <Button variant="default" onClick={() => void student.refetch()}>
              {texts.retry}
            </Button>
          }
        />
      </Page>
    );
  return student.data ? <Student student={student.data} /> : null;
}

function Student({ student }: { readonly student: StudentDetail }) {
  const [isEditing, setEditing] = useState(false);
  /** The cohort whose part is edited; null: a further cohort; undefined: closed. */
  const [part, setPart] = useState<number | null | undefined>(undefined);
  return (
    <Page
      header={
        <StudentHeader student={student} onEdit={() => setEditing(true)} onEnrol={() => setPart(null)} />
      }
    >
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Profile student={student} />
          <RecordHistory table="student" recordKey={student.id} />
        </div>
        <div className={classes.stack}>
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
        </div>
      </div>
      <StudentDrawer
        target={isEditing ? { id: student.id, cohortId: null } : null}
        onClose={() => setEditing(false)}
      />
      {part !== undefined && (
        <EnrolmentDrawer student={student} cohortId={part} onClose={() => setPart(undefined)} />
      )}
    </Page>
  );
}

interface StudentHeaderProps {
  readonly student: StudentDetail;
  readonly onEdit: () => void;
  readonly onEnrol: () => void;
}

function StudentHeader({ student, onEdit, onEnrol }: StudentHeaderProps) {
  const actions = studentActions;
  const place = usePlaceElsewhere();
  const isArchived = student.archivedAt !== null;
  const [latest] = student.enrolments;
  const waits =
    latest !== undefined &&
    latest.status === 'active' &&
    latest.archivedAt === null &&
    latest.placements.every(({ state }) => state === 'cancelled');
  return (
    <PageHeader
      back={back}
      title={student.degree ? `${student.name}, ${student.degree}` : student.name}
      badge={isArchived ? <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge> : null}
      subtitle={[student.studentNumber, student.studyProgramName, student.universityName]
        .filter(Boolean)
        .join(' · ')}
      extra={
        <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {texts.edit}
        </Button>
      }
      menu={[
        { id: 'enrol', label: texts.enrol, icon: <IconPlus {...icon} />, onClick: onEnrol },
        {
          id: 'archive',
          divider: true,
          label: isArchived ? texts.restore : texts.archive,
          icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
          onClick: () => void (isArchived ? actions.restorePerson : actions.archivePerson)(student.id),
        },
      ]}
      {...(waits && !isArchived
        ? {
            primary: {
              label: texts.place,
              icon: <IconMapPin {...icon} />,
              onClick: () => place([latest.id]),
            },
          }
        : {})}
    />
  );
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
              <Link
                to="/universities/$id"
                params={{ id: String(student.universityId) }}
                className={classes.link}
              >
                {student.universityName}
              </Link>
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
