import type { RowKey } from '@shared/history/model';
import { DICTIONARY } from '@shared/labels';
import { AppError } from '@shared/lib/errors';
import { sql } from 'kysely';
import type { Acted } from '../../db/journal/journal';
import type { NetChange } from '../../db/journal/net';
import type { Value } from '../../db/journal/rows';
import { keyValues } from '../../db/journal/shape';
import type { Trx } from '../../db/open';
import type { HistoryDeps } from './history.service';
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
      const stamp = shape.columns.includes('updated_at') ? sql`, updated_at = ${clock.nowIso()}` : sql``;
      const where = sql.join(
        keyValues(shape, key).map((part, at) => sql`${sql.raw(shape.key[at] ?? '')} = ${part as Value}`),
        sql` AND `,
      );
      await write(
        trx,
        sql`UPDATE ${sql.raw(table)} SET ${sql.raw(column)} = ${value}${stamp} WHERE ${where}`,
      );
      await derive(trx, new Map([[table, [key]]]));
      return { title };
    });
  };
}

async function write(trx: Trx, statement: ReturnType<typeof sql>): Promise<void> {
  const { numAffectedRows } = await statement.execute(trx).catch((error: { code?: string }) => {
    if (error.code?.startsWith('SQLITE_CONSTRAINT')) throw new AppError('UNDO_CONFLICT', texts.cannotStand);
    throw error;
  });
  if (numAffectedRows === 0n) throw new AppError('NOT_FOUND', texts.notFound);
}
