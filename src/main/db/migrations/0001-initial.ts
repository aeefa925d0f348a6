import type { Migration } from './types';

/**
 * The first schema. Singular snake_case tables; dates are 'YYYY-MM-DD' text, instants are ISO-8601 UTC text,
 * booleans 0/1. Frozen once released: tests/integration/db/migrations.test.ts pins its hash.
 */
export const initial: Migration = {
  name: '0001-initial',
  statements: [
    `CREATE TABLE district (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE village (
      code TEXT PRIMARY KEY,
      district_code TEXT NOT NULL REFERENCES district(code),
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX village_district ON village(district_code)',
    `CREATE TABLE region_alias (
      code TEXT NOT NULL,
      alias TEXT NOT NULL COLLATE NOCASE,
      PRIMARY KEY (code, alias)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE list_option (
      id INTEGER PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('programKind', 'potential', 'kimLevel', 'outputType')),
      label TEXT NOT NULL COLLATE NOCASE,
      position INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      UNIQUE (list, label)
    ) STRICT`,

    `CREATE TABLE kim (
      id INTEGER PRIMARY KEY,
      village_code TEXT NOT NULL REFERENCES village(code),
      name TEXT NOT NULL COLLATE NOCASE,
      status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'lessActive', 'inactive')),
      level_id INTEGER REFERENCES list_option(id),
      registration_number TEXT,
      decree_number TEXT,
      decree_date TEXT,
      decree_issuer TEXT CHECK (decree_issuer IN ('lurah', 'camat', 'dinas')),
      term_start TEXT,
      term_end TEXT,
      chair TEXT,
      secretary TEXT,
      treasurer TEXT,
      members_male INTEGER,
      members_female INTEGER,
      phone TEXT,
      address TEXT,
      latitude REAL,
      longitude REAL,
      has_secretariat INTEGER NOT NULL DEFAULT 0,
      has_statutes INTEGER NOT NULL DEFAULT 0,
      has_administration INTEGER NOT NULL DEFAULT 0,
      notes TEXT,
      profile_date TEXT,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX kim_village ON kim(village_code)',
    'CREATE INDEX kim_name ON kim(name)',
    `CREATE TABLE kim_media (
      kim_id INTEGER NOT NULL REFERENCES kim(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('web', 'instagram', 'facebook', 'tiktok', 'youtube', 'whatsapp')),
      account TEXT NOT NULL,
      last_post_date TEXT,
      PRIMARY KEY (kim_id, kind)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE kim_potential (
      kim_id INTEGER NOT NULL REFERENCES kim(id) ON DELETE CASCADE,
      option_id INTEGER NOT NULL REFERENCES list_option(id),
      PRIMARY KEY (kim_id, option_id)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE university (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      short_name TEXT COLLATE NOCASE,
      kind TEXT NOT NULL DEFAULT 'university' CHECK (kind IN ('university', 'school')),
      city TEXT,
      contact_name TEXT,
      contact_phone TEXT,
      contact_email TEXT,
      agreement_number TEXT,
      agreement_start TEXT,
      agreement_end TEXT,
      notes TEXT,
      is_example INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE study_program (
      id INTEGER PRIMARY KEY,
      university_id INTEGER NOT NULL REFERENCES university(id) ON DELETE CASCADE,
      name TEXT NOT NULL COLLATE NOCASE,
      archived_at TEXT,
      UNIQUE (university_id, name)
    ) STRICT`,

    `CREATE TABLE assessment_scheme (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      is_default INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE assessment_aspect (
      id INTEGER PRIMARY KEY,
      scheme_id INTEGER NOT NULL REFERENCES assessment_scheme(id) ON DELETE CASCADE,
      name TEXT NOT NULL COLLATE NOCASE,
      weight REAL NOT NULL DEFAULT 1 CHECK (weight > 0),
      position INTEGER NOT NULL,
      archived_at TEXT,
      UNIQUE (scheme_id, name)
    ) STRICT`,
    `CREATE TABLE grade_band (
      scheme_id INTEGER NOT NULL REFERENCES assessment_scheme(id) ON DELETE CASCADE,
      min_score REAL NOT NULL,
      label TEXT NOT NULL,
      PRIMARY KEY (scheme_id, min_score)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE cohort (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('KKN', 'PKL', 'Magang')),
      academic_year TEXT,
      semester TEXT CHECK (semester IN ('Ganjil', 'Genap')),
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      briefing_date TEXT,
      scheme_id INTEGER REFERENCES assessment_scheme(id),
      notes TEXT,
      is_example INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK (start_date <= end_date)
    ) STRICT`,
    'CREATE INDEX cohort_dates ON cohort(start_date, end_date)',

    `CREATE TABLE student (
      id INTEGER PRIMARY KEY,
      university_id INTEGER NOT NULL REFERENCES university(id),
      study_program_id INTEGER REFERENCES study_program(id),
      student_number TEXT NOT NULL,
      name TEXT NOT NULL COLLATE NOCASE,
      degree TEXT,
      gender TEXT CHECK (gender IN ('L', 'P')),
      phone TEXT,
      email TEXT,
      notes TEXT,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      UNIQUE (university_id, student_number)
    ) STRICT`,
    'CREATE INDEX student_name ON student(name, id)',
    'CREATE INDEX student_study_program ON student(study_program_id)',
    'CREATE INDEX student_university ON student(university_id, archived_at)',

    `CREATE TABLE cohort_group (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
      university_id INTEGER NOT NULL REFERENCES university(id),
      name TEXT NOT NULL COLLATE NOCASE,
      academic_supervisor TEXT,
      field_supervisor TEXT,
      UNIQUE (cohort_id, university_id, name)
    ) STRICT`,
    'CREATE INDEX cohort_group_university ON cohort_group(university_id)',

    // A student's part in one cohort. student_name repeats student.name (kept by triggers) so that a cohort's list
    // sorts and pages from one index at 100,000 rows.
    `CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY,
      student_id INTEGER NOT NULL REFERENCES student(id) ON DELETE CASCADE,
      cohort_id INTEGER NOT NULL REFERENCES cohort(id),
      group_id INTEGER REFERENCES cohort_group(id) ON DELETE SET NULL,
      is_leader INTEGER NOT NULL DEFAULT 0,
      hours REAL CHECK (hours >= 0),
      status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'withdrawn')),
      student_name TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      UNIQUE (student_id, cohort_id)
    ) STRICT`,
    'CREATE INDEX enrolment_cohort_name ON enrolment(cohort_id, archived_at, student_name, id)',
    'CREATE INDEX enrolment_name ON enrolment(archived_at, student_name, id)',
    'CREATE INDEX enrolment_cohort_status ON enrolment(cohort_id, archived_at, status)',
    'CREATE INDEX enrolment_group ON enrolment(group_id)',
    `CREATE TRIGGER enrolment_copies_name AFTER INSERT ON enrolment BEGIN
      UPDATE enrolment SET student_name = (SELECT name FROM student WHERE id = NEW.student_id) WHERE id = NEW.id;
    END`,
    `CREATE TRIGGER student_renames_enrolment AFTER UPDATE OF name ON student WHEN OLD.name IS NOT NEW.name BEGIN
      UPDATE enrolment SET student_name = NEW.name WHERE student_id = NEW.id;
    END`,

    `CREATE TABLE placement (
      id INTEGER PRIMARY KEY,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
      kim_id INTEGER NOT NULL REFERENCES kim(id),
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'cancelled')),
      previous_id INTEGER REFERENCES placement(id) ON DELETE SET NULL,
      reason TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK (start_date <= end_date)
    ) STRICT`,
    'CREATE INDEX placement_enrolment ON placement(enrolment_id, state, start_date, end_date, kim_id)',
    'CREATE INDEX placement_kim ON placement(kim_id, start_date)',
    // Not led by state: the planner would take it for "this student's active placements" and scan the table for each row.
    'CREATE INDEX placement_dates ON placement(start_date, end_date, state, kim_id, enrolment_id)',
    'CREATE INDEX placement_previous ON placement(previous_id)',

    `CREATE TABLE program (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort(id),
      kim_id INTEGER NOT NULL REFERENCES kim(id),
      title TEXT NOT NULL COLLATE NOCASE,
      kind_id INTEGER REFERENCES list_option(id),
      potential_id INTEGER REFERENCES list_option(id),
      state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'running', 'done', 'cancelled')),
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      plan TEXT,
      result TEXT,
      obstacle TEXT,
      follow_up TEXT,
      reach INTEGER CHECK (reach >= 0),
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK (start_date <= end_date)
    ) STRICT`,
    'CREATE INDEX program_cohort ON program(cohort_id, archived_at, title)',
    'CREATE INDEX program_kim ON program(kim_id)',
    'CREATE INDEX program_dates ON program(start_date, end_date)',
    `CREATE TABLE program_participant (
      program_id INTEGER NOT NULL REFERENCES program(id) ON DELETE CASCADE,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
      PRIMARY KEY (program_id, enrolment_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX program_participant_enrolment ON program_participant(enrolment_id)',
    `CREATE TABLE program_output (
      id INTEGER PRIMARY KEY,
      program_id INTEGER NOT NULL REFERENCES program(id) ON DELETE CASCADE,
      type_id INTEGER REFERENCES list_option(id),
      title TEXT NOT NULL,
      link TEXT,
      published_on TEXT,
      reach INTEGER CHECK (reach >= 0)
    ) STRICT`,
    'CREATE INDEX program_output_program ON program_output(program_id)',

    `CREATE TABLE score (
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id) ON DELETE CASCADE,
      aspect_id INTEGER NOT NULL REFERENCES assessment_aspect(id),
      value REAL NOT NULL CHECK (value BETWEEN 0 AND 100),
      PRIMARY KEY (enrolment_id, aspect_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX score_aspect ON score(aspect_id)',
    // final_score is the rule's result over the scores (shared/assessments/rules), stored when scores are written.
    `CREATE TABLE assessment (
      enrolment_id INTEGER PRIMARY KEY REFERENCES enrolment(id) ON DELETE CASCADE,
      scheme_id INTEGER NOT NULL REFERENCES assessment_scheme(id),
      final_score REAL,
      assessor TEXT,
      assessed_on TEXT,
      updated_at TEXT NOT NULL
    ) STRICT`,

    `CREATE TABLE certificate_template (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      version INTEGER NOT NULL,
      options TEXT NOT NULL,
      is_default INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE certificate_series (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL COLLATE NOCASE UNIQUE,
      pattern TEXT NOT NULL,
      classification TEXT NOT NULL DEFAULT '',
      unit TEXT NOT NULL DEFAULT '',
      scope TEXT NOT NULL DEFAULT 'year' CHECK (scope IN ('year', 'classification', 'kind')),
      start_value INTEGER NOT NULL DEFAULT 1 CHECK (start_value >= 1),
      is_default INTEGER NOT NULL DEFAULT 0,
      is_example INTEGER NOT NULL DEFAULT 0,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE certificate_counter (
      series_id INTEGER NOT NULL REFERENCES certificate_series(id),
      scope_key TEXT NOT NULL,
      last_value INTEGER NOT NULL,
      PRIMARY KEY (series_id, scope_key)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE certificate_batch (
      id INTEGER PRIMARY KEY,
      cohort_id INTEGER NOT NULL REFERENCES cohort(id),
      state TEXT NOT NULL CHECK (state IN ('running', 'cancelled', 'done')),
      folder TEXT NOT NULL,
      options TEXT NOT NULL,
      merged_file TEXT,
      created_at TEXT NOT NULL,
      finished_at TEXT
    ) STRICT`,
    // Pictures printed on many certificates, kept once; the key is the SHA-256 of the data URI.
    `CREATE TABLE asset (
      hash TEXT PRIMARY KEY,
      data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE certificate (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      series_id INTEGER NOT NULL REFERENCES certificate_series(id),
      scope_key TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      cohort_id INTEGER NOT NULL REFERENCES cohort(id),
      batch_id INTEGER REFERENCES certificate_batch(id),
      content TEXT NOT NULL,
      logo_hash TEXT REFERENCES asset(hash),
      template_version INTEGER NOT NULL,
      verification_code TEXT NOT NULL UNIQUE,
      issued_on TEXT NOT NULL,
      issued_at TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'revoked', 'replaced')),
      replaces_id INTEGER REFERENCES certificate(id),
      recipient_name TEXT COLLATE NOCASE GENERATED ALWAYS AS (json_extract(content, '$.recipient.name')) STORED,
      recipient_number TEXT GENERATED ALWAYS AS (json_extract(content, '$.recipient.studentNumber')) STORED,
      UNIQUE (series_id, scope_key, sequence)
    ) STRICT`,
    'CREATE INDEX certificate_enrolment ON certificate(enrolment_id, state)',
    'CREATE INDEX certificate_cohort ON certificate(cohort_id, issued_on)',
    'CREATE INDEX certificate_issued ON certificate(issued_on, series_id, sequence)',
    'CREATE INDEX certificate_recipient ON certificate(recipient_name)',
    'CREATE INDEX certificate_logo ON certificate(logo_hash)',
    'CREATE INDEX certificate_batch_ref ON certificate(batch_id)',
    'CREATE INDEX certificate_replaces ON certificate(replaces_id)',
    // One living certificate for each student in a cohort; a replacement first retires the old one.
    `CREATE UNIQUE INDEX certificate_one_valid ON certificate(enrolment_id) WHERE state = 'valid'`,
    // What was issued is frozen: only its state may change, and only example data may be deleted.
    `CREATE TRIGGER certificate_is_frozen BEFORE UPDATE ON certificate
      WHEN OLD.number IS NOT NEW.number OR OLD.content IS NOT NEW.content OR OLD.logo_hash IS NOT NEW.logo_hash OR OLD.sequence IS NOT NEW.sequence
        OR OLD.scope_key IS NOT NEW.scope_key OR OLD.series_id IS NOT NEW.series_id
        OR OLD.enrolment_id IS NOT NEW.enrolment_id OR OLD.template_version IS NOT NEW.template_version
        OR OLD.issued_on IS NOT NEW.issued_on OR OLD.verification_code IS NOT NEW.verification_code
      BEGIN SELECT RAISE(ABORT, 'certificate is frozen'); END`,
    `CREATE TRIGGER certificate_is_kept BEFORE DELETE ON certificate
      WHEN (SELECT is_example FROM cohort WHERE id = OLD.cohort_id) = 0
      BEGIN SELECT RAISE(ABORT, 'certificate is kept'); END`,
    `CREATE TABLE certificate_batch_item (
      batch_id INTEGER NOT NULL REFERENCES certificate_batch(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      enrolment_id INTEGER NOT NULL REFERENCES enrolment(id),
      certificate_id INTEGER REFERENCES certificate(id),
      file_name TEXT,
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'issued', 'written', 'skipped')),
      PRIMARY KEY (batch_id, position)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX certificate_batch_item_certificate ON certificate_batch_item(certificate_id)',
    'CREATE INDEX certificate_batch_item_enrolment ON certificate_batch_item(enrolment_id)',
    `CREATE TABLE certificate_event (
      id INTEGER PRIMARY KEY,
      certificate_id INTEGER NOT NULL REFERENCES certificate(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('issued', 'written', 'printed', 'reprinted', 'replaced', 'revoked')),
      reason TEXT,
      at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX certificate_event_certificate ON certificate_event(certificate_id)',

    `CREATE TABLE import_batch (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      university_id INTEGER REFERENCES university(id),
      cohort_id INTEGER REFERENCES cohort(id),
      counts TEXT NOT NULL,
      created_at TEXT NOT NULL,
      undone_at TEXT
    ) STRICT`,
    'CREATE INDEX import_batch_cohort ON import_batch(cohort_id)',
    'CREATE INDEX import_batch_university ON import_batch(university_id)',
    // What an import did, row by row, so that it can be undone: before is null for an inserted row.
    `CREATE TABLE import_change (
      batch_id INTEGER NOT NULL REFERENCES import_batch(id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      entity TEXT NOT NULL,
      entity_id INTEGER NOT NULL,
      before TEXT,
      after TEXT NOT NULL,
      PRIMARY KEY (batch_id, seq)
    ) STRICT, WITHOUT ROWID`,

    `CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      action TEXT NOT NULL,
      entity TEXT NOT NULL,
      entity_id INTEGER,
      summary TEXT NOT NULL,
      detail TEXT
    ) STRICT`,
    'CREATE INDEX audit_at ON audit(at)',
    'CREATE INDEX audit_entity ON audit(entity, entity_id)',
  ],
};
