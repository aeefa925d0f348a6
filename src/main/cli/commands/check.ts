import { checkFile, checkIntegrity } from '../../db/integrity';
import type { CliCommand } from '../command';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: '',
  summary: 'periksa keutuhan basis data',
  operands: 0,
  async run({ session }) {
    const { database } = session.current();
    // A file that cannot be opened is still an answer here: that is what the command is for.
    const report = database ? await checkIntegrity(database) : await checkFile(session.paths.database);
    const lines = [
      report.ok ? 'Basis data utuh.' : 'Basis data RUSAK. Pulihkan dari cadangan: restore BERKAS',
      `Pemeriksaan: ${report.integrity.join('; ')}`,
      `Hubungan yang putus: ${report.foreignKeys}`,
      `Skema: ${report.schema ?? '-'}`,
    ];
    return { json: { ...report, integrity: report.integrity.join('; ') }, lines, ok: report.ok };
  },
};
