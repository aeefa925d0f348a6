import { Button } from '@mantine/core';
import { ICON, StatCard, StatRow } from '@renderer/components/display';
import { RecordHistory } from '@renderer/components/history';
import { Page } from '@renderer/components/layout';
import {
  askState,
  Columns,
  RecordHeader,
  RecordPage,
  Stack,
  type ViewProps,
} from '@renderer/components/record';
import { currentDay } from '@renderer/lib/current-day';
import { api } from '@renderer/lib/rpc';
import type { KimDetail } from '@shared/kim/model';
import { formatLong } from '@shared/lib/dates';
import { IconCheck, IconProgressCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { confirmProfile, KIM_STATUS, kims } from './api';
import { CompletenessSection } from './completeness';
import { KimDrawer } from './kim-drawer';
import { ProgramSection, StudentsBefore, StudentsNow } from './kim-visits';
import { MediaSection, PotentialSection, ProfileSection } from './profile-sections';
import { KimStatusBadge } from './status-badge';
import { texts } from './texts';

/** One KIM: its profile, what it lacks, who is there and what was done there. */
export function KimDetailPage() {
  return <RecordPage kind={kims} View={Kim} Drawer={KimDrawer} />;
}

function Kim({ record: kim, onEdit }: ViewProps<KimDetail>) {
  return (
    <Page header={<KimHeader record={kim} onEdit={onEdit} />}>
      <Figures kim={kim} />
      <Columns shape="aside-right">
        <Stack>
          <ProfileSection kim={kim} />
          <StudentsNow kimId={kim.id} />
          <ProgramSection kimId={kim.id} />
          <StudentsBefore kimId={kim.id} />
          <RecordHistory table="kim" recordKey={kim.id} />
        </Stack>
        <Stack>
          <CompletenessSection kim={kim} />
          <MediaSection kim={kim} onEdit={onEdit} />
          <PotentialSection kim={kim} onEdit={onEdit} />
        </Stack>
      </Columns>
    </Page>
  );
}

function KimHeader({ record: kim, onEdit }: ViewProps<KimDetail>) {
  const profile = kim.profileDate ? texts.profileSince(formatLong(kim.profileDate)) : texts.profileNever;
  const isFresh = kim.profileDate === currentDay();
  return (
    <RecordHeader
      kind={kims}
      record={kim}
      onEdit={onEdit}
      title={kim.name}
      badge={<KimStatusBadge status={kim.status} />}
      subtitle={`${texts.place(kim.villageName, kim.districtName)} · ${profile}`}
      extra={
        !isFresh && (
          <Button
            variant="default"
            leftSection={<IconCheck {...ICON} />}
            onClick={() => void confirmProfile(kim.id)}
          >
            {texts.confirmProfile}
          </Button>
        )
      }
      menu={[
        {
          id: 'status',
          label: texts.changeStatus,
          icon: <IconProgressCheck {...ICON} />,
          onClick: () => askState(KIM_STATUS, [kim.id], kim.status),
        },
      ]}
    />
  );
}

function Figures({ kim }: { readonly kim: KimDetail }) {
  const students = useQuery(api.kim.students.queryOptions({ input: { id: kim.id } })).data;
  const programs = useQuery(api.kim.programs.queryOptions({ input: { id: kim.id } })).data;
  if (!students || !programs) return null;
  const today = currentDay();
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
