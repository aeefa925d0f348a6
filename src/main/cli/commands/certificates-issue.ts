import { join } from 'node:path';
import type { IssueResult } from '@shared/certificates/model';
import { isPlainDate } from '@shared/lib/dates';
import { AppError, isAppError } from '@shared/lib/errors';
import type { Signatory } from '@shared/settings/model';
import { systemClock } from '../../platform/clock';
import type { CliArguments } from '../args';
import type { CliAnswer, CliCommand, CliContext } from '../command';

type Skipped = IssueResult['skipped'];

/** Paths in the answer are absolute. */
export const certificatesIssueCommand: CliCommand = {
  name: 'certificates issue',
  usage:
    '--cohort NAMA --out FOLDER [--date YYYY-MM-DD] [--first-number N] [--signatory-name NAMA --signatory-position JABATAN]',
  summary: 'terbitkan sertifikat semua yang memenuhi syarat; jalur berkas pada jawaban selalu lengkap',
  operands: 0,
  async run(context) {
    const { args, path } = context;
    const cohortName = args.required('cohort');
    const folder = path(args.required('out'));
    const issuedOn = dateOf(args) ?? systemClock.today();
    const firstSequence = args.text('first-number') === undefined ? null : args.count('first-number', 1);
    const signatory = signatoryOf(args);
    const { settings, certificates } = context.features();
    const { service } = certificates;
    const cohortId = await cohortOf(context, cohortName);
    const stopped = (await service.unfinishedIn(cohortId)).find((batch) => batch.folder === folder);
    const isUnsigned = signatory === null && (await settings.service.get()).signatory === null;
    // Where nobody may get a certificate, the reasons are the answer, not who would have signed.
    if (isUnsigned && !stopped && (await service.summary(cohortId, issuedOn)).eligible > 0)
      throw nobodySigns();
    try {
      if (stopped) context.say('Melanjutkan penerbitan yang belum selesai di folder ini.');
      const input = { cohortId, enrolmentIds: null, issuedOn, folderToken: null, firstSequence };
      const work = stopped ? service.resume(stopped.id) : service.issue({ ...input, folder, signatory });
      return answerOf(await finish(context, work));
    } catch (error) {
      const skipped = nobodyEligible(error);
      if (!skipped) throw error;
      context.say('Belum ada mahasiswa yang memenuhi syarat.');
      return { ...answer({ issued: [], merged: null, skipped }), ok: false };
    }
  },
};

async function finish(
  { say }: CliContext,
  work: AsyncGenerator<{ done: number; total: number }, IssueResult, void>,
): Promise<IssueResult> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
    say(`${step.value.done} dari ${step.value.total}`);
  }
}

function answerOf({ issued, merged, folder, skipped }: IssueResult): CliAnswer {
  return answer({
    issued: issued.map(({ file, ...rest }) => ({ ...rest, file: join(folder, file) })),
    merged: merged === null ? null : join(folder, merged),
    skipped,
  });
}

function answer(json: { issued: IssueResult['issued']; merged: string | null; skipped: Skipped }): CliAnswer {
  const { issued, merged } = json;
  const skipped = json.skipped.map(({ studentNumber, reasons }) => ({ studentNumber, reasons }));
  return {
    json: { issued, merged, skipped },
    lines: [
      `${issued.length} sertifikat diterbitkan${skipped.length > 0 ? `, ${skipped.length} mahasiswa dilewati` : ''}.`,
      ...issued.map(({ number, file }) => `${number}  ${file}`),
      ...(merged === null ? [] : [`Gabungan: ${merged}`]),
      ...skipped.map(({ studentNumber, reasons }) => `Dilewati ${studentNumber}: ${reasons.join(' ')}`),
    ],
  };
}

const nobodySigns = () =>
  new AppError(
    'INVALID_INPUT',
    'Pejabat penandatangan belum diisi. Isi di Pengaturan, atau pakai --signatory-name dan --signatory-position.',
  );

function nobodyEligible(error: unknown): Skipped | null {
  if (!isAppError(error) || error.code !== 'NOTHING_TO_DO') return null;
  return (error.details?.skipped as Skipped | undefined) ?? [];
}

function dateOf(args: CliArguments): string | null {
  const text = args.text('date');
  if (text === undefined) return null;
  if (!isPlainDate(text)) throw new AppError('USAGE', 'Tanggal --date ditulis seperti 2026-09-20.');
  return text;
}

/** Who signs, from the command line; null leaves it to the settings. */
function signatoryOf(args: CliArguments): Signatory | null {
  const [name, position] = [args.text('signatory-name')?.trim(), args.text('signatory-position')?.trim()];
  if (!name && !position) return null;
  if (!name || !position)
    throw new AppError('USAGE', 'Isi --signatory-name dan --signatory-position bersama-sama.');
  return { prefix: '', position, name, degreeBefore: null, degreeAfter: null, rank: null, nip: null };
}

async function cohortOf({ features, session }: CliContext, name: string): Promise<number> {
  const { port } = features().cohorts;
  const { database } = session.current();
  const cohort = database && (await port.findCohort(database.db, name));
  if (cohort) return cohort.id;
  throw new AppError('NOT_FOUND', `Angkatan "${name}" tidak ditemukan. Periksa namanya di menu Angkatan.`);
}
