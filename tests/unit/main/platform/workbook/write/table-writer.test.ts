import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { tableWriter } from '@main/platform/workbook/write/table-writer';
import { temporaryFolder } from '@support/database';
import Excel from 'exceljs';
import { describe, expect, it } from 'vitest';

type Row = readonly (string | number | null)[];

const sheet = (rows: () => AsyncGenerator<Row>) => ({
  title: 'Daftar',
  columns: [{ header: 'Nama', kind: 'text' as const, width: 20 }],
  rows: rows(),
});
async function* some(...values: string[]): AsyncGenerator<Row> {
  for (const value of values) yield [value];
}

describe('tableWriter', () => {
  it('writes what looks like a formula as text', async () => {
    const path = join(temporaryFolder(), 'a.xlsx');
    const risky = ['=1+1', '+62812', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '007'];
    await tableWriter.writeTable(
      path,
      sheet(() => some(...risky)),
    );
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(path);
    const cells = workbook.worksheets[0]?.getColumn(1).values.slice(-risky.length);
    expect(cells).toEqual(risky);
  });

  it('refuses a place that cannot be written, and comes to an end', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    // Rows come from queries: the place has failed long before the last of them.
    async function* slow(): AsyncGenerator<Row> {
      for (let row = 0; row < 30; row++) {
        await stat(file);
        yield ['x'];
      }
    }
    const written = tableWriter.writeTable(join(file, 'a.xlsx'), sheet(slow));
    await expect(written).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });

  it('keeps the old file when the rows break off', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, 'old');
    async function* broken(): AsyncGenerator<Row> {
      yield ['x'];
      throw new Error('query failed');
    }
    await expect(tableWriter.writeTable(path, sheet(broken))).rejects.toThrow('query failed');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });
});
