import { Button, Table } from '@mantine/core';
import { StatusBadge, type StatusTone } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber, toPlainDate } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { KimPlacement, KimProgram } from '@shared/kim/model';
import { formatShort } from '@shared/lib/dates';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import classes from './kim.module.css';
import { texts } from './texts';

interface VisitProps {
  readonly kimId: number;
}

/** Who is at the KIM or will come. */
export function StudentsNow({ kimId }: VisitProps) {
  const navigate = useNavigate();
  const students = useQuery(api.kim.students.queryOptions({ input: { id: kimId } })).data;
  if (!students) return null;
  return (
    <Section title={texts.studentsNow} variant="flush">
      {students.now.length === 0 ? (
        <div className={classes.none}>
          <p>{texts.studentsNone}</p>
          <Button variant="default" size="xs" onClick={() => void navigate({ to: '/placements' })}>
            {texts.toPlacements}
          </Button>
        </div>
      ) : (
        <PlacementTable placements={students.now} />
      )}
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
      <PlacementTable placements={students.before} />
    </Section>
  );
}

function PlacementTable({ placements }: { readonly placements: readonly KimPlacement[] }) {
  const today = toPlainDate(new Date());
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table className="tabular" horizontalSpacing={20}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.student}</Table.Th>
            <Table.Th>{texts.university}</Table.Th>
            <Table.Th>{texts.period}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {placements.map((placement) => (
            <Table.Tr key={placement.id}>
              <Table.Td>
                <Link
                  className={classes.link}
                  to="/students/$id"
                  params={{ id: String(placement.studentId) }}
                >
                  {placement.studentName}
                </Link>
                <span className={classes.under}>{placement.studentNumber}</span>
              </Table.Td>
              <Table.Td>
                {placement.universityName}
                <span className={classes.under}>
                  {[placement.cohortName, placement.groupName].filter(Boolean).join(' · ')}
                </span>
              </Table.Td>
              <Table.Td className={classes.period}>
                {formatShort(placement.startDate)} – {formatShort(placement.endDate)}
                {placement.startDate > today && <span className={classes.under}>{texts.upcoming}</span>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const TONES: Readonly<Record<KimProgram['state'], StatusTone>> = {
  planned: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'danger',
};

/** What students did with this KIM, newest first. */
export function ProgramSection({ kimId }: VisitProps) {
  const programs = useQuery(api.kim.programs.queryOptions({ input: { id: kimId } })).data;
  if (!programs) return null;
  return (
    <Section title={texts.programs} variant="flush">
      {programs.length === 0 ? (
        <div className={classes.none}>
          <p>{texts.programsNone}</p>
        </div>
      ) : (
        <Table className="tabular" horizontalSpacing={20}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.program}</Table.Th>
              <Table.Th>{texts.status}</Table.Th>
              <Table.Th>{texts.period}</Table.Th>
              <Table.Th ta="right">{texts.participants}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {programs.map((program) => (
              <ProgramRow key={program.id} program={program} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

function ProgramRow({ program }: { readonly program: KimProgram }) {
  const under = [program.kindLabel, program.potentialLabel, program.cohortName].filter(Boolean).join(' · ');
  return (
    <Table.Tr>
      <Table.Td>
        <Link className={classes.link} to="/programs/$id" params={{ id: String(program.id) }}>
          {program.title}
        </Link>
        <span className={classes.under}>{under}</span>
      </Table.Td>
      <Table.Td>
        <StatusBadge tone={TONES[program.state]}>{texts.programStates[program.state]}</StatusBadge>
      </Table.Td>
      <Table.Td className={classes.period}>
        {formatShort(program.startDate)} – {formatShort(program.endDate)}
      </Table.Td>
      <Table.Td ta="right">{formatNumber(program.participants)}</Table.Td>
    </Table.Tr>
  );
}
