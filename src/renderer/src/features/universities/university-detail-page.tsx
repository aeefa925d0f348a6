import { Button } from '@mantine/core';
import { DetailList, EmptyState, StatCard, StatRow, StatusBadge } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { RecordHistory } from '@renderer/components/history';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { formatPhone } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { formatLong, formatRange } from '@shared/lib/dates';
import { UNIVERSITY_KIND_LABELS, type UniversityDetail } from '@shared/universities/model';
import { IconArchive, IconArrowBackUp, IconChevronLeft, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AgreementBadge } from './agreement-badge';
import { universityActions } from './api';
import { CohortTable } from './cohort-table';
import { StudyProgramSection } from './study-program-section';
import { texts } from './texts';
import classes from './universities.module.css';
import { UniversityDrawer } from './university-drawer';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const back = (
  <Link to="/universities">
    <IconChevronLeft {...icon} />
    {texts.back}
  </Link>
);

/** One university: its contact and PKS, its study programs, the cohorts its students were in. */
export function UniversityDetailPage() {
  const { id } = useParams({ from: '/universities/$id' });
  const university = useQuery(api.universities.get.queryOptions({ input: { id: Number(id) } }));
  if (university.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={back} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(university.error).message}
          action={
            <Button variant="default" onClick={() => void university.refetch()}>
              {texts.retry}
            </Button>
          }
        />
      </Page>
    );
  return university.data ? <University university={university.data} /> : null;
}

function University({ university }: { readonly university: UniversityDetail }) {
  const actions = universityActions;
  const [isEditing, setEditing] = useState(false);
  const isArchived = university.archivedAt !== null;
  const [last] = university.cohorts;
  const living = university.studyPrograms.filter(({ archivedAt }) => archivedAt === null);
  const subtitle = [university.shortName, UNIVERSITY_KIND_LABELS[university.kind], university.city];
  return (
    <Page
      header={
        <PageHeader
          title={university.name}
          back={back}
          badge={
            <>
              <AgreementBadge agreement={university.agreement} prefix="PKS" />
              {university.isExample && <StatusBadge tone="info">{texts.example}</StatusBadge>}
              {isArchived && <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge>}
            </>
          }
          subtitle={subtitle.filter(Boolean).join(' · ')}
          primary={{ label: texts.edit, icon: <IconPencil {...icon} />, onClick: () => setEditing(true) }}
          menu={[
            {
              id: 'archive',
              label: isArchived ? texts.restore : texts.archive,
              icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
              onClick: () => void (isArchived ? actions.restore : actions.archive)([university.id]),
            },
          ]}
        />
      }
    >
      <StatRow>
        <StatCard label={texts.students} value={university.students} note={texts.studentsNote} />
        <StatCard label={texts.studyPrograms} value={living.length} note={texts.studyProgramsNote} />
        <StatCard
          label={texts.cohorts}
          value={university.cohorts.length}
          note={last && texts.lastCohort(last.name)}
        />
      </StatRow>
      <div className={classes.columns}>
        <Profile university={university} />
        <Section title={texts.cohorts} variant="flush">
          <CohortTable cohorts={university.cohorts} />
        </Section>
      </div>
      <StudyProgramSection universityId={university.id} programs={university.studyPrograms} />
      <RecordHistory table="university" recordKey={university.id} />
      <UniversityDrawer target={isEditing ? { id: university.id } : null} onClose={() => setEditing(false)} />
    </Page>
  );
}

function Profile({ university }: { readonly university: UniversityDetail }) {
  return (
    <Section title={texts.profile}>
      <DetailList
        items={[
          { label: texts.contactName, value: university.contactName },
          {
            label: texts.contactPhone,
            value: university.contactPhone && formatPhone(university.contactPhone),
          },
          { label: texts.contactEmail, value: university.contactEmail },
          { label: texts.agreementNumber, value: university.agreementNumber },
          { label: texts.validity, value: validity(university) },
          {
            label: texts.notes,
            value: university.notes && <p className={classes.text}>{university.notes}</p>,
          },
        ]}
      />
    </Section>
  );
}

function validity({ agreementStart: start, agreementEnd: end }: UniversityDetail): string | null {
  if (start && end) return formatRange(start, end);
  if (start) return texts.since(formatLong(start));
  return end ? texts.until(formatLong(end)) : null;
}
