import { DetailList, Lines, StatCard, StatRow } from '@renderer/components/display';
import { RecordHistory } from '@renderer/components/history';
import { Page, Section } from '@renderer/components/layout';
import { Columns, RecordHeader, RecordPage, type ViewProps } from '@renderer/components/record';
import { formatPhone } from '@renderer/lib/format';
import { formatLong, formatRange } from '@shared/lib/dates';
import { UNIVERSITY_KIND_LABELS, type UniversityDetail } from '@shared/universities/model';
import { AgreementBadge } from './agreement-badge';
import { universities } from './api';
import { CohortTable } from './cohort-table';
import { StudyProgramSection } from './study-program-section';
import { texts } from './texts';
import { UniversityDrawer } from './university-drawer';

/** One university: its contact and PKS, its study programs, the cohorts its students were in. */
export function UniversityDetailPage() {
  return <RecordPage kind={universities} View={University} Drawer={UniversityDrawer} />;
}

function University({ record: university, onEdit }: ViewProps<UniversityDetail>) {
  const [last] = university.cohorts;
  const living = university.studyPrograms.filter(({ archivedAt }) => archivedAt === null);
  const subtitle = [university.shortName, UNIVERSITY_KIND_LABELS[university.kind], university.city];
  return (
    <Page
      header={
        <RecordHeader
          kind={universities}
          record={university}
          onEdit={onEdit}
          title={university.name}
          badge={<AgreementBadge agreement={university.agreement} prefix="PKS" />}
          subtitle={subtitle.filter(Boolean).join(' · ')}
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
      <Columns shape="even">
        <Profile university={university} />
        <Section title={texts.cohorts} variant="flush">
          <CohortTable cohorts={university.cohorts} />
        </Section>
      </Columns>
      <StudyProgramSection universityId={university.id} programs={university.studyPrograms} />
      <RecordHistory table="university" recordKey={university.id} />
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
            value: university.notes && <Lines>{university.notes}</Lines>,
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
