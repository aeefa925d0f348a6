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
  const head = await reader.open('1', list, regions);
  expect(head).toMatchObject({
    fileName: 'bersih.xlsx',
    rows: 38,
    fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await reader.plan('1', plan)).toMatchObject({ counts: { new: 38 } });
  expect((await reader.rows('1', 'a', { ...page, limit: 5 }))?.rows).toHaveLength(5);
  await reader.close('1');
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
])('%s keeps its code on the way back, and the idle thread ends', async (_, source, code) => {
  const { reader, threads } = readerInThreads();
  const error = await reader.open('1', source, regions).catch((reason: unknown) => reason);
  expect(isAppError(error) && error.code).toBe(code);
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
});

test('the thread ends with the last list, and another begins with the next', async () => {
  const { reader, threads } = readerInThreads();
  await reader.open('1', list, regions);
  await reader.open('2', list, regions);
  await reader.close('1');
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([false]);
  await reader.close('2');
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
  await reader.open('3', list, regions);
  expect(threads).toHaveLength(2);
});

test("a list too large for the memory ends the thread, is said, and the thread's lists are forgotten", async () => {
  const { reader, threads } = readerInThreads({ maxOldGenerationSizeMb: 24 });
  await reader.open('1', list, regions);
  const line = (n: number) =>
    `${2026000000 + n};Mahasiswa Nomor ${n};L;Kelurahan Babakan;Kecamatan Tangerang`;
  const csv = ['NIM;Nama;JK;Kelurahan;Kecamatan', ...Array.from({ length: 90_000 }, (_, n) => line(n))].join(
    '\n',
  );
  const large = { fileName: 'besar.csv', bytes: new TextEncoder().encode(csv) };
  await expect(reader.open('2', large, regions)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  expect(threads.map(({ hasEnded }) => hasEnded)).toEqual([true]);
  await expect(reader.plan('1', plan)).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' });
  expect((await reader.open('3', list, regions)).rows).toBe(38);
});
