import { firstBrokenAct } from '@main/db/journal/chain';
import { JOURNAL_TABLES } from '@main/db/journal/tables';
import { findForeignHands } from '@main/db/journal/verify';
import type { Database } from '@main/db/open';
import { breathe } from '@main/db/query';
import { DICTIONARY } from '@shared/labels';
import { csv, fixture, importList, importWorld } from '@support/build-imports';
import { kimForm } from '@support/build-kim';
import { testDatabase } from '@support/database';
import { everything, testJournal } from '@support/journal';
import { beforeEach, describe, expect, it } from 'vitest';

let database: Database;
let world: ReturnType<typeof importWorld>;

beforeEach(async () => {
  database = await testDatabase();
  world = importWorld(database);
});

const history = () => world.history.service;
const first = (table: string) =>
  database.raw.prepare(`SELECT id FROM ${table} ORDER BY id LIMIT 1`).pluck().get() as number;

const fieldsOf = async (table: string, key: number | string) => {
  const { acts } = await history().ofRecord({ table, key }, { limit: 50 });
  return acts.map(({ title, actor, rows }) => ({
    title,
    actor,
    fields: rows.flatMap(({ subject, fields }) =>
      fields.map(({ label, before, after }) => [subject, label, before, after]),
    ),
  }));
};

describe('the history of a record', () => {
  it('tells fields in words: labels, names for ids, dates as dates, choices as on the form', async () => {
    const kim = await world.kim.service.get(1);
    const [level] = await world.lists.service.get('kimLevel');
    await world.kim.service.update({
      ...kimForm({ name: kim.name, villageCode: kim.villageCode }),
      id: 1,
      status: 'lessActive',
      levelId: level?.id ?? null,
      decreeDate: '2026-08-02',
      hasSecretariat: true,
      phone: '0812-3456-7890',
      media: [{ kind: 'instagram', account: '@kim', lastPostDate: null }],
    });
    const [newest] = await fieldsOf('kim', 1);
    expect(newest).toMatchObject({ title: `${kim.name} diubah`, actor: 'Petugas Uji' });
    expect(newest?.fields).toEqual(
      expect.arrayContaining([
        [kim.name, 'Status', 'Aktif', 'Kurang aktif'],
        [kim.name, 'Kelas', null, 'Pratama'],
        [kim.name, 'Tanggal SK', null, '2 Agustus 2026'],
        [kim.name, 'Punya sekretariat', 'Tidak', 'Ya'],
        [kim.name, 'Telepon', null, '081234567890'],
        ['Media Instagram', 'Akun', null, '@kim'],
      ]),
    );
  });

  it('holds what belongs to the record, also what was taken away, and leaves out what did not change', async () => {
    const list = [['0021001', 'Ani Lestari', 'P', 'Akuntansi', '081234567890', 'Kelompok 1', 'Cipadu']];
    await importList(world, csv(list));
    const student = first('student');
    const enrolment = first('enrolment');
    const made = await world.placements.changes.placeMany([enrolment], 5, {
      startDate: '2027-01-01',
      endDate: '2027-01-31',
    });
    await history().undo(made.actId ?? 0);
    const acts = await fieldsOf('student', student);
    expect(acts.map(({ title }) => title)).toEqual([
      'Diurungkan: Ani Lestari ditempatkan di KIM Cikokol',
      'Ani Lestari ditempatkan di KIM Cikokol',
      '1 mahasiswa diimpor dari daftar.csv',
    ]);
    expect(acts[0]?.fields.map(([subject]) => subject)).toContain(
      'Penempatan Ani Lestari · KKN 2026 · KIM Cikokol',
    );
    expect(acts[2]?.fields).toContainEqual(['Mahasiswa Ani Lestari', 'NIM', null, '0021001']);
  });

  it('puts one value back, as an act of its own, and not where a certificate stands', async () => {
    await world.kim.service.setStatus([1], 'inactive');
    const change = (await history().ofRecord({ table: 'kim', key: 1 }, { limit: 1 })).acts[0];
    expect(change?.rows[0]?.fields).toMatchObject([{ label: 'Status', canPutBack: true }]);
    const field = { id: change?.id ?? 0, table: 'kim', key: 1, column: 'status' };
    expect(await history().putBack(field)).toMatchObject({
      title: 'Status dikembalikan ke nilai sebelumnya',
    });
    expect((await world.kim.service.get(1)).status).toBe('active');
    await expect(
      history().putBack({ ...field, table: 'certificate', column: 'number' }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('every column the journal keeps', () => {
  it('has a label that a clerk can read, or is no clerk’s business', () => {
    const silent = new Set(['id', 'created_at', 'updated_at']);
    const own: Record<string, readonly string[]> = {
      enrolment: ['student_name'],
      assessment: ['final_score'],
      certificate: ['scope_key', 'sequence', 'batch_id', 'content', 'logo_hash', 'issued_at'],
      certificate_template: ['options'],
    };
    const missing = JOURNAL_TABLES.flatMap(({ name }) =>
      (database.raw.pragma(`table_info(${name})`) as { name: string }[])
        .map((column) => column.name)
        .filter((column) => !silent.has(column) && !own[name]?.includes(column))
        .filter((column) => DICTIONARY[name]?.columns[column] === undefined)
        .map((column) => `${name}.${column}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the audit trail', () => {
  it('is searched, filtered by person, kind, day and record, and paged', async () => {
    await world.kim.service.setStatus([1], 'inactive');
    await world.cohorts.service.create({
      name: 'KKN 2026',
      kind: 'KKN',
      academicYear: null,
      semester: null,
      startDate: '2026-07-01',
      endDate: '2026-08-31',
      briefingDate: null,
      schemeId: null,
      notes: null,
    });
    history().chooseWho('Bu Ratna');
    await world.kim.service.confirmProfile(2);
    const titles = async (query: object) =>
      (await history().list({ offset: 0, limit: 10, ...query })).rows.map(({ title }) => title);
    const [status, cohort] = ['Status 1 KIM menjadi Tidak aktif', 'Angkatan KKN 2026 ditambahkan'];
    expect(await titles({})).toEqual([
      expect.stringContaining('ditandai masih benar'),
      cohort,
      status,
      'Data awal dimuat',
    ]);
    expect(await titles({ search: 'kkn' })).toEqual([cohort]);
    expect(await titles({ filters: { actor: ['Bu Ratna'] } })).toHaveLength(1);
    expect(await titles({ filters: { kind: ['create'] } })).toEqual([cohort]);
    expect(await titles({ filters: { table: ['cohort'] } })).toEqual([cohort]);
    expect(await titles({ filters: { table: ['kim'] } })).toHaveLength(3);
    expect(await titles({ filters: { from: '2026-09-21' } })).toEqual([]);
    expect(await titles({ filters: { from: '2026-09-20', to: '2026-09-20' } })).toHaveLength(4);
    // Who sits at the desk is remembered on this PC.
    await expect(importWorld(database).history.service.who()).resolves.toMatchObject({ name: 'Bu Ratna' });
  });
});

describe('Ctrl+Z', () => {
  it('undoes my own acts of this session, newest first, and Ctrl+Y does them again', async () => {
    const before = everything(database);
    await world.kim.service.setStatus([1], 'inactive');
    const middle = everything(database);
    await world.kim.service.setStatus([2], 'inactive');
    const after = everything(database);
    const service = history();
    expect(await service.undoLast()).toMatchObject({
      undone: true,
      title: 'Status 1 KIM menjadi Tidak aktif',
    });
    expect(everything(database)).toEqual(middle);
    expect(await service.undoLast()).toMatchObject({ undone: true });
    expect(everything(database)).toEqual(before);
    expect(await service.undoLast()).toBeNull();
    await service.redoLast();
    await service.redoLast();
    expect(everything(database)).toEqual(after);
    expect(await service.redoLast()).toBeNull();
    await service.undoLast();
    await world.kim.service.setStatus([9], 'inactive');
    expect(await service.redoLast()).toBeNull();
  });

  it('leaves alone what somebody else did', async () => {
    await world.kim.service.setStatus([1], 'inactive');
    history().chooseWho('Pak Dedi');
    expect(await history().undoLast()).toBeNull();
  });
});

describe('undo of scores', () => {
  it('counts the final score anew from what is left', async () => {
    const { cohortId } = await importList(world, { path: fixture('kop') });
    const scores = world.assessments.service.scores;
    const sheet = await scores.sheet({ cohortId: cohortId ?? 0 });
    const enrolmentId = sheet.rows[0]?.enrolmentId ?? 0;
    const noted = { cohortId: cohortId ?? 0, assessor: null, assessedOn: null };
    const give = (aspects: readonly { id: number }[], value: number) =>
      scores.saveScores({
        ...noted,
        changes: aspects.map(({ id }) => ({ enrolmentId, aspectId: id, value })),
      });
    await give(sheet.aspects, 80);
    const raised = await give(sheet.aspects.slice(0, 1), 90);
    const final = () =>
      database.raw
        .prepare('SELECT final_score FROM assessment WHERE enrolment_id = ?')
        .pluck()
        .get(enrolmentId);
    expect(final()).toBe(82);
    await history().undo(raised.actId ?? 0);
    expect(final()).toBe(80);
  });
});

describe('another tool’s hand', () => {
  const meddle = (sql: string) => {
    const triggers = database.raw
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal_%'")
      .all() as { name: string; sql: string }[];
    for (const { name } of triggers) database.raw.exec(`DROP TRIGGER ${name}`);
    database.raw.exec(sql);
    for (const trigger of triggers) database.raw.exec(trigger.sql);
  };

  it('is not seen where there was none', async () => {
    await importList(world, { path: fixture('kop') });
    expect(findForeignHands(database.raw)).toEqual([]);
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
  });

  it.each([
    ["UPDATE student SET name = 'Nama Lain' WHERE id = 3", { table: 'student', key: 3, kind: 'altered' }],
    ['UPDATE kim SET name = upper(name) WHERE id = 7', { table: 'kim', key: 7, kind: 'altered' }],
    ['DELETE FROM placement WHERE id = 4', { table: 'placement', key: 4, kind: 'missing' }],
    [
      "INSERT INTO university (id, name, created_at, updated_at) VALUES (900, 'Gelap', '', '')",
      { table: 'university', key: 900, kind: 'added' },
    ],
  ])('%s is found', async (sql, hand) => {
    await importList(world, { path: fixture('kop') });
    meddle(sql);
    expect(findForeignHands(database.raw)).toEqual([hand]);
    // The chain knows of acts alone.
    expect(await firstBrokenAct(database.db, breathe)).toBeNull();
  });

  it('is not seen in a row sealed before its table got a column', async () => {
    await importList(world, { path: fixture('kop') });
    database.raw.exec("ALTER TABLE student ADD COLUMN nickname TEXT NOT NULL DEFAULT 'x'");
    const { ensureTriggers } = await import('@main/db/journal/triggers');
    ensureTriggers(database.raw);
    expect(findForeignHands(database.raw)).toEqual([]);
    await testJournal(database).journal.actOf({ kind: 'edit', title: 'a' }, (trx) =>
      trx.updateTable('student').set({ name: 'Baru' }).where('id', '=', 1).execute(),
    );
    expect(findForeignHands(database.raw)).toEqual([]);
  });
});
