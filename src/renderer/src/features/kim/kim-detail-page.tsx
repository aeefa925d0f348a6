import { Button } from '@mantine/core';
import { EmptyState, StatCard, StatRow, StatusBadge } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { RecordHistory } from '@renderer/components/history';
import { Page, PageHeader } from '@renderer/components/layout';
import { toPlainDate } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { KimDetail } from '@shared/kim/model';
import { formatLong } from '@shared/lib/dates';
import {
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconChevronLeft,
  IconPencil,
  IconProgressCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { kimActions } from './api';
import { CompletenessSection } from './completeness';
import classes from './kim.module.css';
import { KimDrawer } from './kim-drawer';
import { ProgramSection, StudentsBefore, StudentsNow } from './kim-visits';
import { MediaSection, PotentialSection, ProfileSection } from './profile-sections';
import { KimStatusBadge } from './status-badge';
import { askStatus } from './status-dialog';
import { texts } from './texts';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const back = (
  <Link to="/kim">
    <IconChevronLeft {...icon} />
    {texts.back}
  </Link>
);

/** One KIM: its profile, what it lacks, who is there and what was done there. */
export function KimDetailPage() {
  const { id } = useParams({ from: '/kim/$id' });
  const kim = useQuery(api.kim.get.queryOptions({ input: { id: Number(id) } }));
  if (kim.isError)
    return (
      <Page header={<PageHeader title={texts.notFound} back={back} />}>
        <EmptyState
          kind="search"
          title={texts.notFound}
          description={readFault(kim.error).message}
          action={
            <Button variant="default" onClick={() => void kim.refetch()}>
              {texts.retry}
            </Button>
          }
        />
      </Page>
    );
  return kim.data ? <Kim kim={kim.data} /> : null;
}

function Kim({ kim }: { readonly kim: KimDetail }) {
  const [isEditing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  return (
    <Page header={<KimHeader kim={kim} onEdit={edit} />}>
      <Figures kim={kim} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ProfileSection kim={kim} />
          <StudentsNow kimId={kim.id} />
          <ProgramSection kimId={kim.id} />
          <StudentsBefore kimId={kim.id} />
          <RecordHistory table="kim" recordKey={kim.id} />
        </div>
        <div className={classes.column}>
          <CompletenessSection kim={kim} />
          <MediaSection kim={kim} onEdit={edit} />
          <PotentialSection kim={kim} onEdit={edit} />
        </div>
      </div>
      <KimDrawer target={isEditing ? { id: kim.id } : null} onClose={() => setEditing(false)} />
    </Page>
  );
}

function KimHeader({ kim, onEdit }: { readonly kim: KimDetail; readonly onEdit: () => void }) {
  const actions = kimActions;
  const isArchived = kim.archivedAt !== null;
  const profile = kim.profileDate ? texts.profileSince(formatLong(kim.profileDate)) : texts.profileNever;
  const isFresh = kim.profileDate === toPlainDate(new Date());
  return (
    <PageHeader
      title={kim.name}
      back={back}
      badge={
        <>
          <KimStatusBadge status={kim.status} />
          {isArchived && <StatusBadge tone="neutral">{texts.isArchived}</StatusBadge>}
        </>
      }
      subtitle={`${texts.place(kim.villageName, kim.districtName)} · ${profile}`}
      primary={{ label: texts.edit, icon: <IconPencil {...icon} />, onClick: onEdit }}
      extra={
        !isFresh && (
          <Button
            variant="default"
            leftSection={<IconCheck {...icon} />}
            onClick={() => void actions.confirmProfile(kim.id)}
          >
            {texts.confirmProfile}
          </Button>
        )
      }
      menu={[
        {
          id: 'status',
          label: texts.changeStatus,
          icon: <IconProgressCheck {...icon} />,
          onClick: () => askStatus([kim.id], actions.setStatus, kim.status),
        },
        {
          id: 'archive',
          label: isArchived ? texts.restore : texts.archive,
          icon: isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />,
          divider: true,
          onClick: () => void (isArchived ? actions.restore : actions.archive)([kim.id]),
        },
      ]}
    />
  );
}

function Figures({ kim }: { readonly kim: KimDetail }) {
  const students = useQuery(api.kim.students.queryOptions({ input: { id: kim.id } })).data;
  const programs = useQuery(api.kim.programs.queryOptions({ input: { id: kim.id } })).data;
  if (!students || !programs) return null;
  const today = toPlainDate(new Date());
  const upcoming = students.now.filter(({ startDate }) => startDate > today).length;
  return (
    <StatRow>
      <StatCard
        label={texts.studentsNow}
        value={students.now.length - upcoming}
        note={texts.studentsNowNote(upcoming)}
      />
      <StatCard label={texts.studentsBeforeShort} value={students.beforeTotal} note={texts.beforeNote} />
      <StatCard
        label={texts.programs}
        value={programs.length}
        note={texts.programsNote(programs.filter(({ state }) => state === 'done').length)}
      />
    </StatRow>
  );
}
