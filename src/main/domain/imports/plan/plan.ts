import { DIFF_FIELDS, type DiffField } from '@shared/imports/model';
import { isLikelySameName, nameKey, suggestTitleCase } from '@shared/lib/names';
import { plainKey } from '@shared/lib/similarity';
import type { ImportIssueCode } from '../issue-codes';
import type { ImportIssue, ParsedRow, RecognisedList, Severity } from '../model';
import { TEXTS } from '../texts';
import { studentNumberKey } from '../values';
import type {
  ExistingStudent,
  FieldDiff,
  ImportCounts,
  ImportPlan,
  PlannedRow,
  PlannedStudent,
  PlanOptions,
  RowOutcome,
} from './plan-model';
import { mergeTwins, type Twins } from './twins';

interface Stored {
  readonly byKey: ReadonlyMap<string, ExistingStudent>;
  /** By key without leading zeros, to notice numbers that lost theirs. */
  readonly byBareKey: ReadonlyMap<string, ExistingStudent>;
}

/**
 * Decides for every row of a recognised list what an import would do, given the students already stored for that
 * university. Pure: writes nothing. A blank in the list never erases a stored value; faulty rows stay out, the
 * others go in; rows of one number and name count once. `counts.rows` is the sum of the other counts.
 */
export function planImport(
  list: RecognisedList,
  existing: readonly ExistingStudent[],
  options: PlanOptions = {},
): ImportPlan {
  const stored = indexStored(existing);
  const twins = mergeTwins(list.rows);
  const rows = list.rows.map((row) => planRow(row, twins, stored, options));
  return {
    sheets: list.sheets,
    ignoredSheets: list.ignoredSheets,
    rows,
    counts: countOutcomes(rows),
    issues: [...list.issues, ...rows.flatMap((row) => row.issues)],
    students: rows.flatMap((row) => row.student ?? []),
    meta: list.meta,
  };
}

function indexStored(existing: readonly ExistingStudent[]): Stored {
  const byKey = new Map(existing.map((student) => [studentNumberKey(student.studentNumber), student]));
  const byBareKey = new Map(existing.map((student) => [bareKey(student.studentNumber), student]));
  return { byKey, byBareKey };
}

/** A number's key without leading zeros: what spreadsheets like to eat. */
export function bareKey(number: string): string {
  return studentNumberKey(number).replace(/^0+/, '');
}

function planRow(row: ParsedRow, twins: Twins, stored: Stored, options: PlanOptions): PlannedRow {
  const own = [...row.issues, ...(twins.issues.get(row) ?? [])];
  if (own.some((issue) => issue.severity === 'error') || row.studentNumber === null || row.name === null)
    return planned(row, 'invalid', null, [], own);
  if (twins.duplicates.has(row)) return planned(row, 'duplicate', null, [], own);
  const student = toStudent(twins.merged.get(row) ?? row, row.studentNumber, row.name, options);
  const before = stored.byKey.get(studentNumberKey(student.studentNumber));
  if (!before) return planned(row, 'new', student, [], [...own, ...zeroIssues(row, student, stored)]);
  return planKnown(row, student, before, own);
}

function planKnown(
  row: ParsedRow,
  student: PlannedStudent,
  before: ExistingStudent,
  own: readonly ImportIssue[],
): PlannedRow {
  const isSame = nameKey(before.name) === nameKey(student.name);
  if (!isSame && !isLikelySameName(before.name, student.name)) {
    const issue = remark(
      row,
      'error',
      'NAME_CONFLICT',
      TEXTS.nameConflict(student.studentNumber, before.name),
    );
    return planned(row, 'invalid', null, [], [...own, issue]);
  }
  const diffs = diffFields(student, before);
  const issues = isSame
    ? own
    : [...own, remark(row, 'warning', 'NAME_CHANGED', TEXTS.nameChanged(before.name, student.name))];
  return planned(row, diffs.length > 0 ? 'changed' : 'unchanged', student, diffs, issues);
}

function planned(
  row: ParsedRow,
  outcome: RowOutcome,
  student: PlannedStudent | null,
  diffs: readonly FieldDiff[],
  issues: readonly ImportIssue[],
): PlannedRow {
  const { studentNumber, name, villageText, group } = row;
  const doubtful = outcome !== 'invalid' && issues.some((issue) => issue.severity === 'warning');
  return {
    sheet: row.sheet,
    row: row.row,
    outcome,
    doubtful,
    given: { studentNumber, name, villageText, group },
    student,
    diffs,
    issues,
  };
}

function toStudent(
  row: ParsedRow,
  studentNumber: string,
  name: string,
  options: PlanOptions,
): PlannedStudent {
  const {
    titlePrefix,
    titleSuffix,
    gender,
    studyProgram,
    faculty,
    phone,
    email,
    village,
    group,
    isLeader,
    supervisor,
  } = row;
  const shown = options.titleCaseNames ? suggestTitleCase(name) : name;
  return {
    studentNumber,
    name: shown,
    titlePrefix,
    titleSuffix,
    gender,
    studyProgram,
    faculty,
    phone,
    email,
    village,
    group,
    isLeader,
    supervisor,
  };
}

function zeroIssues(row: ParsedRow, student: PlannedStudent, stored: Stored): ImportIssue[] {
  const near = stored.byBareKey.get(bareKey(student.studentNumber));
  return near ? [remark(row, 'warning', 'NUMBER_ZEROS', TEXTS.numberZeros(near.studentNumber))] : [];
}

function remark(row: ParsedRow, severity: Severity, code: ImportIssueCode, message: string): ImportIssue {
  return { sheet: row.sheet, row: row.row, column: null, severity, code, message };
}

const SAME: Partial<Record<DiffField, (text: string) => string>> = {
  name: nameKey,
  studyProgram: plainKey,
  group: plainKey,
  email: (text) => text.toLowerCase(),
};

function diffFields(student: PlannedStudent, before: ExistingStudent): FieldDiff[] {
  const stored: Readonly<Record<DiffField, string | null>> = { ...before, village: before.villageCode };
  return DIFF_FIELDS.flatMap((field) => {
    const after = student[field];
    const old = stored[field];
    const key = SAME[field] ?? ((text: string) => text);
    if (after === null || after === '' || (old !== null && key(old) === key(after))) return [];
    return [{ field, before: old, after }];
  });
}

function countOutcomes(rows: readonly PlannedRow[]): ImportCounts {
  const counts = { rows: rows.length, new: 0, changed: 0, unchanged: 0, duplicate: 0, invalid: 0 };
  for (const row of rows) counts[row.outcome]++;
  return counts;
}
