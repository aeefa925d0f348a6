import { Button } from '@mantine/core';
import { DetailList, EmptyState } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { FieldWarning } from '@renderer/components/form';
import { RecordHistory } from '@renderer/components/history';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { formatCount } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { formatRange } from '@shared/lib/dates';
import { PROGRAM_STATE_LABELS, type ProgramDetail } from '@shared/programs/model';
import { programWarnings } from '@shared/programs/rules';
import {
  IconArchive,
  IconArrowBackUp,
  IconChevronLeft,
  IconPencil,
  IconProgressCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { programActions } from './api';
import { ProgramDrawer } from './program-drawer';
import { OutputList, PeopleList } from './program-parts';
import classes from './programs.module.css';
import { ProgramStateBadge } from './state-badge';
import { askState } from './state-dialog';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const back = (
  <Link to="/programs">
    <IconChevronLeft {...icon} />
    {texts.back}
  </Link>
);

/** One program: where, when, who, what came of it. */
export function ProgramDetailPage() {
  const { id } = useParams({ from: '/programs/$id' });
  const program = useQuery(api.programs.get.queryOptions({ input: { id: Number(id) } }));
  if (program.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={back} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(program.error).message}
          action={
            <Button variant="default" onClick={() => void program.refetch()}>
              {texts.retry}
            </Button>
          }
        />
      </Page>
    );
  return program.data ? <Program program={program.data} /> : null;
}

function Program({ program }: { readonly program: ProgramDetail }) {
  const actions = programActions;
  const [isEditing, setEditing] = useState(false);
  const isArchived = program.archivedAt !== null;
  const cohort = { startDate: program.cohortStart, endDate: program.cohortEnd };
  const warnings = Object.values(programWarnings(program, cohort));
  return (
    <Page
      header={
        <PageHeader
          title={program.title}
          back={back}
          badge={<ProgramStateBadge state={program.state} />}
          subtitle={`${program.kimName} · ${program.cohortName}${isArchived ? ` · ${texts.isArchived}` : ''}`}
          primary={{ label: texts.edit, icon: <IconPencil {...icon} />, onClick: () => setEditing(true) }}
          menu={[
            {
              id: 'state',
              label: texts.changeState,
              icon: <IconProgressCheck {...icon} />,
              onClick: () => askState([program.id], actions.setState, program.state),
            },
            {
              id: 'archive',
              label: isArchived ? texts.restore : texts.archive,
              icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
              divider: true,
              onClick: () => void (isArchived ? actions.restore : actions.archive)([program.id]),
            },
          ]}
        />
      }
    >
      {warnings.length > 0 && (
        <div>
          {warnings.map((warning) => (
            <FieldWarning key={warning}>{warning}</FieldWarning>
          ))}
        </div>
      )}
      <div className={classes.columns}>
        <About program={program} />
        <Result program={program} />
      </div>
      <Section title={texts.withCount(texts.people, program.participants.length)} variant="flush">
        <PeopleList people={program.participants} />
      </Section>
      <Section title={texts.withCount(texts.outputs, program.outputs.length)} variant="flush">
        <OutputList outputs={program.outputs} />
      </Section>
      <RecordHistory table="program" recordKey={program.id} />
      <ProgramDrawer
        target={isEditing ? { id: program.id } : null}
        cohortId={program.cohortId}
        onClose={() => setEditing(false)}
      />
    </Page>
  );
}

function About({ program }: { readonly program: ProgramDetail }) {
  return (
    <Section title={texts.plan}>
      <DetailList
        items={[
          {
            label: texts.kim,
            value: (
              <Link className={classes.link} to="/kim/$id" params={{ id: String(program.kimId) }}>
                {program.kimName}
              </Link>
            ),
          },
          { label: texts.village, value: `Kel. ${program.villageName}, Kec. ${program.districtName}` },
          {
            label: texts.cohort,
            value: (
              <Link className={classes.link} to="/cohorts/$id" params={{ id: String(program.cohortId) }}>
                {program.cohortName}
              </Link>
            ),
          },
          { label: texts.period, value: formatRange(program.startDate, program.endDate) },
          { label: texts.kind, value: program.kind },
          { label: texts.potential, value: program.potential },
          { label: texts.planText, value: program.plan && <p className={classes.text}>{program.plan}</p> },
        ]}
      />
    </Section>
  );
}

function Result({ program }: { readonly program: ProgramDetail }) {
  const parts = [
    { label: texts.resultText, value: program.result },
    { label: texts.obstacle, value: program.obstacle },
    { label: texts.followUp, value: program.followUp },
    {
      label: texts.reach,
      value: program.reach === null ? null : formatCount(program.reach, texts.personUnit),
    },
  ];
  const isEmpty = parts.every(({ value }) => !value);
  return (
    <Section title={texts.result}>
      {isEmpty ? (
        <p className={classes.quiet}>
          {program.state === 'done' ? texts.noResult : texts.resultLater(PROGRAM_STATE_LABELS[program.state])}
        </p>
      ) : (
        <DetailList
          items={parts.map(({ label, value }) => ({
            label,
            value: value && <p className={classes.text}>{value}</p>,
          }))}
        />
      )}
    </Section>
  );
}
