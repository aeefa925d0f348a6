import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_NAMES, type ListName } from '@domain/lists/job';
import type { Features } from '@main/compose';
import { openFile } from '@main/db/open';
import { tableWriter } from '@main/platform/workbook/write/table-writer';
import { createInlineListRunner } from '@main/workers/lists';
import { importWorld } from '@support/build-imports';
import { temporaryFolder, testDatabase } from '@support/database';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';

const runner = createInlineListRunner((file) => openFile(file, { readonly: true }), tableWriter);
const TODAY = '2026-09-20';

/** What the screen asks for each list, and the columns whose cells are the row's own values. */
const SCREENS: Readonly<
  Record<
    ListName,
    [(features: Features) => (query: never) => Promise<{ rows: object[]; total: number }>, string[]]
  >
> = {
  acts: [({ history }) => history.service.list, ['actor', 'title']],
  cohorts: [({ cohorts }) => cohorts.service.list, ['name', 'students']],
  kim: [({ kim }) => kim.service.list, ['name', 'districtName', 'studentsNow']],
  placements: [({ placements }) => placements.service.list, ['studentName', 'kimName', 'startDate']],
  programs: [({ programs }) => programs.service.list, ['title', 'participants']],
  register: [({ certificates }) => certificates.service.register, ['number', 'name']],
  students: [({ students }) => students.service.list, ['name', 'studentNumber', 'finalScore']],
  universities: [({ universities }) => universities.service.list, ['name', 'students']],
  unplaced: [({ placements }) => placements.service.unplaced, ['name', 'groupName']],
};

async function office() {
  const database = await testDatabase();
  const features = importWorld(database);
  for await (const _step of features.examples.service.load({ students: 60, seed: 7 }));
  return { database, features, folder: temporaryFolder() };
}

/** The sheet's rows below its heading row, dates as the contract writes them. */
async function sheetOf(path: string): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row, index) => {
    const values = (row.values as unknown[]).slice(1);
    if (index > 3)
      rows.push(values.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)));
  });
  return rows;
}

describe('exporting a list', () => {
  it('writes the rows of the screen in its order, from a connection of its own, for every list there is', async () => {
    const { database, features, folder } = await office();
    for (const list of LIST_NAMES) {
      const [screen, columns] = SCREENS[list];
      const path = join(folder, `${list}.xlsx`);
      const told: number[] = [];
      const job = { list, query: {}, columns, databaseFile: database.file, today: TODAY, path };
      const written = await runner.write(job, ({ done }) => told.push(done));
      const { rows, total } = await screen(features)({ offset: 0, limit: 1000 } as never);
      expect(written, list).toBe(total);
      expect(told.at(-1), list).toBe(total);
      const shown = rows.map((row) =>
        columns.map((column) => (row as Record<string, unknown>)[column] ?? undefined),
      );
      const cells = await sheetOf(path);
      expect(
        cells.map((row) => columns.map((_, index) => row[index])),
        list,
      ).toEqual(shown);
    }
  });

  it('writes words where the screen has words, with its filters and its order', async () => {
    const { database, features, folder } = await office();
    const query = {
      filters: { gender: ['P'] as const },
      sort: { by: 'studentNumber', descending: true } as const,
    };
    const columns = ['studentNumber', 'gender', 'hasCertificate'];
    const path = join(folder, 'students.xlsx');
    await runner.write({ list: 'students', query, columns, databaseFile: database.file, today: TODAY, path });
    const page = { ...query, filters: { gender: ['P' as const] }, offset: 0, limit: 1000 };
    const { rows } = await features.students.service.list(page);
    expect(rows.length).toBeGreaterThan(5);
    expect(await sheetOf(path)).toEqual(
      rows.map(({ studentNumber }) => [studentNumber, 'Perempuan', 'Belum']),
    );
  });

  it('leaves no file behind when it is cancelled', async () => {
    const { database, folder } = await office();
    const path = join(folder, 'cancelled.xlsx');
    const job = {
      list: 'students',
      query: {},
      columns: ['name'],
      databaseFile: database.file,
      today: TODAY,
      path,
    } as const;
    await expect(runner.write(job, undefined, AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
