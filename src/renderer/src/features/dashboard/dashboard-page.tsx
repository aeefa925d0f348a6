import { Alert, Button, Skeleton } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { EmptyState, StatCard, StatRow } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { formatLong } from '@shared/lib/dates';
import { IconTableImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AttentionList } from './attention-list';
import classes from './dashboard.module.css';
import { DistrictChart } from './district-chart';
import { texts } from './texts';

/** Beranda: where the work stands, and what is next. */
export function DashboardPage() {
  const { cohortId } = useCurrentCohort();
  const navigate = useNavigate();
  // Every screen changes these figures; asking again costs milliseconds.
  const input = { input: { cohortId }, staleTime: 0 };
  const overview = useQuery(api.dashboard.overview.queryOptions(input));
  const attention = useQuery(api.dashboard.attention.queryOptions(input));
  const toImport = () => void navigate({ to: '/import' });
  const icon = <IconTableImport size={18} stroke={1.5} aria-hidden />;

  if (overview.isError)
    return (
      <Page header={<PageHeader title={texts.title} />}>
        <Alert color="red" title={texts.failed}>
          {readFault(overview.error).message}
          <Button size="compact-sm" variant="light" ml="sm" onClick={() => void overview.refetch()}>
            {texts.retry}
          </Button>
        </Alert>
      </Page>
    );
  const data = overview.data;
  if (!data)
    return (
      <Page header={<PageHeader title={texts.title} />}>
        <Skeleton h={104} />
        <Skeleton h={400} />
      </Page>
    );
  const subtitle = texts.subtitle(
    formatLong(data.today),
    cohortId === null ? texts.allCohorts : texts.thisCohort,
  );
  if (data.students === 0)
    return (
      <Page header={<PageHeader title={texts.title} subtitle={subtitle} />}>
        <Section>
          <div className={classes.centre}>
            <EmptyState
              title={cohortId === null ? texts.emptyTitle : texts.emptyCohortTitle}
              description={texts.emptyText}
              action={
                <Button leftSection={icon} onClick={toImport}>
                  {texts.import}
                </Button>
              }
            />
          </div>
        </Section>
      </Page>
    );
  return (
    <Page
      header={
        <PageHeader
          title={texts.title}
          subtitle={subtitle}
          primary={{ label: texts.import, icon, onClick: toImport }}
        />
      }
    >
      <Stats data={data} isCohort={cohortId !== null} />
      <div className={classes.columns}>
        <DistrictChart districts={data.districts} isCohort={cohortId !== null} />
        {attention.data ? <AttentionList items={attention.data} /> : <Skeleton h="100%" />}
      </div>
    </Page>
  );
}

interface StatsProps {
  readonly data: {
    readonly students: number;
    readonly unplaced: number;
    readonly programs: { readonly planned: number; readonly running: number; readonly done: number };
    readonly scored: number;
    readonly certificates: number;
    readonly kim: { readonly total: number; readonly assisted: number };
  };
  readonly isCohort: boolean;
}

function Stats({ data, isCohort }: StatsProps) {
  const navigate = useNavigate();
  const { students, unplaced, programs, scored, certificates, kim } = data;
  const of = (part: number) => texts.share(formatNumber(part), formatNumber(students));
  const go = (to: string) => () => void navigate({ to });
  return (
    <StatRow>
      <StatCard
        label={texts.students}
        value={students}
        note={unplaced === 0 ? texts.allPlaced : texts.studentsNote(formatNumber(unplaced))}
        onClick={go('/students')}
      />
      <StatCard
        label={texts.kim}
        value={kim.assisted}
        note={(isCohort ? texts.kimNote : texts.kimNoteToday)(formatNumber(kim.total))}
        onClick={go('/kim')}
      />
      <StatCard
        label={texts.programs}
        value={programs.planned + programs.running + programs.done}
        note={texts.programsNote(formatNumber(programs.running), formatNumber(programs.done))}
        onClick={go('/programs')}
      />
      <StatCard label={texts.scored} value={scored} note={of(scored)} onClick={go('/scores')} />
      <StatCard
        label={texts.certificates}
        value={certificates}
        note={of(certificates)}
        onClick={go('/certificates')}
      />
    </StatRow>
  );
}
