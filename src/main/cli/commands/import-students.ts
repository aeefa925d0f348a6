import type { ImportIssue, RecognisedSheet } from '@domain/imports/model';
import type { ImportCounts, PlannedStudent } from '@domain/imports/plan/plan-model';
import { importChoices } from '@shared/imports/contract';
import type { Features } from '../../compose';
import type { CliCommand } from '../command';

interface Detail {
  readonly sheets: readonly RecognisedSheet[];
  readonly counts: ImportCounts;
  readonly issues: readonly ImportIssue[];
  readonly students: readonly PlannedStudent[];
}

export const importStudentsCommand: CliCommand = {
  name: 'import students',
  usage: 'BERKAS --university NAMA --cohort NAMA [--dry-run] [--title-case]',
  summary: 'impor daftar mahasiswa dari .xlsx atau .csv',
  operands: 1,
  async run({ features, args, path, say }, [file = '']) {
    const university = { name: args.required('university') };
    const cohort = { name: args.required('cohort') };
    const { service } = features().imports;
    const { sessionId } = await service.open({ path: path(file) });
    const choices = importChoices.parse({
      sessionId,
      university,
      cohort,
      titleCaseNames: args.flag('title-case'),
    });
    try {
      // Asked before writing: afterwards everybody would be "unchanged".
      const detail = await service.detail(choices);
      const isDry = args.flag('dry-run');
      const batch = isDry ? null : await write(service, choices);
      for (const line of complaints(detail)) say(line);
      return { json: answerOf(detail), lines: summary(detail, batch) };
    } finally {
      await service.close(sessionId);
    }
  },
};

type Service = Features['imports']['service'];
type Batch = { readonly placed: number } | null;

async function write(service: Service, choices: Parameters<Service['commit']>[0]): Promise<Batch> {
  const iterator = service.commit(choices);
  let step = await iterator.next();
  while (!step.done) step = await iterator.next();
  return step.value;
}

function answerOf({ sheets, counts, issues, students }: Detail) {
  return {
    sheets: sheets.map(({ name, headerRow, rows }) => ({ name, headerRow, rows })),
    counts: {
      rows: counts.rows,
      new: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
      duplicate: counts.duplicate,
      invalid: counts.invalid,
    },
    issues: issues.map(({ sheet, row, column, severity, code, message }) => ({
      sheet,
      row,
      column,
      severity,
      code,
      message,
    })),
    students: students.map(({ studentNumber, name, gender, studyProgram, phone, village, group }) => ({
      studentNumber,
      name,
      gender,
      studyProgram,
      phone,
      village,
      group,
    })),
  };
}

function complaints({ issues }: Detail): string[] {
  return issues
    .filter(({ severity }) => severity !== 'info')
    .map(({ sheet, row, message }) => `${sheet}${row === null ? '' : ` baris ${row}`}: ${message}`);
}

function summary({ counts }: Detail, batch: Batch): string[] {
  const { rows, new: added, changed, unchanged, duplicate, invalid } = counts;
  return [
    `${rows} baris dibaca: ${added} baru, ${changed} berubah, ${unchanged} sama, ${duplicate} ganda, ${invalid} ditolak.`,
    batch === null ? 'Uji coba: tidak ada yang ditulis.' : `${batch.placed} mahasiswa ditempatkan.`,
  ];
}
