import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '@main/app/options';
import { createSession } from '@main/app/session';
import { runCli } from '@main/cli/run-cli';
import { describe, expect, test } from 'vitest';
import { fixture, importAdapters } from '../../support/build-imports';
import { REGIONS, temporaryFolder } from '../../support/database';

/** A data folder of its own, and command lines run on it one after the other, each with a session of its own. */
function commandLine() {
  const folder = temporaryFolder();
  const run = async (...argv: string[]) => {
    const said = { out: '', err: '' };
    const code = await runCli(argv, {
      session: createSession(dataPaths(folder), REGIONS, importAdapters()),
      path: (text) => text,
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    return { code, ...said };
  };
  const stats = async () => JSON.parse((await run('stats', '--json')).out) as Record<string, number>;
  return { folder, run, stats };
}

const TO = ['--university', 'Universitas Contoh', '--cohort', 'KKN 2026'];
const IMPORT = ['import', 'students', fixture('bersih'), ...TO];

describe('the command line on a real data folder', () => {
  test('check answers the keys of the contract, the options before or after the words', async () => {
    const { run } = commandLine();
    const after = await run('check', '--json');
    const answer = JSON.parse(after.out);
    expect(after.code).toBe(0);
    expect(Object.keys(answer).sort()).toEqual(['foreignKeys', 'integrity', 'journal', 'ok', 'schema']);
    expect(answer).toMatchObject({ ok: true, journal: 'ok' });
    expect(await run('--json', 'check')).toEqual(after);
  });

  test('history tells what was done, undo takes it back, and says what stands in the way', async () => {
    const { run, stats } = commandLine();
    const before = await stats();
    await run(...IMPORT);
    const { acts } = JSON.parse((await run('history', '--last', '1', '--json')).out);
    expect(acts).toMatchObject([
      { kind: 'import', title: '38 mahasiswa diimpor dari bersih.xlsx', undone: false },
    ]);
    expect(acts[0].changes[0]).toMatchObject({ table: 'university', op: 'insert', before: null });
    const [act] = acts;
    await run('import', 'students', fixture('kop'), ...TO);
    const blocked = await run('undo', '--act', String(act.id), '--json');
    expect(blocked.code).toBe(1);
    const answer = JSON.parse(blocked.out);
    expect(answer).toMatchObject({ undone: null, blockedBy: [{ id: act.id + 1 }] });
    expect(JSON.parse((await run('undo', '--json')).out)).toEqual({ undone: act.id + 1, blockedBy: [] });
    expect((await run('undo')).code).toBe(0);
    const after = await stats();
    for (const table of ['student', 'enrolment', 'placement', 'university', 'cohort', 'study_program'])
      expect(after[table], table).toBe(before[table]);
    const record = JSON.parse((await run('history', '--record', 'student:1', '--json')).out);
    expect(record.acts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'undo',
      'undo',
      'import',
      'import',
    ]);
    expect((await run('undo', '--json')).code).toBe(1);
    expect(JSON.parse((await run('check', '--full', '--json')).out)).toMatchObject({
      journal: 'ok',
      altered: [],
    });
  });

  test('stats counts the seed; a dry run changes no count, a real one adds the students once', async () => {
    const { run, stats } = commandLine();
    const before = await stats();
    expect(before).toMatchObject({ district: 13, village: 104, kim: 104, student: 0 });
    const dry = await run(...IMPORT, '--dry-run', '--json');
    expect(await stats()).toEqual(before);
    const real = await run(...IMPORT, '--json');
    expect(real).toEqual(dry);
    const { counts, students } = JSON.parse(real.out);
    expect(counts.rows).toBe(
      counts.new + counts.changed + counts.unchanged + counts.duplicate + counts.invalid,
    );
    expect(await stats()).toMatchObject({
      student: students.length,
      placement: students.length,
      university: 1,
      cohort: 1,
    });
    expect((await run(...IMPORT, '--json')).code).toBe(0);
    expect((await stats()).student).toBe(students.length);
  });

  test('a backup is restored with what it held; what came after is kept beside', async () => {
    const { folder, run, stats } = commandLine();
    const backup = join(folder, 'cadangan.db');
    const before = await stats();
    expect((await run('backup', '--out', backup, '--json')).code).toBe(0);
    await run(...IMPORT);
    const restored = await run('restore', backup, '--json');
    expect(restored.code).toBe(0);
    expect(await stats()).toEqual(before);
    const { kept } = JSON.parse(restored.out);
    expect(existsSync(kept)).toBe(true);
  });

  test('a file that is no backup is refused and the data stays', async () => {
    const { folder, run, stats } = commandLine();
    await run(...IMPORT);
    const before = await stats();
    const file = join(folder, 'bukan-cadangan.db');
    writeFileSync(file, 'this is no database');
    const answer = await run('restore', file);
    expect([answer.code, answer.out]).toEqual([1, '']);
    expect(answer.err.trim().split('\n')).toHaveLength(1);
    expect(await stats()).toEqual(before);
  });

  test('certificates for a cohort where nobody is ready: each with reasons, although nobody signs yet', async () => {
    const { folder, run } = commandLine();
    await run(...IMPORT);
    const issue = (cohort: string) =>
      run('certificates', 'issue', '--cohort', cohort, '--out', join(folder, 'keluar'), '--json');
    const answer = await issue('KKN 2026');
    const { issued, merged, skipped } = JSON.parse(answer.out);
    expect([answer.code, issued, merged, skipped.length]).toEqual([1, [], null, 38]);
    expect(skipped.every(({ reasons }: { reasons: string[] }) => reasons.length > 0)).toBe(true);
    const unknown = JSON.parse((await issue('KKN 1999')).out);
    expect(unknown.error.code).toBe('NOT_FOUND');
  });

  test.each([
    ['.xls', 'lama.xls', Buffer.from('D0CF11E0A1B11AE1', 'hex')],
    ['HTML named .xls', 'web.xls', Buffer.from('<html><table><tr><td>NIM</td></tr></table></html>')],
    ['nothing', 'kosong.xlsx', Buffer.alloc(0)],
    ['half a workbook', 'potong.xlsx', readFileSync(fixture('kop')).subarray(0, 4000)],
    ['no header', 'angka.csv', Buffer.from('a;b;c\n1;2;3\n')],
  ])('a list that is %s: code 1, one sentence, nothing written', async (_, name, bytes) => {
    const { folder, run, stats } = commandLine();
    const before = await stats();
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const answer = await run('import', 'students', file, ...TO);
    expect([answer.code, answer.out]).toEqual([1, '']);
    expect(answer.err.trim().split('\n')).toHaveLength(1);
    expect(await stats()).toEqual(before);
  });

  test.each([
    ['no words', []],
    ['an unknown command', ['terbang']],
    ['an unknown option', ['check', '--cepat']],
    ['an option without its value', ['backup', '--out']],
    ['a word too many', ['check', 'sekali']],
    ['no file', ['import', 'students', ...TO]],
    ['no cohort', ['import', 'students', fixture('kop'), '--university', 'X']],
  ])('%s is wrong usage: code 2, the help on stderr, nothing on stdout', async (_, argv) => {
    const answer = await commandLine().run(...argv);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toContain('import students');
  });
});
