/** Every remark an import can make. Closed: the preview, the command line and the tests decide by these. */
export const IMPORT_ISSUE_CODES = [
  // the row stays out
  'MISSING_NUMBER',
  'MISSING_NAME',
  'NUMBER_DAMAGED',
  'VILLAGE_UNKNOWN',
  'NUMBER_TWO_NAMES',
  'NAME_CONFLICT',
  // the row goes in, with doubt
  'VILLAGE_GUESSED',
  'VILLAGE_EMPTY',
  'DISTRICT_MISMATCH',
  'DISTRICT_UNKNOWN',
  'PHONE_INVALID',
  'EMAIL_INVALID',
  'GENDER_UNKNOWN',
  'NUMBER_ZEROS',
  'NAME_CHANGED',
  'TWIN_CONFLICT',
  'VILLAGE_NO_KIM',
  'FROM_ARCHIVE',
  'HAS_WITHDRAWN',
  // worth knowing
  'TWIN',
  'JOINS_COHORT',
  'LEADER_CHANGED',
  'MORE_PHONES',
  'TITLE_SPLIT',
  'FILLED_DOWN',
  'HIDDEN_ROWS',
  'NIK_IGNORED',
  'COLUMN_MISSING',
  'COLUMN_BY_VALUES',
  'SHEET_HIDDEN_IGNORED',
  'SHEET_HIDDEN_USED',
  'SHEET_NO_HEADER',
  'TABLE_IGNORED',
] as const;

export type ImportIssueCode = (typeof IMPORT_ISSUE_CODES)[number];
