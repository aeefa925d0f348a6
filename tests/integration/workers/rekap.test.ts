import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RekapJob } from '@domain/reports/job';
import { openFile } from '@main/db/open';
import { createInlineRekapRunner } from '@main/features/reports/rekap-runner';
import { createRekapWriter } from '@main/features/reports/workbook/writer';
import { writeAtomically } from '@main/platform/files/atomic-write';
import { createPackage } from '@main/platform/workbook/write/package';
import { createRekapWorkerRunner } from '@main/workers/rekap';
import type { Progress } from '@shared/lib/procedure';
import { DEFAULT_SETTINGS } from '@shared/settings/model';
import { buildYears } from '@support/build-reports';
import { builtWorker } from '@support/built-worker';
import { temporaryFolder, testDatabase } from '@support/database';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';

const threadsOf = await builtWorker('rekap');

async function office() {
  const database = await testDatabase();
  await buildYears(database, { students: 300, perCohort: 60 });
  const { start, threads } = threadsOf();
  const job: RekapJob = {
    databaseFile: database.file,
    scope: { period: '2025', cohortId: null, universityId: null },
    paper: 'A4',
    path: join(temporaryFolder(), 'rekap.xlsx'),
    office: DEFAULT_SETTINGS.office,
    signatory: null,
    printedOn: '2026-01-02',
    liveMediaDays: 90,
  };
  return { job, threads, runner: createRekapWorkerRunner(start) };
}

test('a report is previewed and written in a thread that ends with it, and tells its progress', async () => {
  const { job, threads, runner } = await office();
  const preview = await runner.preview(job);
  const told: Progress[] = [];
  const { rows } = await runner.write(job, (progress) => told.push(progress));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(job.path);
  expect(workbook.worksheets).toHaveLength(7);
  const inline = createInlineRekapRunner(
    (file) => openFile(file, { readonly: true }),
    createRekapWriter({ writeAtomically, createPackage }),
  );
  expect(rows).toEqual((await inline.write({ ...job, path: join(temporaryFolder(), 'sama.xlsx') })).rows);
  expect(rows.Peserta).toBeGreaterThan(0);
  expect(preview.sections.length).toBeGreaterThan(0);
  expect(told.at(-1)).toMatchObject({ done: 1, total: 1 });
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true, true]);
});

test('a report cancelled before it began leaves no file, not even an unfinished one', async () => {
  const { job, runner } = await office();
  const writing = runner.write(job, undefined, AbortSignal.abort());
  await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(dirname(job.path))).toEqual([]);
});

// The thread may be done before it hears of the cancelling: then the file is whole.
test('a report cancelled on its way is written whole or not at all', async () => {
  const { job, runner } = await office();
  const cancel = new AbortController();
  const writing = runner.write(job, () => cancel.abort(), cancel.signal);
  const outcome = await writing.then(
    () => 'written',
    ({ code }: { code: string }) => code,
  );
  expect(['CANCELLED', 'written']).toContain(outcome);
  expect(readdirSync(dirname(job.path))).toEqual(outcome === 'written' ? [basename(job.path)] : []);
});

test('a fault keeps its code and sentence on the way back', async () => {
  const { job, runner } = await office();
  const path = join(dirname(job.path), 'tidak', 'ada.xlsx');
  await expect(runner.write({ ...job, path })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  await expect(runner.preview({ ...job, scope: { ...job.scope, cohortId: -1 } })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
