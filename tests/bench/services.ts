import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RegionSeed } from '@domain/regions/model';
import { composeFeatures, type Features, prepareDatabase } from '@main/compose';
import { type Database, openFile } from '@main/db/open';
import { createListDesk } from '@main/features/imports/list-desk';
import { createInlineRekapRunner } from '@main/features/reports/rekap-runner';
import { createRekapWriter } from '@main/features/reports/workbook/writer';
import { systemClock } from '@main/platform/clock';
import { writeAtomically } from '@main/platform/files/atomic-write';
import { certificateStore } from '@main/platform/files/certificate-store';
import { readListFile } from '@main/platform/workbook/read/list-file';
import { createPackage } from '@main/platform/workbook/write/package';
import { tableWriter } from '@main/platform/workbook/write/table-writer';
import { createInlineListRunner } from '@main/workers/lists';
import { importChoices } from '@shared/imports/contract';
import ExcelJS from 'exceljs';
import { journalCosts } from './journal';

export type Row = Record<string, string | number>;
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

const SIZES = [1_000, 10_000, 100_000];

const never = (): never => {
  throw new Error('not part of this measurement');
};

async function open(
  file: string,
): Promise<{ features: Features; database: Database; close(): Promise<void> }> {
  const regions = JSON.parse(
    readFileSync(resolve('resources/seed/regions-36.71.json'), 'utf8'),
  ) as RegionSeed;
  const database = openFile(file);
  await prepareDatabase(database, { regions, clock: systemClock });
  const features = composeFeatures(database, {
    clock: systemClock,
    files: {
      chooseFile: never,
      chooseFolder: never,
      chooseSave: never,
      resolve: never,
      open: never,
      showInFolder: never,
    },
    tableWriter,
    listRunner: createInlineListRunner((path) => openFile(path, { readonly: true }), tableWriter),
    press: { openBatch: never, toPdf: never, print: never, preview: never, fitNotes: never },
    certificateStore,
    randomBytes: (count) => randomBytes(count),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    accountName: 'bench',
    onAct: () => undefined,
    certificateFolder: '',
    rekapRunner: createInlineRekapRunner(
      (path) => openFile(path, { readonly: true }),
      createRekapWriter({ writeAtomically, createPackage }),
    ),
    listReader: createListDesk(readListFile),
  });
  return { features, database, close: () => database.close() };
}

/** Best of three, in milliseconds: what the work costs, not what else the machine was doing. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Number(Math.min(...times).toFixed(1));
}

/** The one time there is, in milliseconds. */
async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Number((performance.now() - start).toFixed(1));
}

async function drain<R>(iterator: AsyncGenerator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}

export async function measureServices(folder: string): Promise<Table[]> {
  const lists: Row[] = [];
  const others: Row[] = [];
  const journal: Row[] = [];
  for (const students of SIZES) {
    const { features, database, close } = await open(join(folder, `${students}.db`));
    const start = performance.now();
    await drain(features.examples.service.load({ students, seed: 1 }));
    const load = Math.round(performance.now() - start);
    lists.push({ students, ...(await listCosts(features, students)) });
    others.push({ students, 'make data (ms)': load, ...(await otherCosts(features, folder, students)) });
    journal.push({ students, ...(await journalCosts(features, database, cost)) });
    await close();
  }
  return [
    { title: 'A page of 100 rows (ms, best of three)', rows: lists },
    { title: 'Home, search, report (ms, best of three; report once)', rows: others },
    { title: 'Journal (ms, best of three; check once)', rows: journal },
    { title: 'Import (ms)', rows: await importCosts(folder) },
  ];
}

async function listCosts(features: Features, students: number): Promise<Row> {
  const { students: people, placements, programs, kim } = features;
  const page = { limit: 100 };
  const last = Math.max(0, students - 100);
  const sorted = (by: 'studentNumber' | 'universityName' | 'kimName' | 'finalScore') => () =>
    people.service.list({ ...page, offset: 0, sort: { by, descending: true } });
  return {
    // The first time an order is asked for it is made; afterwards it is kept until something changes.
    'new order: NIM': await once(sorted('studentNumber')),
    university: await once(sorted('universityName')),
    KIM: await once(sorted('kimName')),
    score: await once(sorted('finalScore')),
    first: await cost(() => people.service.list({ ...page, offset: 0 })),
    middle: await cost(() => people.service.list({ ...page, offset: Math.floor(students / 2) })),
    last: await cost(() => people.service.list({ ...page, offset: last })),
    search: await cost(() => people.service.list({ ...page, offset: 0, search: 'wijaya' })),
    placements: await cost(() => placements.service.list({ ...page, offset: Math.floor(students / 2) })),
    programs: await cost(() => programs.service.list({ ...page, offset: 0 })),
    kim: await cost(() => kim.service.list({ ...page, offset: 0 })),
  };
}

async function otherCosts(features: Features, folder: string, students: number): Promise<Row> {
  const year = systemClock.today().slice(0, 4);
  const start = performance.now();
  await features.reports.service.writeRekap({
    period: year,
    paper: 'A4',
    path: join(folder, `${students}.xlsx`),
  });
  const report = Math.round(performance.now() - start);
  return {
    home: await cost(() => features.dashboard.service.overview(null)),
    'Ctrl+K': await cost(() => features.search.service.query('wijaya')),
    [`report ${year}`]: report,
  };
}

async function importCosts(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of [500, 5_000, 20_000]) {
    const file = join(folder, `list-${count}.xlsx`);
    await writeList(file, count);
    const { features, close } = await open(join(folder, `import-${count}.db`));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const started = performance.now();
    const { sessionId } = await features.imports.service.open({ path: file });
    const read = performance.now();
    const choices = importChoices.parse({
      sessionId,
      university: { name: 'Universitas Uji' },
      cohort: { name: `KKN ${count}` },
    });
    await features.imports.service.preview(choices);
    const planned = performance.now();
    delay.enable();
    await drain(features.imports.service.commit(choices));
    delay.disable();
    const done = performance.now();
    rows.push({
      rows: count,
      'read and recognise': Math.round(read - started),
      preview: Math.round(planned - read),
      write: Math.round(done - planned),
      total: Math.round(done - started),
      // Here reading and planning share the thread; in the program they have one of their own.
      'longest block while writing': Math.round(delay.max / 1e6),
    });
    await close();
  }
  return rows;
}

async function writeList(file: string, count: number): Promise<void> {
  const villages = ['Pajang', 'Gerendeng', 'Cipadu Jaya', 'Karang Mulya', 'Tanah Tinggi'];
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = workbook.addWorksheet('Peserta');
  sheet.addRow(['No', 'NIM', 'Nama', 'L/P', 'Prodi', 'No HP', 'Kelompok', 'Kelurahan']).commit();
  for (let index = 0; index < count; index++) {
    const group = `Kelompok ${Math.floor(index / 10) + 1}`;
    const phone = `0812${String(10_000_000 + index)}`;
    sheet
      .addRow([
        index + 1,
        `00${210_000_000 + index}`,
        `Mahasiswa Uji ${index}`,
        index % 2 ? 'L' : 'P',
        'Hukum',
        phone,
        group,
        villages[index % 5],
      ])
      .commit();
  }
  sheet.commit();
  await workbook.commit();
}
