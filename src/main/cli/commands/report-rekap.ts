import { AppError } from '@shared/lib/errors';
import type { CliCommand } from '../command';

const PAPERS = ['A4', 'F4'] as const;

export const reportRekapCommand: CliCommand = {
  name: 'report rekap',
  usage: '--period 2026-Q3 --out BERKAS [--cohort NAMA] [--paper A4|F4]',
  summary: 'tulis Rekap Pendampingan KIM; periode: 2026-09, 2026-Q3, 2026-S2, 2026',
  operands: 0,
  async run({ features, session, args, path, say }) {
    const period = args.required('period');
    const target = path(args.required('out'));
    const paper = PAPERS.find((name) => name === (args.text('paper') ?? 'A4').toUpperCase());
    if (!paper) throw new AppError('USAGE', 'Kertas --paper ditulis A4 atau F4.');
    const { reports, cohorts } = features();
    const name = args.text('cohort');
    const { database } = session.current();
    const cohort =
      name === undefined || !database ? undefined : await cohorts.port.findCohort(database.db, name);
    if (name !== undefined && !cohort)
      throw new AppError(
        'NOT_FOUND',
        `Angkatan "${name}" tidak ditemukan. Periksa namanya di menu Angkatan.`,
      );
    const scope = { period, cohortId: cohort?.id ?? null, paper, path: target };
    const result = await reports.service.writeRekap(scope, ({ label }) => label && say(label));
    const sheets = Object.entries(result.rows).map(([sheet, rows]) => `${sheet}: ${rows} baris`);
    return { json: { file: target, rows: result.rows }, lines: [`Laporan ditulis: ${target}`, ...sheets] };
  },
};
