import { Button } from '@mantine/core';
import { ActionMenu, type RowAction } from '@renderer/components/data-table';
import { ICON, Nothing, RowTable, StatusBadge } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import type { StudyProgramRow } from '@shared/universities/model';
import { IconArchive, IconArrowBackUp, IconArrowMerge, IconPencil, IconPlus } from '@tabler/icons-react';
import { setProgramArchived } from './api';
import { askMerge, askName } from './study-program-dialogs';
import { texts } from './texts';
import classes from './universities.module.css';

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
          leftSection={<IconPlus {...ICON} />}
          onClick={() => askName({ universityId })}
        >
          {texts.addProgram}
        </Button>
      }
    >
      <RowTable
        rows={programs}
        rowKey={({ id }) => id}
        empty={<Nothing>{texts.programNone}</Nothing>}
        columns={[
          { header: texts.studyPrograms, render: (program) => <ProgramName program={program} /> },
          {
            header: texts.students,
            isEnd: true,
            width: 140,
            render: ({ students }) => formatNumber(students),
          },
          {
            header: '',
            isEnd: true,
            width: 64,
            render: (program) => <ProgramMenu program={program} programs={programs} />,
          },
        ]}
      />
    </Section>
  );
}

function ProgramName({ program }: { readonly program: StudyProgramRow }) {
  if (program.archivedAt === null) return program.name;
  return (
    <>
      <span className={classes.archived}>{program.name}</span>
      <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge>
    </>
  );
}

interface ProgramMenuProps {
  readonly program: StudyProgramRow;
  readonly programs: readonly StudyProgramRow[];
}

function ProgramMenu({ program, programs }: ProgramMenuProps) {
  const isArchived = program.archivedAt !== null;
  const others = programs.filter(({ id, archivedAt }) => id !== program.id && archivedAt === null);
  const actions: readonly RowAction[] = [
    {
      id: 'rename',
      label: texts.rename,
      icon: <IconPencil {...ICON} />,
      onClick: () => askName({ program }),
    },
    {
      id: 'merge',
      label: texts.merge,
      icon: <IconArrowMerge {...ICON} />,
      onClick: () => askMerge({ program, others }),
      ...(others.length === 0 ? { disabledReason: texts.mergeNoOther } : {}),
    },
    {
      id: 'archive',
      label: isArchived ? texts.restore : texts.archive,
      icon: isArchived ? <IconArrowBackUp {...ICON} /> : <IconArchive {...ICON} />,
      divider: true,
      onClick: () => void setProgramArchived(program, !isArchived),
    },
  ];
  return <ActionMenu label={texts.programActions(program.name)} actions={actions} />;
}
