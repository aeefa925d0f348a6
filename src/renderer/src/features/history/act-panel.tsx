import { Button } from '@mantine/core';
import { StatusBadge } from '@renderer/components/display';
import { undoAct } from '@renderer/components/feedback';
import { ActRows } from '@renderer/components/history';
import { SidePanel } from '@renderer/components/layout';
import { formatTime } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { Act } from '@shared/history/model';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { texts } from './texts';

interface ActPanelProps {
  readonly act: Act;
  readonly onClose: () => void;
}

/** One act beside the list: every field it changed, and the way back. */
export function ActPanel({ act, onClose }: ActPanelProps): ReactNode {
  const detail = useQuery(api.history.changes.queryOptions({ input: { id: act.id } })).data;
  const { undone, final } = detail?.act ?? act;
  return (
    <SidePanel
      title={act.title}
      subtitle={`${act.actor} · ${formatTime(act.at)}`}
      badge={undone && <StatusBadge tone="neutral">{texts.undone}</StatusBadge>}
      width={440}
      onClose={onClose}
      actions={
        !undone &&
        final === null && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
            onClick={() => void undoAct(act.id)}
          >
            {act.kind === 'undo' ? texts.redo : texts.undo}
          </Button>
        )
      }
    >
      {final !== null && <p>{final}</p>}
      {detail && (
        <>
          <p>{detail.total === 0 ? texts.noRows : texts.rows(detail.rows.length, detail.total)}</p>
          <ActRows actId={act.id} rows={detail.rows} />
        </>
      )}
    </SidePanel>
  );
}
