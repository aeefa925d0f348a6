import { useCurrentCohort } from '@renderer/components/current-cohort';
import { ICON } from '@renderer/components/display';
import { RecordHistory } from '@renderer/components/history';
import { Page, type PrimaryAction } from '@renderer/components/layout';
import { Columns, RecordHeader, RecordPage, type ViewProps } from '@renderer/components/record';
import type { CohortDetail } from '@shared/cohorts/model';
import { workSteps } from '@shared/cohorts/steps';
import { formatRange } from '@shared/lib/dates';
import { IconPinned } from '@tabler/icons-react';
import { cohorts, useCohortChoice } from './api';
import { CohortDrawer } from './cohort-drawer';
import { AboutCohort, CohortFigureRow, UniversitySection } from './cohort-parts';
import { GroupSection } from './group-section';
import { CohortStateBadge } from './state-badge';
import { texts } from './texts';
import { useStepDoor, WorkStepSection } from './work-steps';

/** One cohort: how far its work is and what comes next, its groups and who takes part. */
export function CohortDetailPage() {
  return <RecordPage kind={cohorts} View={Cohort} Drawer={CohortDrawer} />;
}

function Cohort({ record: cohort, onEdit }: ViewProps<CohortDetail>) {
  const steps = workSteps(cohort.figures);
  const openStep = useStepDoor(cohort.id);
  const next = steps.find(({ state }) => state === 'next');
  return (
    <Page
      header={
        <CohortHeader
          record={cohort}
          onEdit={onEdit}
          next={next && { label: texts.steps[next.id].action, onClick: () => openStep(next.id) }}
        />
      }
    >
      <CohortFigureRow cohort={cohort} />
      <Columns shape="aside-right">
        <WorkStepSection steps={steps} cohortId={cohort.id} />
        <AboutCohort cohort={cohort} />
      </Columns>
      <GroupSection cohortId={cohort.id} />
      <UniversitySection universities={cohort.universities} />
      <RecordHistory table="cohort" recordKey={cohort.id} />
    </Page>
  );
}

interface CohortHeaderProps extends ViewProps<CohortDetail> {
  readonly next: PrimaryAction | undefined;
}

function CohortHeader({ record: cohort, onEdit, next }: CohortHeaderProps) {
  const use = useCohortChoice();
  const { cohortId } = useCurrentCohort();
  return (
    <RecordHeader
      kind={cohorts}
      record={cohort}
      onEdit={onEdit}
      isEditSecond
      title={cohort.name}
      badge={<CohortStateBadge state={cohort.state} />}
      subtitle={`${cohort.kind} · ${formatRange(cohort.startDate, cohort.endDate)}`}
      menu={[
        {
          id: 'use',
          label: texts.use,
          icon: <IconPinned {...ICON} />,
          onClick: () => use(cohort),
          ...(cohortId === cohort.id ? { disabledReason: texts.inUse } : {}),
        },
      ]}
      {...(next ? { primary: next } : {})}
    />
  );
}
