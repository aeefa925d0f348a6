import { Button } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import { EmptyState, StatusBadge } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { RecordHistory } from '@renderer/components/history';
import { Page, PageHeader } from '@renderer/components/layout';
import { api } from '@renderer/lib/rpc';
import type { CohortDetail } from '@shared/cohorts/model';
import { workSteps } from '@shared/cohorts/steps';
import { formatRange } from '@shared/lib/dates';
import { IconArchive, IconArrowBackUp, IconChevronLeft, IconPencil, IconPinned } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCohortActions } from './api';
import { CohortDrawer } from './cohort-drawer';
import { AboutCohort, CohortFigureRow, UniversitySection } from './cohort-parts';
import classes from './cohorts.module.css';
import { GroupSection } from './group-section';
import { CohortStateBadge } from './state-badge';
import { texts } from './texts';
import { useStepDoor, WorkStepSection } from './work-steps';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const back = (
  <Link to="/cohorts">
    <IconChevronLeft {...icon} />
    {texts.back}
  </Link>
);

/** One cohort: how far its work is and what comes next, its groups and who takes part. */
export function CohortDetailPage() {
  const { id } = useParams({ from: '/cohorts/$id' });
  const cohort = useQuery(api.cohorts.get.queryOptions({ input: { id: Number(id) } }));
  if (cohort.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={back} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(cohort.error).message}
          action={
            <Button variant="default" onClick={() => void cohort.refetch()}>
              {texts.retry}
            </Button>
          }
        />
      </Page>
    );
  return cohort.data ? <Cohort cohort={cohort.data} /> : null;
}

function Cohort({ cohort }: { readonly cohort: CohortDetail }) {
  const [isEditing, setEditing] = useState(false);
  const steps = workSteps(cohort.figures);
  const openStep = useStepDoor(cohort.id);
  const next = steps.find(({ state }) => state === 'next');
  return (
    <Page
      header={
        <CohortHeader
          cohort={cohort}
          onEdit={() => setEditing(true)}
          next={next && { label: texts.steps[next.id].action, onClick: () => openStep(next.id) }}
        />
      }
    >
      <CohortFigureRow cohort={cohort} />
      <div className={classes.columns}>
        <WorkStepSection steps={steps} cohortId={cohort.id} />
        <AboutCohort cohort={cohort} />
      </div>
      <GroupSection cohortId={cohort.id} />
      <UniversitySection universities={cohort.universities} />
      <RecordHistory table="cohort" recordKey={cohort.id} />
      <CohortDrawer target={isEditing ? { id: cohort.id } : null} onClose={() => setEditing(false)} />
    </Page>
  );
}

interface CohortHeaderProps {
  readonly cohort: CohortDetail;
  readonly onEdit: () => void;
  readonly next: { readonly label: string; readonly onClick: () => void } | undefined;
}

function CohortHeader({ cohort, onEdit, next }: CohortHeaderProps) {
  const actions = useCohortActions();
  const { cohortId } = useCurrentCohort();
  const isArchived = cohort.archivedAt !== null;
  const isCurrent = cohortId === cohort.id;
  return (
    <PageHeader
      title={cohort.name}
      back={back}
      badge={
        <>
          <CohortStateBadge state={cohort.state} />
          {cohort.isExample && <StatusBadge tone="info">{texts.example}</StatusBadge>}
          {isArchived && <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge>}
        </>
      }
      subtitle={`${cohort.kind} · ${formatRange(cohort.startDate, cohort.endDate)}`}
      extra={
        <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {texts.edit}
        </Button>
      }
      menu={[
        {
          id: 'use',
          label: texts.use,
          icon: <IconPinned {...icon} />,
          onClick: () => actions.use(cohort),
          ...(isCurrent ? { disabledReason: texts.inUse } : {}),
        },
        {
          id: 'archive',
          label: isArchived ? texts.restore : texts.archive,
          icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
          divider: true,
          onClick: () => void (isArchived ? actions.restore : actions.archive)([cohort.id]),
        },
      ]}
      {...(next ? { primary: next } : {})}
    />
  );
}
