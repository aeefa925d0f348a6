import { SegmentedControl } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { Page, PageHeader } from '@renderer/components/layout';
import { useAsks } from '@renderer/components/record';
import { IconUsersGroup } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useCounts } from './api';
import { CancelDrawer, DatesDrawer, TransferDrawer } from './change-drawers';
import { GroupsDrawer } from './groups-drawer';
import { PlaceDrawer } from './place-drawer';
import { type Change, PlacedTable } from './placed-table';
import classes from './placements.module.css';
import { texts } from './texts';
import { WaitingTable } from './waiting-table';

type Tab = 'waiting' | 'placed';

interface Placing {
  readonly ids: readonly number[];
  readonly clear: () => void;
}

/** Who waits for a KIM, and who is where. Opens at those who wait as long as there is one. */
export function PlacementListPage() {
  const { cohortId } = useCurrentCohort();
  const counts = useCounts(cohortId);
  // What a link asks for is asked of the placements.
  const [chosen, setChosen] = useState<Tab | null>(useAsks() ? 'placed' : null);
  const tab: Tab = chosen ?? (counts?.unplaced === 0 ? 'placed' : 'waiting');
  const [placing, setPlacing] = usePlacing();
  const [change, setChange] = useState<Change | null>(null);
  const [isGrouping, setGrouping] = useState(false);
  const closePlacing = useCallback(() => setPlacing(null), [setPlacing]);
  if (!counts) return null;
  const hasStudents = counts.unplaced + counts.placements > 0;
  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={counts.unplaced > 0 ? texts.subtitleWaiting(counts.unplaced) : subtitleOf(counts)}
          primary={{
            label: texts.byGroup,
            icon: <IconUsersGroup size={16} stroke={1.5} aria-hidden />,
            onClick: () => setGrouping(true),
            ...reasonNotToGroup(cohortId, counts.unplaced),
          }}
        />
      }
    >
      <div className={classes.body}>
        <div className={classes.tabs}>
          <SegmentedControl<Tab>
            size="sm"
            aria-label={texts.tabs.label}
            value={tab}
            onChange={setChosen}
            data={[
              { value: 'waiting', label: texts.tabs.waiting(counts.unplaced) },
              { value: 'placed', label: texts.tabs.placed(counts.placements) },
            ]}
          />
        </div>
        <div className={classes.table}>
          {tab === 'waiting' ? (
            <WaitingTable
              cohortId={cohortId}
              hasStudents={hasStudents}
              onPlace={(ids, clear) => setPlacing({ ids, clear })}
              onShowPlaced={() => setChosen('placed')}
            />
          ) : (
            <PlacedTable
              cohortId={cohortId}
              hasStudents={hasStudents}
              onChange={setChange}
              onShowWaiting={() => setChosen('waiting')}
            />
          )}
        </div>
      </div>
      <PlaceDrawer
        enrolmentIds={placing?.ids ?? null}
        onClose={closePlacing}
        onPlaced={() => placing?.clear()}
      />
      <GroupsDrawer opened={isGrouping} cohortId={cohortId} onClose={() => setGrouping(false)} />
      <ChangeDrawer change={change} onClose={() => setChange(null)} />
    </Page>
  );
}

/** Groups take their cohort's dates, so one cohort must be chosen. */
function reasonNotToGroup(cohortId: number | null, unplaced: number): { disabledReason?: string } {
  if (unplaced === 0) return { disabledReason: texts.emptyWaiting };
  return cohortId === null ? { disabledReason: texts.cohortFirst } : {};
}

const subtitleOf = ({ placements }: { readonly placements: number }) =>
  placements > 0 ? texts.subtitleDone : texts.subtitle;

/** Students whom another page sent here are placed at once (history state `place`). */
function usePlacing() {
  const sent = useRouterState({ select: ({ location }) => location.state.place });
  return useState<Placing | null>(sent?.length ? { ids: sent, clear: () => undefined } : null);
}

function ChangeDrawer({ change, onClose }: { readonly change: Change | null; readonly onClose: () => void }) {
  if (change === null) return null;
  const { ids, placement, clear } = change;
  const props = { ids, placement, onClose, onDone: clear };
  if (change.kind === 'transfer') return <TransferDrawer {...props} />;
  if (change.kind === 'cancel') return <CancelDrawer {...props} />;
  return <DatesDrawer {...props} />;
}
