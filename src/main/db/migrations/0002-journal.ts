import { turnAuditIntoActs } from './0002-legacy';
import type { Migration } from './types';

/**
 * The journal: acts, the changes of each, ids that are this PC's own. What was kept until now (audit, import_change)
 * becomes acts, so that an import made before can still be undone. Frozen once released.
 */
export const journal: Migration = {
  name: '0002-journal',
  statements: [
    // Which PC this is; 0 for the first. New ids are number x 2^40 + n, so that two PCs never give the same.
    'CREATE TABLE site (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL) STRICT',
    'INSERT INTO site (one, number) VALUES (1, 0)',
    'CREATE TABLE id_counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    // What only this PC keeps, and nobody's history shows: who sits at the desk.
    'CREATE TABLE local_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',

    `CREATE TABLE act (
      id INTEGER PRIMARY KEY,
      site INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      title_seal BLOB NOT NULL,
      final TEXT,
      undo_of INTEGER REFERENCES act(id),
      undone_by INTEGER REFERENCES act(id),
      changes INTEGER NOT NULL DEFAULT 0,
      -- The tables it touched, each between spaces: what a list of acts is filtered by.
      tables TEXT NOT NULL DEFAULT ' ',
      hash BLOB
    ) STRICT`,
    'CREATE INDEX act_at ON act(at)',
    'CREATE INDEX act_undo_of ON act(undo_of) WHERE undo_of IS NOT NULL',
    'CREATE INDEX act_undone_by ON act(undone_by) WHERE undone_by IS NOT NULL',
    // The act that is being written; empty outside one, which is how a write without an act is refused.
    `CREATE TABLE open_act (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      act_id INTEGER NOT NULL REFERENCES act(id),
      keeps_old INTEGER NOT NULL
    ) STRICT`,
    'CREATE TABLE journal_table (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT',
    // The columns a seal was made over: a column that comes later does not break the seals made before.
    `CREATE TABLE journal_shape (
      id INTEGER PRIMARY KEY,
      table_id INTEGER NOT NULL REFERENCES journal_table(id),
      columns TEXT NOT NULL,
      UNIQUE (table_id, columns)
    ) STRICT`,
    // old: nothing for an insert, the old values of the changed columns for an update, the old row for a delete.
    // seal: a salt and the digest of the row as the change left it.
    `CREATE TABLE change (
      act_id INTEGER NOT NULL REFERENCES act(id),
      seq INTEGER NOT NULL,
      table_id INTEGER NOT NULL REFERENCES journal_table(id),
      row_key ANY NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('i', 'u', 'd')),
      shape_id INTEGER NOT NULL REFERENCES journal_shape(id),
      old TEXT,
      owner_key ANY,
      seal BLOB,
      PRIMARY KEY (act_id, seq)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX change_row ON change(table_id, row_key)',
    'CREATE INDEX change_owner ON change(table_id, owner_key) WHERE owner_key IS NOT NULL',

    // "budi" and "Budi" are one name to a NOCASE column, but not to the student.
    'DROP TRIGGER student_renames_enrolment',
    `CREATE TRIGGER student_renames_enrolment AFTER UPDATE OF name ON student
      WHEN OLD.name COLLATE BINARY IS NOT NEW.name BEGIN
      UPDATE enrolment SET student_name = NEW.name WHERE student_id = NEW.id;
    END`,
    `UPDATE enrolment SET student_name = (SELECT name FROM student WHERE id = enrolment.student_id)
      WHERE student_name COLLATE BINARY IS NOT (SELECT name FROM student WHERE id = enrolment.student_id)`,

    // An import is told by its act from now on; undoing it must not hold on to what the import had made.
    'CREATE TABLE legacy_batch AS SELECT id, undone_at FROM import_batch',
    'CREATE TABLE legacy_change AS SELECT * FROM import_change',
    'DROP TABLE import_change',
    `CREATE TABLE import_batch_new (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      university_id INTEGER REFERENCES university(id) ON DELETE SET NULL,
      cohort_id INTEGER REFERENCES cohort(id) ON DELETE SET NULL,
      counts TEXT NOT NULL,
      created_at TEXT NOT NULL,
      act_id INTEGER REFERENCES act(id)
    ) STRICT`,
    `INSERT INTO import_batch_new (id, kind, file_name, file_hash, university_id, cohort_id, counts, created_at)
      SELECT id, kind, file_name, file_hash, university_id, cohort_id, counts, created_at FROM import_batch`,
    'DROP TABLE import_batch',
    'ALTER TABLE import_batch_new RENAME TO import_batch',
    'CREATE INDEX import_batch_cohort ON import_batch(cohort_id)',
    'CREATE INDEX import_batch_university ON import_batch(university_id)',
    'CREATE INDEX import_batch_act ON import_batch(act_id)',
  ],
  run: turnAuditIntoActs,
};
