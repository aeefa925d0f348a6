import { join } from 'node:path';
import { PROGRAMS } from '@domain/examples/names';
import { seededRandom } from '@domain/examples/random';
import { importChoices } from '@shared/imports/contract';
import type { Features } from '../../compose';
import { writeText } from '../../platform/files/atomic-write';
import type { CliCommand } from '../command';

/** The lists of tests/fixtures and whose they are: what a clerk would choose in the window. */
const LISTS = [
  { file: 'kop.xlsx', university: 'Universitas Islam Syekh-Yusuf', cohort: 'KKN Demo 2026', kind: 'KKN' },
  { file: 'dua_baris.xlsx', university: 'Universitas Raharja', cohort: 'PKL Demo 2026', kind: 'PKL' },
  {
    file: 'bersih.xlsx',
    university: 'Universitas Muhammadiyah Tangerang',
    cohort: 'Magang Demo 2026',
    kind: 'Magang',
  },
] as const;
const DATES = { startDate: '2026-07-13', endDate: '2026-09-12' };
const ISSUED_ON = '2026-09-21';
const PERIOD = '2026-Q3';

const SIGNATORY = {
  prefix: '',
  position: 'Kepala Dinas Komunikasi dan Informatika',
  name: 'Pejabat Contoh',
  degreeBefore: null,
  degreeAfter: 'M.Si.',
  rank: 'Pembina Utama Muda',
  nip: null,
} as const;

/** The whole job without a window: lists in, places, programmes, scores, certificates, the quarter's report. */
export const demoCommand: CliCommand = {
  name: 'demo',
  usage: '--lists FOLDER --out FOLDER',
  summary: 'mainkan seluruh pekerjaan pada daftar contoh',
  operands: 0,
  async run({ features, args, path, say }) {
    const lists = path(args.required('lists'));
    const out = path(args.required('out'));
    const all = features();
    const steps: { step: string; made: string; milliseconds: number }[] = [];
    const step = async (name: string, work: () => Promise<string>) => {
      const start = performance.now();
      const made = await work();
      const milliseconds = Math.round(performance.now() - start);
      steps.push({ step: name, made, milliseconds });
      say(`${name.padEnd(34)} ${String(milliseconds).padStart(6)} ms  ${made}`);
    };

    await all.settings.service.update({ signatory: SIGNATORY, firstRunDone: true });
    const cohortIds: number[] = [];
    for (const list of LISTS)
      await step(`Impor ${list.file}`, async () => {
        const batch = await importList(all, join(lists, list.file), list);
        if (batch.cohortId !== null) cohortIds.push(batch.cohortId);
        return `${batch.counts.new} mahasiswa baru, ${batch.placed} ditempatkan`;
      });
    await step('Program kerja', async () => `${await addPrograms(all, cohortIds)} program`);
    await step('Nilai', async () => `${await addScores(all, cohortIds)} nilai`);
    for (const [index, list] of LISTS.entries())
      await step(`Sertifikat ${list.cohort}`, () =>
        issue(all, cohortIds[index] ?? 0, join(out, 'sertifikat', list.cohort)),
      );
    const report = join(out, `Rekap Pendampingan KIM ${PERIOD}.xlsx`);
    await step(`Laporan ${PERIOD}`, async () => {
      const { rows } = await all.reports.service.writeRekap({ period: PERIOD, paper: 'A4', path: report });
      return `${Object.keys(rows).length} lembar`;
    });
    const summary = join(out, 'ringkasan.txt');
    const text = steps
      .map(({ step: name, made, milliseconds }) => `${name}\t${milliseconds} ms\t${made}`)
      .join('\n');
    await writeText(summary, `${text}\n`);
    return { json: { steps, report, summary }, lines: [`Semua hasil ada di ${out}`] };
  },
};

async function importList(all: Features, file: string, list: (typeof LISTS)[number]) {
  const { service } = all.imports;
  const { sessionId } = await service.open({ path: file });
  const choices = importChoices.parse({
    sessionId,
    university: { name: list.university },
    cohort: { name: list.cohort, kind: list.kind, ...DATES },
    titleCaseNames: true,
  });
  const work = service.commit(choices);
  let next = await work.next();
  while (!next.done) next = await work.next();
  await service.close(sessionId);
  return next.value;
}

/** One programme for each KIM of a cohort, with everybody placed there. */
async function addPrograms(all: Features, cohortIds: readonly number[]): Promise<number> {
  let count = 0;
  for (const cohortId of cohortIds) {
    const byKim = new Map<number, number[]>();
    const { rows } = await all.placements.service.list({ filters: { cohortId }, offset: 0, limit: 1000 });
    for (const { kimId, enrolmentId } of rows) byKim.set(kimId, [...(byKim.get(kimId) ?? []), enrolmentId]);
    for (const [kimId, participantIds] of byKim) {
      const title = PROGRAMS[count % PROGRAMS.length] ?? PROGRAMS[0];
      await all.programs.service.create({ ...emptyProgram, cohortId, kimId, title, participantIds });
      count++;
    }
  }
  return count;
}

const emptyProgram = {
  kindId: null,
  potentialId: null,
  state: 'done' as const,
  startDate: '2026-07-20',
  endDate: '2026-09-05',
  plan: null,
  result: 'Terlaksana sesuai rencana.',
  obstacle: null,
  followUp: null,
  reach: 30,
  outputs: [],
};

async function addScores(all: Features, cohortIds: readonly number[]): Promise<number> {
  const random = seededRandom(7);
  let count = 0;
  for (const cohortId of cohortIds) {
    const { scores } = all.assessments.service;
    const sheet = await scores.sheet({ cohortId });
    const changes = sheet.rows.flatMap(({ enrolmentId }) =>
      sheet.aspects.map(({ id }) => ({ enrolmentId, aspectId: id, value: Math.round(72 + random() * 26) })),
    );
    await scores.saveScores({ cohortId, changes, assessor: 'Penilai Contoh', assessedOn: '2026-09-14' });
    count += changes.length;
  }
  return count;
}

async function issue(all: Features, cohortId: number, folder: string): Promise<string> {
  const input = {
    cohortId,
    enrolmentIds: null,
    issuedOn: ISSUED_ON,
    folderToken: null,
    firstSequence: null,
    folder,
  };
  const work = all.certificates.service.issue(input);
  let next = await work.next();
  while (!next.done) next = await work.next();
  const { issued, skipped, merged } = next.value;
  return `${issued.length} terbit, ${skipped.length} dilewati, gabungan: ${merged}`;
}
