import { Button } from '@mantine/core';
import {
  Nothing,
  RowTable,
  type RowTableColumn,
  StatusBadge,
  type StatusTone,
  Under,
} from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { RecordLink } from '@renderer/components/record';
import { currentDay } from '@renderer/lib/current-day';
import { formatNumber } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { KimPlacement, KimProgram } from '@shared/kim/model';
import { formatShort } from '@shared/lib/dates';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { texts } from './texts';

interface VisitProps {
  readonly kimId: number;
}

/** Who is at the KIM or will come. */
export function StudentsNow({ kimId }: VisitProps) {
  const navigate = useNavigate();
  const students = useQuery(api.kim.students.queryOptions({ input: { id: kimId } })).data;
  if (!students) return null;
  const place = (
    <Button variant="default" size="xs" onClick={() => void navigate({ to: '/placements' })}>
      {texts.toPlacements}
    </Button>
  );
  return (
    <Section title={texts.studentsNow} variant="flush">
      <RowTable
        columns={PLACEMENTS}
        rows={students.now}
        rowKey={({ id }) => id}
        minWidth={560}
        empty={<Nothing action={place}>{texts.studentsNone}</Nothing>}
      />
    </Section>
  );
}

/** Who was there before; nothing when nobody was. */
export function StudentsBefore({ kimId }: VisitProps) {
  const students = useQuery(api.kim.students.queryOptions({ input: { id: kimId } })).data;
  if (!students || students.before.length === 0) return null;
  const description = texts.beforeShown(students.before.length, students.beforeTotal);
  return (
    <Section title={texts.studentsBefore} variant="flush" description={description}>
      <RowTable
        columns={PLACEMENTS}
        rows={students.before}
        rowKey={({ id }) => id}
        minWidth={560}
        empty={null}
      />
    </Section>
  );
}

const periodOf = ({ startDate, endDate }: { readonly startDate: string; readonly endDate: string }) =>
  `${formatShort(startDate)} – ${formatShort(endDate)}`;

const PLACEMENTS: readonly RowTableColumn<KimPlacement>[] = [
  {
    header: texts.student,
    render: (placement) => (
      <>
        <RecordLink to="/students" id={placement.studentId}>
          {placement.studentName}
        </RecordLink>
        <Under>{placement.studentNumber}</Under>
      </>
    ),
  },
  {
    header: texts.university,
    render: ({ universityName, cohortName, groupName }) => (
      <>
        {universityName}
        <Under>{[cohortName, groupName].filter(Boolean).join(' · ')}</Under>
      </>
    ),
  },
  {
    header: texts.period,
    isWhole: true,
    render: (placement) => (
      <>
        {periodOf(placement)}
        {placement.startDate > currentDay() && <Under>{texts.upcoming}</Under>}
      </>
    ),
  },
];

const TONES: Readonly<Record<KimProgram['state'], StatusTone>> = {
  planned: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'danger',
};

const PROGRAMS: readonly RowTableColumn<KimProgram>[] = [
  {
    header: texts.program,
    render: ({ id, title, kindLabel, potentialLabel, cohortName }) => (
      <>
        <RecordLink to="/programs" id={id}>
          {title}
        </RecordLink>
        <Under>{[kindLabel, potentialLabel, cohortName].filter(Boolean).join(' · ')}</Under>
      </>
    ),
  },
  {
    header: texts.status,
    render: ({ state }) => <StatusBadge tone={TONES[state]}>{texts.programStates[state]}</StatusBadge>,
  },
  { header: texts.period, isWhole: true, render: periodOf },
  { header: texts.participants, isEnd: true, render: ({ participants }) => formatNumber(participants) },
];

/** What students did with this KIM, newest first. */
export function ProgramSection({ kimId }: VisitProps) {
  const programs = useQuery(api.kim.programs.queryOptions({ input: { id: kimId } })).data;
  if (!programs) return null;
  return (
    <Section title={texts.programs} variant="flush">
      <RowTable
        columns={PROGRAMS}
        rows={programs}
        rowKey={({ id }) => id}
        empty={<Nothing>{texts.programsNone}</Nothing>}
      />
    </Section>
  );
}
