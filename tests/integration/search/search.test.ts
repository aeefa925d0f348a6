import { join } from 'node:path';
import { createSearchFeature } from '@main/features/search';
import { certificateWorld } from '@support/build-certificates';
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

test('a telephone number finds its student, KIM chair or contact, however it is typed', async () => {
  const { database, service } = await searching();
  await execSql(
    database,
    `UPDATE student SET name = 'Rina Telepon', phone = '+6281234567890' WHERE id = 7;
    UPDATE kim SET chair = 'Ibu Ketua', phone = '021-5551234' WHERE id = 2;
    UPDATE university SET contact_name = 'Pak Dosen', contact_phone = '+6281999888777' WHERE id = 1`,
  );
  for (const typed of ['081234567890', '0812-3456-7890', '+62 812 3456 7890', '8123456'])
    expect(await service.query(typed)).toMatchObject([
      { kind: 'student', items: [{ id: 7, title: 'Rina Telepon' }] },
    ]);
  expect(await service.query('(021) 555 1234')).toMatchObject([
    { kind: 'kim', items: [{ id: 2, detail: expect.stringContaining('Ibu Ketua') }] },
  ]);
  expect(await service.query('0819-9988')).toMatchObject([
    { kind: 'university', items: [{ id: 1, detail: expect.stringContaining('Pak Dosen') }] },
  ]);
});

test('a certificate is found by its number, and by its code with or without dashes', async () => {
  const { database, service: certificates, cohortId, folder } = await certificateWorld();
  const { service } = createSearchFeature(testContext(database));
  const titles = async (text: string) =>
    (await service.query(text)).flatMap(({ kind, items }) =>
      kind === 'certificate' ? items.map(({ title }) => title) : [],
    );
  const more = { enrolmentIds: null, issuedOn: '2026-09-20', folderToken: null, firstSequence: null };
  for await (const _step of certificates.issue({ cohortId, folder: join(folder, 'batch'), ...more }));
  const row = database.raw
    .prepare<[], { number: string; code: string }>(
      'SELECT number, verification_code AS code FROM certificate ORDER BY id LIMIT 1',
    )
    .get();
  if (!row) throw new Error('no certificate');
  expect(await titles(row.number.slice(0, -2))).toContain(row.number);
  for (const typed of [row.code, row.code.replaceAll('-', ''), row.code.toLowerCase().slice(0, 11)])
    expect(await titles(typed)).toEqual([row.number]);
});
