import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import type { ListReader } from '@domain/imports/desk-model';
import { createListDesk } from '@main/features/imports/list-desk';
import { createWorkerListReader } from '@main/platform/list-reader';
import { faultReply, type ReaderRequest } from '@main/platform/list-reader-messages';
import { readListFile } from '@main/platform/workbook/read/list-file';
import { isAppError } from '@shared/lib/errors';
import { describe, expect, test } from 'vitest';
import { regions } from '../../domain/imports/helpers';

/** A thread as far as the adapter can tell: everything that passes is cloned, so classes and functions are lost. */
class FakeWorker extends EventEmitter {
  isEnded = false;
  readonly #desk = createListDesk(readListFile) as unknown as Record<
    keyof ListReader,
    (...args: unknown[]) => Promise<unknown>
  >;

  postMessage(message: ReaderRequest): void {
    const { id, method, args } = structuredClone(message);
    this.#desk[method](...args)
      .then(
        (value) => ({ id, value }),
        (error: unknown) => faultReply(id, error),
      )
      .then((reply) => this.isEnded || this.emit('message', structuredClone(reply)));
  }

  async terminate(): Promise<number> {
    this.isEnded = true;
    this.emit('exit', 1);
    return 1;
  }
}

function readerWithWorkers() {
  const workers: FakeWorker[] = [];
  const reader = createWorkerListReader(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { reader, workers };
}

const list = { path: 'tests/fixtures/lists/bersih.xlsx' };
const plan = { key: 'a', overrides: {}, known: [], titleCaseNames: false, excluded: [], withoutKim: [] };
const page = { show: 'all', search: '', offset: 0, limit: 50 } as const;

describe('the reader in a thread', () => {
  test('answers as the reader in this thread does', async () => {
    const { reader } = readerWithWorkers();
    const head = await reader.open('1', list, regions);
    expect(head).toMatchObject({
      fileName: 'bersih.xlsx',
      rows: 38,
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await reader.plan('1', plan)).toMatchObject({ counts: { new: 38 } });
    expect((await reader.rows('1', 'a', { ...page, limit: 5 }))?.rows).toHaveLength(5);
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
  ])('%s keeps its code on the way back', async (_, source, code) => {
    const { reader, workers } = readerWithWorkers();
    const error = await reader.open('1', source, regions).catch((reason: unknown) => reason);
    expect(isAppError(error) && error.code).toBe(code);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  test('the thread ends with the last list, and another begins with the next', async () => {
    const { reader, workers } = readerWithWorkers();
    await reader.open('1', list, regions);
    await reader.open('2', list, regions);
    await reader.close('1');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false]);
    await reader.close('2');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    await reader.open('3', list, regions);
    expect(workers).toHaveLength(2);
  });

  test('a thread that dies fails what waits and forgets its lists; the next file works', async () => {
    const { reader, workers } = readerWithWorkers();
    await reader.open('1', list, regions);
    const waiting = reader.plan('1', plan);
    workers[0]?.emit('error', Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    await expect(waiting).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    await expect(reader.plan('1', plan)).rejects.toMatchObject({ code: 'IMPORT_EXPIRED' });
    expect((await reader.open('2', list, regions)).rows).toBe(38);
  });
});

describe('the desk', () => {
  test('rows of a plan that another one has replaced are not given out', async () => {
    const desk = createListDesk(readListFile);
    await desk.open('1', list, regions);
    await desk.plan('1', plan);
    await desk.plan('1', { ...plan, key: 'b' });
    expect(await desk.rows('1', 'a', page)).toBeNull();
    expect((await desk.rows('1', 'b', page))?.total).toBe(38);
  });

  test('the fingerprint changes with what would become of a row, and only then', async () => {
    const desk = createListDesk(readListFile);
    const { numbers } = await desk.open('1', { fileName: 'b.xlsx', bytes: readFileSync(list.path) }, regions);
    const known = {
      studentNumber: numbers[0] ?? '',
      name: 'Olivia',
      gender: null,
      phone: null,
      email: null,
      studyProgram: null,
      group: null,
      villageCode: null,
      standing: 'enrolled',
      isLeader: false,
    } as const;
    const first = (await desk.plan('1', plan)).digest;
    expect((await desk.plan('1', { ...plan, key: 'b' })).digest).toBe(first);
    expect((await desk.plan('1', { ...plan, known: [known] })).digest).not.toBe(first);
  });
});
