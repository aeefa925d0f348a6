import { formatScore } from '@shared/assessments/rules';
import { CERTIFICATE_STATE_LABELS } from '@shared/certificates/model';
import { fullName } from '@shared/certificates/template/signature';
import { formatLong, formatRange } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import { readVerificationCodes } from '../../platform/pdf/read-codes';
import type { CliCommand, CliContext } from '../command';

type Found = Awaited<ReturnType<ReturnType<CliContext['features']>['certificates']['service']['get']>>;

/** Prints every printed field: a forger alters just what a check does not show (moodle-mod_customcert issue 424). */
export const certificatesVerifyCommand: CliCommand = {
  name: 'certificates verify',
  usage: 'KODE|NOMOR|BERKAS.pdf',
  summary: 'cocokkan sertifikat dengan register; selesai dengan kode 1 bila tidak dikenal atau tidak berlaku',
  operands: 1,
  async run(context, [text = '']) {
    const wanted = /\.pdf$/i.test(text) ? await codeIn(context.path(text)) : text.trim();
    const { service } = context.features().certificates;
    const match = await service.findByCode(wanted);
    if (!match) {
      const message = `Tidak ada sertifikat dengan kode atau nomor "${wanted}" di register.`;
      context.say(message);
      return { json: { valid: false, state: 'unknown', wanted, message }, lines: [], ok: false };
    }
    const found = await service.get(match.id);
    const isValid = found.state === 'valid';
    return { json: jsonOf(found), lines: linesOf(found), ok: isValid };
  },
};

async function codeIn(path: string): Promise<string> {
  const [code, more] = await readVerificationCodes(path);
  if (code === undefined)
    throw new AppError(
      'INVALID_INPUT',
      'PDF ini tidak memuat kode verifikasi SIKIM. Ketik kode yang tercetak pada sertifikat.',
    );
  if (more !== undefined)
    throw new AppError(
      'INVALID_INPUT',
      'PDF ini berisi lebih dari satu sertifikat. Pakai berkas tunggalnya.',
    );
  return code;
}

function jsonOf({ id, number, state, replacedByNumber, replacesNumber, content, events }: Found) {
  const { office, ...printed } = content;
  const { logo: _logo, ...officeText } = office;
  return {
    ...{ valid: state === 'valid', state, id, number, replacedByNumber, replacesNumber },
    printed: { ...printed, office: officeText },
    events,
  };
}

function linesOf({ state, content, replacedByNumber, replacesNumber, events }: Found): string[] {
  const { recipient, signatory, back } = content;
  const reason = events.findLast(({ kind }) => kind === 'revoked' || kind === 'replaced')?.reason;
  const rows: [string, string | null | undefined][] = [
    ['Status', CERTIFICATE_STATE_LABELS[state]],
    ['Alasan', reason],
    ['Diganti oleh', replacedByNumber],
    ['Mengganti', replacesNumber],
    ['Nomor', content.number],
    ['Kode verifikasi', content.verificationCode],
    ['Nama', recipient.name],
    ['NIM', recipient.studentNumber],
    ['Program studi', recipient.studyProgram],
    ['Perguruan tinggi', recipient.university],
    ['Kegiatan', content.kind],
    ['KIM', content.kim],
    ['Kelurahan', content.village],
    ['Kecamatan', content.district],
    ['Periode', formatRange(content.period.start, content.period.end)],
    ...content.programs.map((title): [string, string] => ['Program kerja', title]),
    ['Predikat', content.predicate],
    ['Nilai akhir', content.finalScore === null ? null : formatScore(content.finalScore)],
    ...(back?.aspects ?? []).map(({ name, score }): [string, string] => [
      `Nilai ${name}`,
      formatScore(score),
    ]),
    ['Penilai', back?.assessor?.name],
    ['Tempat, tanggal', `${content.place}, ${formatLong(content.date)}`],
    ['Instansi', content.office.name],
    ['Penanda tangan', [signatory.prefix, signatory.position].filter(Boolean).join(' ')],
    ['Nama pejabat', fullName(signatory, true)],
    ['NIP', signatory.nip],
  ];
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(...known.map(([label]) => label.length)) + 2;
  return known.map(([label, value]) => `${label.padEnd(width)}${value}`);
}
