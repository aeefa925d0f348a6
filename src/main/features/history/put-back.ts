import type { RowKey } from '@shared/history/model';
import { DICTIONARY } from '@shared/labels';
import { AppError } from '@shared/lib/errors';
import type { Acted } from '../../db/journal/journal';
import type { NetChange } from '../../db/journal/net';
import * as changes from './changes.repository';
import type { HistoryDeps } from './deps';
import { texts } from './texts';

interface Field {
  readonly id: number;
  readonly table: string;
  readonly key: RowKey;
  readonly column: string;
}

/** "Kembalikan nilai ini": one field as it was before an act, an act of its own. */
export function createPutBack(
  { journal, clock, shapes, derive }: HistoryDeps,
  read: { net: (actId: number, row: { table: string; key: RowKey }) => Promise<NetChange | undefined> },
) {
  /** @throws AppError NOT_FOUND when the act or the row is gone, UNDO_CONFLICT when the value cannot stand any more */
  return async ({ id, table, key, column }: Field): Promise<Acted<{ title: string }>> => {
    const shape = shapes.find(({ name }) => name === table);
    const label = DICTIONARY[table]?.columns[column];
    const net = await read.net(id, { table, key });
    if (!shape || !label || !net?.before || table.startsWith('certificate'))
      throw new AppError('NOT_FOUND', texts.notFound);
    const title = texts.putBack(label.label);
    const value = net.before[column] ?? null;
    return journal.act({ kind: 'edit', title }, async (trx) => {
      await write(() => changes.writeColumn(trx, shape, key, { [column]: value }, clock.nowIso()));
      await derive(trx, new Map([[table, [key]]]));
      return { title };
    });
  };
}

async function write(change: () => Promise<boolean>): Promise<void> {
  const isThere = await change().catch((error: { code?: string }) => {
    if (error.code?.startsWith('SQLITE_CONSTRAINT')) throw new AppError('UNDO_CONFLICT', texts.cannotStand);
    throw error;
  });
  if (!isThere) throw new AppError('NOT_FOUND', texts.notFound);
}
