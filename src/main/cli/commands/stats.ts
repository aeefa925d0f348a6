import { AppError } from '@shared/lib/errors';
import { tableCounts } from '../../db/stats';
import type { CliCommand } from '../command';

export const statsCommand: CliCommand = {
  name: 'stats',
  usage: '',
  summary: 'jumlah baris tiap tabel',
  operands: 0,
  async run({ session, features }) {
    features();
    const { database } = session.current();
    if (!database) throw new AppError('DATABASE_DAMAGED', 'Basis data tidak dapat dibuka.');
    const counts = tableCounts(database);
    return {
      json: counts,
      lines: Object.entries(counts).map(([table, rows]) => `${table.padEnd(26)}${String(rows).padStart(9)}`),
    };
  },
};
