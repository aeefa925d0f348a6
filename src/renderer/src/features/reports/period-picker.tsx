import { ActionIcon, Group, Select } from '@mantine/core';
import { DateField, SegmentedChoice } from '@renderer/components/form';
import { isPlainDate } from '@shared/lib/dates';
import {
  type CalendarPeriod,
  formatPeriod,
  parsePeriod,
  periodOn,
  periodRange,
  shift,
  shortTitle,
} from '@shared/lib/period';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './reports.module.css';
import { texts } from './texts';
import { type ChoiceKind, defaultPeriod, isCalendar, type ReportChoice } from './use-report-choice';

interface PickerProps {
  readonly choice: ReportChoice;
  readonly change: (part: Partial<ReportChoice>) => void;
  readonly today: string;
  readonly firstYear: number;
  readonly cohorts: readonly { id: number; name: string }[];
}

const KINDS = Object.entries(texts.kinds).map(([value, label]) => ({ value: value as ChoiceKind, label }));

/** Which kind of period, and which one. */
export function PeriodPicker({ choice, change, today, firstYear, cohorts }: PickerProps) {
  const changeKind = (kind: ChoiceKind) => {
    const newest = cohorts[0];
    const period = kind === 'cohort' && newest ? `cohort:${newest.id}` : defaultPeriod(kind, today);
    change({ kind, period });
  };
  return (
    <>
      <SegmentedChoice<ChoiceKind>
        label={texts.kind}
        value={choice.kind}
        onChange={changeKind}
        options={KINDS}
      />
      {isCalendar(choice.kind) && (
        <CalendarPicker choice={choice} change={change} today={today} firstYear={firstYear} />
      )}
      {choice.kind === 'cohort' && (
        <Select
          label={texts.period}
          placeholder={cohorts.length > 0 ? texts.chooseCohort : texts.noCohorts}
          searchable
          w={320}
          data={cohorts.map(({ id, name }) => ({ value: `cohort:${id}`, label: name }))}
          value={choice.period}
          onChange={(period) => change({ period })}
        />
      )}
      {choice.kind === 'range' && <RangePicker choice={choice} change={change} />}
    </>
  );
}

function CalendarPicker({ choice, change, today, firstYear }: Omit<PickerProps, 'cohorts'>) {
  if (!isCalendar(choice.kind)) return null;
  const current = periodOn(choice.kind, today);
  const all: CalendarPeriod[] = [];
  for (let at: CalendarPeriod | null = current; at && at.year >= firstYear; at = shift(at, -1)) all.push(at);
  const keys = all.map(formatPeriod);
  const index = keys.indexOf(choice.period ?? '');
  const go = (to: number) => {
    const period = keys[to];
    if (period) change({ period });
  };
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <Select
        label={texts.period}
        w={240}
        data={all.map((period, at) => ({
          value: keys[at] ?? '',
          label: at === 0 ? `${shortTitle(period)} (${texts.running})` : shortTitle(period),
        }))}
        value={choice.period}
        onChange={(period) => period && change({ period })}
        allowDeselect={false}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={texts.earlier}
        title={texts.earlier}
        disabled={index === -1 || index >= keys.length - 1}
        onClick={() => go(index + 1)}
      >
        <IconChevronLeft size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={texts.later}
        title={texts.later}
        disabled={index <= 0}
        onClick={() => go(index - 1)}
      >
        <IconChevronRight size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function RangePicker({ choice, change }: Pick<PickerProps, 'choice' | 'change'>) {
  const parsed = choice.period === null ? null : parsePeriod(choice.period);
  const known = parsed?.kind === 'range' ? periodRange(parsed) : null;
  const [start, setStart] = useState<string | null>(known?.start ?? null);
  const [end, setEnd] = useState<string | null>(known?.end ?? null);
  const isReversed = isPlainDate(start) && isPlainDate(end) && start > end;
  const set = (from: string | null, to: string | null) => {
    setStart(from);
    setEnd(to);
    change({ period: isPlainDate(from) && isPlainDate(to) && from <= to ? `${from}..${to}` : null });
  };
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" className={classes.range}>
      <DateField label={texts.from} value={start} onChange={(value) => set(value, end)} />
      <DateField
        label={texts.to}
        value={end}
        onChange={(value) => set(start, value)}
        {...(isReversed ? { error: texts.rangeReversed } : {})}
      />
    </Group>
  );
}
