import { statSync } from 'node:fs';
import type { Features } from '@main/compose';
import { firstBrokenAct } from '@main/db/journal/chain';
import type { Database } from '@main/db/open';
import { breathe } from '@main/db/query';
import type { Row } from './services';

const MB = 1024 * 1024;

/** What the journal costs beside the data it tells of. @param cost the best of three, ms */
export async function journalCosts(
  { students, history }: Features,
  { db, raw, file }: Database,
  cost: (work: () => Promise<unknown>) => Promise<number>,
): Promise<Row> {
  const number = (sql: string) => raw.prepare(sql).pluck().get() as number;
  const id = number('SELECT min(id) FROM student');
  const { universityId, studentNumber, name } = await students.service.get(id);
  const student = { id, universityId, studentNumber, name };
  const rest = {
    degree: null,
    studyProgramName: null,
    gender: null,
    phone: null,
    email: null,
    enrolment: null,
  };
  let edits = 0;
  const edit = () => students.service.update({ ...student, ...rest, notes: `Catatan ${++edits}` });
  const record = (table: string, key: number) => () =>
    history.service.ofRecord({ table, key }, { limit: 20 });
  const oneEdit = await cost(edit);
  const undone = await cost(() => history.service.undoLast());
  const started = performance.now();
  await firstBrokenAct(db, breathe);
  const checked = performance.now() - started;
  const pages = number(
    "SELECT sum(pgsize) FROM dbstat WHERE name = 'act' OR name = 'change' OR name LIKE 'change\\_%' ESCAPE '\\'",
  );
  return {
    changes: number('SELECT count(*) FROM change'),
    'one edit': oneEdit,
    'undo it': undone,
    'history: student': await cost(record('student', id)),
    KIM: await cost(
      record('kim', number('SELECT kim_id FROM placement GROUP BY kim_id ORDER BY count(*) DESC LIMIT 1')),
    ),
    cohort: await cost(record('cohort', number('SELECT min(id) FROM cohort'))),
    'Jejak Audit': await cost(() => history.service.list({ offset: 0, limit: 100 })),
    'check the chain': Math.round(checked),
    'file (MB)': Math.round(statSync(file).size / MB),
    'of it journal': Math.round(pages / MB),
  };
}
