import { createSearchFeature } from '@main/features/search';
import { buildYears } from '@support/build-reports';
import { testContext } from '@support/context';
import { testDatabase } from '@support/database';
import { execSql } from '@support/journal';
import { expect, test } from 'vitest';

async function searching() {
  const database = await testDatabase();
  await buildYears(database, { students: 300, perCohort: 60 });
  const { service } = createSearchFeature(testContext(database));
  const titles = async (text: string, kind: string) =>
    (await service.query(text)).find((group) => group.kind === kind)?.items.map(({ title }) => title) ?? [];
  return { database, service, titles };
}

test('finds students by name and by NIM, at most six', async () => {
  const { service, titles } = await searching();
  expect(await titles('mahasiswa', 'student')).toHaveLength(6);
  const [group] = await service.query('002300123');
  expect(group).toMatchObject({ kind: 'student', items: [{ title: 'Mahasiswa Nomor 123 Putri Ayu' }] });
});

test('a name that begins with the text stands before one that has it inside', async () => {
  const { database, titles } = await searching();
  await execSql(
    database,
    `UPDATE student SET name = 'Zulfikar Aziz' WHERE id = 7;
    UPDATE student SET name = 'Azizah' WHERE id = 8; UPDATE student SET name = 'Abdul aziz' WHERE id = 9`,
  );
  expect(await titles('AZIZ', 'student')).toEqual(['Azizah', 'Abdul aziz', 'Zulfikar Aziz']);
});

test('a KIM is found by its kelurahan and by its kecamatan', async () => {
  const { titles } = await searching();
  expect(await titles('gerendeng', 'kim')).toContain('KIM Gerendeng');
  expect((await titles('larangan', 'kim')).length).toBe(6);
});

test('what people type is text, not a pattern; archived people are not offered', async () => {
  const { database, titles, service } = await searching();
  expect(await titles('%%', 'student')).toEqual([]);
  expect(await titles('m_h_s', 'student')).toEqual([]);
  await execSql(
    database,
    "UPDATE student SET name = 'Rahasia Unik', archived_at = '2026-01-01' WHERE id = 5",
  );
  expect(await titles('rahasia', 'student')).toEqual([]);
  expect(await service.query('a')).toEqual([]);
});

test('a living person is found behind any number of archived namesakes, by name and by NIM', async () => {
  const { database, titles } = await searching();
  await execSql(
    database,
    `UPDATE student SET name = 'Siti Rahayu ' || id, student_number = '7700' || id, archived_at = '2026-01-01' WHERE id < 60;
    UPDATE student SET name = 'Siti Rahayu Zahra', student_number = '770099999' WHERE id = 60`,
  );
  expect(await titles('siti rahayu', 'student')).toEqual(['Siti Rahayu Zahra']);
  expect(await titles('7700', 'student')).toEqual(['Siti Rahayu Zahra']);
});
