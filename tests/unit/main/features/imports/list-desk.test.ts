import { readFileSync } from 'node:fs';
import { createListDesk } from '@main/features/imports/list-desk';
import { readListFile } from '@main/platform/workbook/read/list-file';
import { describe, expect, test } from 'vitest';
import { regions } from '../../domain/imports/helpers';

const list = { path: 'tests/fixtures/lists/bersih.xlsx' };
const plan = { key: 'a', overrides: {}, known: [], titleCaseNames: false, excluded: [], withoutKim: [] };
const page = { show: 'all', search: '', offset: 0, limit: 50 } as const;

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
