import { Alert, Button, Select, Skeleton } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { readFault } from '@renderer/components/feedback';
import { SegmentedChoice } from '@renderer/components/form';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { api } from '@renderer/lib/rpc';
import { PAPERS, type Paper } from '@shared/reports/model';
import { IconFileSpreadsheet, IconInfoCircle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Figures } from './figures';
import { PeriodPicker } from './period-picker';
import classes from './reports.module.css';
import { texts } from './texts';
import { useExport } from './use-export';
import { type ReportChoice, useReportChoice } from './use-report-choice';

/** "Rekap Pendampingan KIM": choose a period, look at its figures, take the workbook. */
export function ReportPage() {
  const choices = useQuery(api.reports.choices.queryOptions());
  if (!choices.data)
    return (
      <Page header={<PageHeader title={texts.title} subtitle={texts.subtitle} />}>
        <Skeleton h={92} />
        <Skeleton h={320} />
      </Page>
    );
  return <Report {...choices.data} />;
}

interface ReportProps {
  readonly today: string;
  readonly firstYear: number;
  readonly cohorts: readonly { id: number; name: string }[];
  readonly universities: readonly { id: number; name: string }[];
}

function Report({ today, firstYear, cohorts, universities }: ReportProps) {
  const { choice: stored, change } = useReportChoice(today);
  const choice = existing(stored, cohorts, universities);
  const { period, cohortId, universityId, paper } = choice;
  const scope = { period: period ?? '', cohortId: choice.kind === 'cohort' ? null : cohortId, universityId };
  const preview = useQuery({
    ...api.reports.preview.queryOptions({ input: scope }),
    enabled: period !== null,
    placeholderData: keepPreviousData,
    // Other screens change what is counted here, and counting is quick.
    staleTime: 0,
  });
  const { exportRekap, isExporting } = useExport();
  const primary = {
    label: texts.export,
    icon: <IconFileSpreadsheet size={18} stroke={1.5} aria-hidden />,
    isBusy: isExporting,
    onClick: () => void exportRekap({ ...scope, paper }),
    ...(period === null ? { disabledReason: texts.chooseFirst } : {}),
  };
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.subtitle} primary={primary} />}>
      <Section>
        <div className={classes.controls}>
          <PeriodPicker
            choice={choice}
            change={change}
            today={today}
            firstYear={firstYear}
            cohorts={cohorts}
          />
        </div>
        <div className={classes.controls}>
          {choice.kind !== 'cohort' && (
            <Filter
              label={texts.cohortFilter}
              options={cohorts}
              value={cohortId}
              onChange={(id) => change({ cohortId: id })}
            />
          )}
          <Filter
            label={texts.universityFilter}
            options={universities}
            value={universityId}
            onChange={(id) => change({ universityId: id })}
          />
          <SegmentedChoice<Paper>
            label={texts.paper}
            value={paper}
            onChange={(value) => change({ paper: value })}
            options={PAPERS.map((value) => ({ value, label: texts.papers[value] }))}
          />
        </div>
      </Section>
      <CohortNote choice={choice} cohorts={cohorts} change={change} />
      {preview.isError && (
        <Alert color="red" title={texts.failed}>
          {readFault(preview.error).message}
          <Button size="compact-sm" variant="light" ml="sm" onClick={() => void preview.refetch()}>
            {texts.retry}
          </Button>
        </Alert>
      )}
      {preview.data && period !== null && (
        <Figures preview={preview.data} isStale={preview.isPlaceholderData} />
      )}
      {preview.isLoading && <Skeleton h={320} opacity={0.35} />}
    </Page>
  );
}

interface CohortNoteProps {
  readonly choice: ReportChoice;
  readonly cohorts: ReportProps['cohorts'];
  readonly change: (part: Partial<ReportChoice>) => void;
}

/** Every screen follows the cohort of the top bar; a report is of a period, so it says when it does not. */
function CohortNote({ choice, cohorts, change }: CohortNoteProps) {
  const { cohortId } = useCurrentCohort();
  const current = cohorts.find(({ id }) => id === cohortId);
  const reported =
    choice.kind === 'cohort'
      ? cohorts.find(({ id }) => choice.period === `cohort:${id}`)
      : cohorts.find(({ id }) => id === choice.cohortId);
  if (current === undefined || current.id === reported?.id) return null;
  const follow = choice.kind === 'cohort' ? { period: `cohort:${current.id}` } : { cohortId: current.id };
  return (
    <div className={classes.note} role="status">
      <IconInfoCircle size={16} stroke={1.5} aria-hidden />
      <span>{reported ? texts.otherCohort(reported.name) : texts.allCohorts}</span>
      <Button size="compact-sm" variant="light" onClick={() => change(follow)}>
        {texts.onlyCohort(current.name)}
      </Button>
    </div>
  );
}

function Filter(props: {
  readonly label: string;
  readonly options: readonly { id: number; name: string }[];
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <Select
      label={label}
      placeholder={texts.all}
      searchable
      clearable
      w={260}
      data={options.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}

/** The remembered choice without a cohort or a university that is gone since. */
function existing(
  choice: ReportChoice,
  cohorts: ReportProps['cohorts'],
  universities: ReportProps['universities'],
): ReportChoice {
  const has = (list: ReportProps['cohorts'], id: number | null) => list.some((entry) => entry.id === id);
  const isCohortGone =
    choice.kind === 'cohort' && !cohorts.some(({ id }) => choice.period === `cohort:${id}`);
  return {
    ...choice,
    period: isCohortGone ? null : choice.period,
    cohortId: has(cohorts, choice.cohortId) ? choice.cohortId : null,
    universityId: has(universities, choice.universityId) ? choice.universityId : null,
  };
}
