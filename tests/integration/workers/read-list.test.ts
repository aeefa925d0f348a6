import type { ResourceLimits } from 'node:worker_threads';
import { createWorkerListReader } from '@main/workers/read-list';
import { isAppError } from '@shared/lib/errors';
import { builtWorker } from '@support/built-worker';
import { expect, test } from 'vitest';
import { regions } from '../../unit/main/domain/imports/helpers';

const threadsOf = await builtWorker('read-list');

function readerInThreads(limits?: ResourceLimits) {
  const { start, threads } = threadsOf(limits);
  return { reader: createWorkerListReader(start), threads };
}

const list = { path: 'tests/fixtures/lists/bersih.xlsx' };
const plan = { key: 'a', overrides: {}, known: [], titleCaseNames: false, excluded: [], withoutKim: [] };
const page = { show: 'all', search: '', offset: 0, limit: 50 } as const;

test('answers as the reader in this thread does', async () => {
  const { reader } = readerInThreads();
  const opened = await reader.open(list, regions);
  expect(opened.head).toMatchObject({
    fileName: 'bersih.xlsx',
    rows: 38,
    fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await opened.plan(plan)).toMatchObject({ counts: { new: 38 } });
  expect((await opened.rows('a', { ...page, limit: 5 }))?.rows).toHaveLength(5);
  expect((await opened.planEntries(plan)).entries).toHaveLength(38);
});

test.each([
  ['a file that is not there', { path: 'tests/fixtures/lists/none.xlsx' }, 'FILE_NOT_FOUND'],
  ['a folder', { path: 'tests/fixtures' }, 'FILE_NOT_WORKBOOK'],
  ['an empty file', { fileName: 'a.xlsx', bytes: new Uint8Array() }, 'WORKBOOK_EMPTY'],
  [
    'a text without a header',
    { fileName: 'a.csv', bytes: new TextEncoder().encode('a;b\n1;2\n') },
    'NO_HEADER',
  ],
  ['an old workbook', { fileName: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'FILE_IS_XLS'],
])('%s keeps its code on the way back, and its thread ends', async (_, source, code) => {
  const { reader, threads } = readerInThreads();
  const error = await reader.open(source, regions).catch((reason: unknown) => reason);
  expect(isAppError(error) && error.code).toBe(code);
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
});

test('each list has a thread of its own, which ends when the list is closed', async () => {
  const { reader, threads } = readerInThreads();
  const first = await reader.open(list, regions);
  const second = await reader.open(list, regions);
  await first.close();
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
  expect(await second.plan(plan)).toMatchObject({ counts: { new: 38 } });
});

test('a list too large for the memory is said; another list stays open', async () => {
  const { reader, threads } = readerInThreads({ maxOldGenerationSizeMb: 24 });
  const small = await reader.open(list, regions);
  const line = (n: number) =>
    `${2026000000 + n};Mahasiswa Nomor ${n};L;Kelurahan Babakan;Kecamatan Tangerang`;
  const csv = ['NIM;Nama;JK;Kelurahan;Kecamatan', ...Array.from({ length: 90_000 }, (_, n) => line(n))].join(
    '\n',
  );
  const large = { fileName: 'besar.csv', bytes: new TextEncoder().encode(csv) };
  await expect(reader.open(large, regions)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([false, true]);
  expect(await small.plan(plan)).toMatchObject({ counts: { new: 38 } });
});

test('a thread that died has lost its list, and says so', async () => {
  const { reader, threads } = readerInThreads();
  const opened = await reader.open(list, regions);
  await threads[0]?.worker.terminate();
  await expect(opened.plan(plan)).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' });
});
