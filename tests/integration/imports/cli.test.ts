import { join } from 'node:path';
import { dataPaths } from '@main/app/options';
import { createSession } from '@main/app/session';
import { runCli } from '@main/cli/run-cli';
import { openFile } from '@main/db/open';
import { describe, expect, test } from 'vitest';
import { fixture, importAdapters, snapshot, truthOf } from '../../support/build-imports';
import { REGIONS, temporaryFolder } from '../../support/database';

/** Runs command lines on one data folder, as often as a test likes. */
function commandLine() {
  const paths = dataPaths(temporaryFolder());
  const run = async (...argv: string[]) => {
    const said = { out: '', err: '' };
    const code = await runCli(argv, {
      session: createSession(paths, REGIONS, importAdapters()),
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
  const read = async <T>(use: (database: ReturnType<typeof openFile>) => T): Promise<T> => {
    const database = openFile(paths.database);
    try {
      return use(database);
    } finally {
      await database.close();
    }
  };
  return { run, read };
}

const TO = ['--university', 'Universitas Islam Syekh-Yusuf', '--cohort', 'KKN 2026'];

describe('import students', () => {
  test('a dry run answers as a real one does and writes nothing; a real one makes university and cohort', async () => {
    const { run, read } = commandLine();
    await run('check');
    const before = await read(snapshot);
    const dry = await run('import', 'students', fixture('kop'), ...TO, '--dry-run', '--title-case', '--json');
    expect(dry.code).toBe(0);
    const answer = JSON.parse(dry.out);
    expect(Object.keys(answer)).toEqual(['sheets', 'counts', 'issues', 'students']);
    expect(answer.sheets).toEqual([{ name: 'KKN 2026', headerRow: 7, rows: 38 }]);
    expect(answer.counts).toEqual({ rows: 38, new: 38, changed: 0, unchanged: 0, duplicate: 0, invalid: 0 });
    expect(Object.keys(answer.students[0])).toEqual([
      'studentNumber',
      'name',
      'gender',
      'studyProgram',
      'phone',
      'village',
      'group',
    ]);
    const { students } = truthOf('kop');
    expect(
      answer.students.map(({ studentNumber, group: _, ...rest }: Record<string, string>) => ({
        nim: studentNumber,
        ...rest,
      })),
    ).toEqual(students);
    expect(await read(snapshot)).toEqual(before);

    const real = await run('import', 'students', fixture('kop'), ...TO, '--title-case', '--json');
    expect(real.out).toBe(dry.out);
    const again = await run('import', 'students', fixture('kop'), ...TO, '--title-case', '--json');
    expect(JSON.parse(again.out).counts).toMatchObject({ new: 0, unchanged: 38 });
    expect(await read(({ raw }) => raw.prepare('SELECT count(*) FROM placement').pluck().get())).toBe(38);
  });

  test.each([
    ['a file that is not there', ['import', 'students', 'none.xlsx', ...TO], 1, 'tidak ditemukan'],
    [
      'a file that is no list',
      ['import', 'students', join('tests', 'fixtures', 'lists', 'kop.truth.json'), ...TO],
      1,
      'lalu impor lagi',
    ],
    ['no university', ['import', 'students', fixture('kop'), '--cohort', 'KKN'], 2, '--university'],
  ])('%s is refused in one sentence', async (_, argv, code, words) => {
    const answer = await commandLine().run(...argv);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(words);
    expect(answer.out).toBe('');
  });
});
