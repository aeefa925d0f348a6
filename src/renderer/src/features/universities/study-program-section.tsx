import { ActionIcon, Button, Menu, Table } from '@mantine/core';
import { type RowAction, RowMenuItems } from '@renderer/components/data-table';
import { StatusBadge } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import type { StudyProgramRow } from '@shared/universities/model';
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowMerge,
  IconDots,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { universityActions } from './api';
import { askMerge, askName } from './study-program-dialogs';
import { texts } from './texts';
import classes from './universities.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface StudyProgramSectionProps {
  readonly universityId: number;
  readonly programs: readonly StudyProgramRow[];
}

/** The study programs with their students; renamed, merged and archived here. */
export function StudyProgramSection({ universityId, programs }: StudyProgramSectionProps) {
  return (
    <Section
      title={texts.studyPrograms}
      description={texts.programsHelp}
      variant="flush"
      action={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => askName({ universityId })}
        >
          {texts.addProgram}
        </Button>
      }
    >
      {programs.length === 0 ? (
        <div className={classes.none}>
          <p>{texts.programNone}</p>
        </div>
      ) : (
        <Table className="tabular" horizontalSpacing={20}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.studyPrograms}</Table.Th>
              <Table.Th ta="right" w={140}>
                {texts.students}
              </Table.Th>
              <Table.Th w={64} aria-hidden />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {programs.map((program) => (
              <ProgramRow key={program.id} program={program} programs={programs} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

interface ProgramRowProps {
  readonly program: StudyProgramRow;
  readonly programs: readonly StudyProgramRow[];
}

function ProgramRow({ program, programs }: ProgramRowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.program} data-archived={program.archivedAt !== null || undefined}>
          {program.name}
        </span>
        {program.archivedAt !== null && <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge>}
      </Table.Td>
      <Table.Td ta="right">{formatNumber(program.students)}</Table.Td>
      <Table.Td ta="right" py={4}>
        <ProgramMenu program={program} programs={programs} />
      </Table.Td>
    </Table.Tr>
  );
}

function ProgramMenu({ program, programs }: ProgramRowProps) {
  const isArchived = program.archivedAt !== null;
  const others = programs.filter(({ id, archivedAt }) => id !== program.id && archivedAt === null);
  const actions: readonly RowAction[] = [
    {
      id: 'rename',
      label: texts.rename,
      icon: <IconPencil {...icon} />,
      onClick: () => askName({ program }),
    },
    {
      id: 'merge',
      label: texts.merge,
      icon: <IconArrowMerge {...icon} />,
      onClick: () => askMerge({ program, others }),
      ...(others.length === 0 ? { disabledReason: texts.mergeNoOther } : {}),
    },
    {
      id: 'archive',
      label: isArchived ? texts.restore : texts.archive,
      icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
      divider: true,
      onClick: () => void universityActions.setProgramArchived(program, !isArchived),
    },
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={texts.programActions(program.name)}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown miw={200}>
        <RowMenuItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}
