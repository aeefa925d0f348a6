/** The largest file that is read, in bytes; a student list has a thousandth of it. */
export const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** What a column of a list may hold. `ignore` is known and left out on purpose (NIK, birth date, semester ...). */
export const COLUMN_MEANINGS = [
  'studentNumber',
  'name',
  'nameAndNumber',
  'gender',
  'genderMale',
  'genderFemale',
  'studyProgram',
  'faculty',
  'phone',
  'email',
  'village',
  'district',
  'group',
  'role',
  'supervisor',
  'sequence',
  'nik',
  'ignore',
] as const;

export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What an import may change of a student already stored. */
export const DIFF_FIELDS = ['name', 'gender', 'studyProgram', 'phone', 'email', 'group', 'village'] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];
