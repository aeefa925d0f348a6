import {
  DetailList,
  Lines,
  Nothing,
  RowTable,
  type RowTableColumn,
  StatCard,
  StatRow,
} from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { RecordLink } from '@renderer/components/record';
import { formatNumber } from '@renderer/lib/format';
import type { CohortDetail } from '@shared/cohorts/model';
import { formatLong, formatRange } from '@shared/lib/dates';
import { texts } from './texts';

export function CohortFigureRow({ cohort }: { readonly cohort: CohortDetail }) {
  const { figures, universities } = cohort;
  return (
    <StatRow>
      <StatCard
        label={texts.students}
        value={figures.students}
        note={texts.studentsNote(universities.length)}
      />
      <StatCard label={texts.groups} value={figures.groups} />
      <StatCard label={texts.kims} value={figures.kims} note={texts.kimsNote} />
      <StatCard
        label={texts.programs}
        value={figures.programs}
        note={texts.programsNote(figures.programsDone)}
      />
      <StatCard label={texts.certificates} value={figures.certificates} />
    </StatRow>
  );
}

export function AboutCohort({ cohort }: { readonly cohort: CohortDetail }) {
  const term = [cohort.academicYear, cohort.semester].filter(Boolean).join(' ');
  return (
    <Section title={texts.about}>
      <DetailList
        labels="above"
        columns={1}
        items={[
          { label: texts.period, value: formatRange(cohort.startDate, cohort.endDate) },
          { label: texts.term, value: term },
          { label: texts.briefing, value: cohort.briefingDate && formatLong(cohort.briefingDate) },
          { label: texts.scheme, value: cohort.schemeName ?? texts.schemeNone },
          { label: texts.notes, value: cohort.notes && <Lines>{cohort.notes}</Lines> },
        ]}
      />
    </Section>
  );
}

type University = CohortDetail['universities'][number];

const number = { isEnd: true, width: 140 } as const;

const UNIVERSITIES: readonly RowTableColumn<University>[] = [
  {
    header: texts.university,
    render: ({ id, name }) => (
      <RecordLink to="/universities" id={id}>
        {name}
      </RecordLink>
    ),
  },
  { header: texts.groups, ...number, render: ({ groups }) => formatNumber(groups) },
  { header: texts.students, ...number, render: ({ students }) => formatNumber(students) },
  { header: texts.placed, ...number, render: ({ placed }) => formatNumber(placed) },
];

/** The universities whose students take part. */
export function UniversitySection({ universities }: { readonly universities: readonly University[] }) {
  return (
    <Section title={texts.universities} variant="flush">
      <RowTable
        columns={UNIVERSITIES}
        rows={universities}
        rowKey={({ id }) => id}
        empty={<Nothing>{texts.universitiesNone}</Nothing>}
      />
    </Section>
  );
}
