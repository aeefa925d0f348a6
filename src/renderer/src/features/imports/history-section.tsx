import { Button, Table } from '@mantine/core';
import { StatusBadge } from '@renderer/components/display';
import { undoAct } from '@renderer/components/feedback';
import { Section } from '@renderer/components/layout';
import { formatNumber, formatRelative } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import type { ImportBatch } from '@shared/imports/preview-model';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './imports.module.css';
import { texts } from './texts';

/** Imports so far, each with its way back. */
export function HistorySection(): ReactNode {
  const history = useQuery(api.imports.history.queryOptions({ input: { offset: 0, limit: 20 } }));
  const rows = history.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section variant="flush" title={texts.history} description={texts.historyText}>
      <Table className={classes.history ?? ''} highlightOnHover>
        <Table.Tbody>
          {rows.map((batch) => (
            <HistoryRow key={batch.id} batch={batch} />
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function HistoryRow({ batch }: { batch: ImportBatch }) {
  const { fileName, universityName, cohortName, createdAt, actId, undoneAt, counts } = batch;
  return (
    <Table.Tr>
      <Table.Td>
        <strong className={classes.historyFile}>{fileName}</strong>
        <span className={classes.sub}>
          {universityName} · {cohortName}
        </span>
      </Table.Td>
      <Table.Td className={classes.historyCounts}>
        {formatNumber(counts.new)} {texts.filters.new.toLowerCase()} · {formatNumber(counts.changed)}{' '}
        {texts.filters.changed.toLowerCase()}
      </Table.Td>
      <Table.Td className={classes.historyTime}>{formatRelative(new Date(createdAt), new Date())}</Table.Td>
      <Table.Td className={classes.historyAct}>
        {undoneAt === null && actId !== null ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
            onClick={() => void undoAct(actId)}
          >
            {texts.undo}
          </Button>
        ) : (
          <StatusBadge tone="neutral">{texts.undone}</StatusBadge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
