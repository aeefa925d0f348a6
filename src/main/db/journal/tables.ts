/** A table whose rows the office owns: every change of them is written down. */
export interface JournalTable {
  readonly name: string;
  /**
   * Columns that follow from others, by a rule or a trigger: neither compared nor kept, and made anew after an undo.
   */
  readonly derived?: readonly string[];
  /** The record that a row belongs to, by its column: a history of the record shows the row, also once it is gone. */
  readonly owner?: { readonly column: string; readonly table: string };
}

/** When a row was last written says nothing of what it holds. */
const STAMPS = ['updated_at'] as const;

/**
 * The office's tables. Left out: what the program ships (regions), logs (import_batch, certificate_event), the state of
 * work going on (certificate_batch and its items), pictures kept by their hash, and the journal's own.
 */
export const JOURNAL_TABLES: readonly JournalTable[] = [
  { name: 'list_option' },
  { name: 'kim' },
  { name: 'kim_media', owner: { column: 'kim_id', table: 'kim' } },
  { name: 'kim_potential', owner: { column: 'kim_id', table: 'kim' } },
  { name: 'university' },
  { name: 'study_program', owner: { column: 'university_id', table: 'university' } },
  { name: 'assessment_scheme' },
  { name: 'assessment_aspect', owner: { column: 'scheme_id', table: 'assessment_scheme' } },
  { name: 'grade_band', owner: { column: 'scheme_id', table: 'assessment_scheme' } },
  { name: 'cohort' },
  { name: 'student' },
  { name: 'cohort_group', owner: { column: 'cohort_id', table: 'cohort' } },
  { name: 'enrolment', derived: ['student_name'], owner: { column: 'student_id', table: 'student' } },
  { name: 'placement', owner: { column: 'enrolment_id', table: 'enrolment' } },
  { name: 'program' },
  { name: 'program_participant', owner: { column: 'program_id', table: 'program' } },
  { name: 'program_output', owner: { column: 'program_id', table: 'program' } },
  { name: 'score', owner: { column: 'enrolment_id', table: 'enrolment' } },
  { name: 'assessment', derived: ['final_score'], owner: { column: 'enrolment_id', table: 'enrolment' } },
  { name: 'certificate_template' },
  { name: 'certificate_series' },
  { name: 'certificate_counter', owner: { column: 'series_id', table: 'certificate_series' } },
  { name: 'certificate', owner: { column: 'enrolment_id', table: 'enrolment' } },
  { name: 'setting' },
];

export const isDerived = (table: JournalTable, column: string): boolean =>
  STAMPS.some((stamp) => stamp === column) || (table.derived?.includes(column) ?? false);
