import { checkFile, checkIntegrity } from '../../db/integrity';
import { firstBrokenAct } from '../../db/journal/chain';
import { findForeignHands } from '../../db/journal/verify';
import type { Database } from '../../db/open';
import { breathe } from '../../db/query';
import type { CliCommand } from '../command';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: '[--full]',
  summary: 'periksa keutuhan basis data dan riwayatnya; --full juga mencari data yang diubah program lain',
  operands: 0,
  async run({ session, args }) {
    const { database } = session.current();
    // A file that cannot be opened is still an answer here: that is what the command is for.
    const report = database ? await checkIntegrity(database) : await checkFile(session.paths.database);
    const history = database ? await checkHistory(database, args.flag('full')) : null;
    const isWhole = history === null || (history.journal === 'ok' && history.altered.length === 0);
    const lines = [
      report.ok ? 'Basis data utuh.' : 'Basis data RUSAK. Pulihkan dari cadangan: restore BERKAS',
      `Pemeriksaan: ${report.integrity.join('; ')}`,
      `Hubungan yang putus: ${report.foreignKeys}`,
      `Skema: ${report.schema ?? '-'}`,
      ...(history === null ? [] : historyLines(history)),
    ];
    const { altered, ...journal } = history ?? { journal: null, altered: [] };
    const json = { ...report, integrity: report.integrity.join('; '), ...journal };
    return { json: args.flag('full') ? { ...json, altered } : json, lines, ok: report.ok && isWhole };
  },
};

async function checkHistory({ db, raw }: Database, isFull: boolean) {
  const broken = await firstBrokenAct(db, breathe);
  return { journal: broken ?? ('ok' as const), altered: isFull ? findForeignHands(raw) : [] };
}

function historyLines({ journal, altered }: Awaited<ReturnType<typeof checkHistory>>): string[] {
  const words = { altered: 'diubah', added: 'ditambahkan', missing: 'dihapus' } as const;
  return [
    journal === 'ok' ? 'Riwayat utuh.' : `Riwayat TIDAK utuh mulai perubahan nomor ${journal}.`,
    ...altered.map(({ table, key, kind }) => `Data ${words[kind]} program lain: ${table} ${key}`),
  ];
}
