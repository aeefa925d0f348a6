import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ListJob } from '@domain/lists/job';
import { openFile } from '@main/db/open';
import { tableWriter } from '@main/platform/workbook/write/table-writer';
import { createWorkerListRunner } from '@main/workers/export-list';
import { createInlineListRunner } from '@main/workers/lists';
import type { Progress } from '@shared/lib/procedure';
import { importWorld } from '@support/build-imports';
import { builtWorker } from '@support/built-worker';
import { temporaryFolder, testDatabase } from '@support/database';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';

const threadsOf = await builtWorker('export-list');

/** More students than a page holds. */
async function office() {
  const database = await testDatabase();
  for await (const _step of importWorld(database).examples.service.load({ students: 1200, seed: 3 }));
  const { start, threads } = threadsOf();
  const job: ListJob = {
    list: 'students',
    query: { sort: { by: 'universityName', descending: true } },
    columns: ['name', 'universityName', 'kimName'],
    databaseFile: database.file,
    today: '2026-09-20',
    path: join(temporaryFolder(), 'mahasiswa.xlsx'),
  };
  return { job, threads, runner: createWorkerListRunner(start) };
}

async function cells(path: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(path).buffer as ArrayBuffer);
  return workbook.worksheets[0]?.getSheetValues();
}

test('a list is written in a thread that ends with it, as it would be in this one, and tells its progress', async () => {
  const { job, threads, runner } = await office();
  const told: Progress[] = [];
  const rows = await runner.write(job, (progress) => told.push(progress));
  expect(told.map(({ done, total }) => [done, total])).toEqual([
    [1000, 1200],
    [1200, 1200],
  ]);
  const path = join(dirname(job.path), 'sama.xlsx');
  const inline = createInlineListRunner((file) => openFile(file, { readonly: true }), tableWriter);
  expect(await inline.write({ ...job, path })).toBe(rows);
  expect(await cells(job.path)).toEqual(await cells(path));
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
});

test('a list cancelled before it began leaves no file, not even an unfinished one', async () => {
  const { job, threads, runner } = await office();
  const writing = runner.write(job, undefined, AbortSignal.abort());
  await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(readdirSync(dirname(job.path))).toEqual([]);
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
});

// The thread may be done before it hears of the cancelling: then the file is whole.
test('a list cancelled on its way is written whole or not at all', async () => {
  const { job, runner } = await office();
  const cancel = new AbortController();
  const writing = runner.write(job, () => cancel.abort(), cancel.signal);
  const outcome = await writing.catch(({ code }: { code: string }) => code);
  expect(['CANCELLED', 1200]).toContain(outcome);
  expect(readdirSync(dirname(job.path))).toEqual(outcome === 'CANCELLED' ? [] : [basename(job.path)]);
});

test('a fault keeps its code on the way back', async () => {
  const { job, runner } = await office();
  const path = join(dirname(job.path), 'tidak', 'ada.xlsx');
  await expect(runner.write({ ...job, path })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
});
