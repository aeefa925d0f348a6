import { Table } from '@mantine/core';
import { DetailList, StatCard, StatRow } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import type { CohortDetail } from '@shared/cohorts/model';
import { formatLong, formatRange } from '@shared/lib/dates';
import { Link } from '@tanstack/react-router';
import classes from './cohorts.module.css';
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
          { label: texts.notes, value: cohort.notes && <p className={classes.text}>{cohort.notes}</p> },
        ]}
      />
    </Section>
  );
}

/** The universities whose students take part. */
export function UniversitySection({ universities }: { readonly universities: CohortDetail['universities'] }) {
  return (
    <Section title={texts.universities} variant="flush">
      {universities.length === 0 ? (
        <p className={classes.none}>{texts.universitiesNone}</p>
      ) : (
        <Table className="tabular" horizontalSpacing={20}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.university}</Table.Th>
              <Table.Th ta="right" w={140}>
                {texts.groups}
              </Table.Th>
              <Table.Th ta="right" w={140}>
                {texts.students}
              </Table.Th>
              <Table.Th ta="right" w={140}>
                {texts.placed}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {universities.map((university) => (
              <Table.Tr key={university.id}>
                <Table.Td>
                  <Link
                    className={classes.link}
                    to="/universities/$id"
                    params={{ id: String(university.id) }}
                  >
                    {university.name}
                  </Link>
                </Table.Td>
                <Table.Td ta="right">{formatNumber(university.groups)}</Table.Td>
                <Table.Td ta="right">{formatNumber(university.students)}</Table.Td>
                <Table.Td ta="right">{formatNumber(university.placed)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
