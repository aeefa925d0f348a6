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
    const opened = await createListDesk(readListFile).open(list, regions);
    await opened.plan(plan);
    await opened.plan({ ...plan, key: 'b' });
    expect(await opened.rows('a', page)).toBeNull();
    expect((await opened.rows('b', page))?.total).toBe(38);
  });

  test('the fingerprint changes with what would become of a row, and only then', async () => {
    const source = { fileName: 'b.xlsx', bytes: readFileSync(list.path) };
    const opened = await createListDesk(readListFile).open(source, regions);
    const known = {
      studentNumber: opened.head.numbers[0] ?? '',
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
    const first = (await opened.plan(plan)).digest;
    expect((await opened.plan({ ...plan, key: 'b' })).digest).toBe(first);
    expect((await opened.plan({ ...plan, known: [known] })).digest).not.toBe(first);
  });
});
