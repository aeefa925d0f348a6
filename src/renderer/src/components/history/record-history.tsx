import { Button } from '@mantine/core';
import { formatRelative } from '@renderer/lib/format';
import { api, client } from '@renderer/lib/rpc';
import type { ActWithChanges, RowKey } from '@shared/history/model';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { StatusBadge } from '../display';
import { undoAct } from '../feedback';
import { Section } from '../layout';
import { ActRows } from './act-rows';
import classes from './history.module.css';
import { texts } from './texts';

interface RecordHistoryProps {
  /** The record's table, in SQL's name. */
  readonly table: string;
  readonly recordKey: RowKey;
}

const PAGE = 15;
/** Rows of one act shown at once; an import's are opened on demand. */
const FEW = 3;

/** "Riwayat": all that was done to a record and what belongs to it, each act with its way back. */
export function RecordHistory({ table, recordKey }: RecordHistoryProps): ReactNode {
  const input = { table, key: recordKey, limit: PAGE };
  const history = useInfiniteQuery({
    queryKey: [...api.history.ofRecord.key({ input }), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.history.ofRecord({ ...input, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ acts, more }) => (more ? (acts.at(-1)?.id ?? null) : null),
  });
  if (!history.data) return null;
  const acts = history.data.pages.flatMap((page) => page.acts);
  return (
    <Section title={texts.title} description={acts.length === 0 ? texts.none : texts.help}>
      <ol className={classes.acts}>
        {acts.map((one) => (
          <ActEntry key={one.id} entry={one} own={`${table} ${recordKey}`} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="default" size="xs" mt="sm" onClick={() => void history.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </Section>
  );
}

function ActEntry({ entry, own }: { readonly entry: ActWithChanges; readonly own: string }) {
  const { id, kind, title, actor, at, undone, final, rows } = entry;
  const [isOpen, setOpen] = useState(rows.length <= FEW);
  const shown = isOpen ? rows : [];
  return (
    <li className={classes.act} data-undone={undone || undefined}>
      <div className={classes.head}>
        <div>
          <div className={classes.title}>{title}</div>
          <div className={classes.when} title={new Date(at).toLocaleString('id-ID')}>
            {texts.by(actor, formatRelative(new Date(at), new Date()))}
          </div>
        </div>
        {undone && <StatusBadge tone="neutral">{texts.undone}</StatusBadge>}
        {!undone && final === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} stroke={1.5} aria-hidden />}
            onClick={() => void undoAct(id)}
          >
            {kind === 'undo' ? texts.redo : texts.undo}
          </Button>
        )}
      </div>
      <ActRows actId={id} rows={shown} own={own} />
      {rows.length > FEW && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hideRows : texts.showRows(rows.length)}
        </Button>
      )}
    </li>
  );
}
