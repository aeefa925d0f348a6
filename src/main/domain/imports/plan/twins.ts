import type { ColumnMeaning } from '@shared/imports/model';
import { MEANING_LABELS } from '@shared/imports/texts';
import { nameKey } from '@shared/lib/names';
import { plainKey } from '@shared/lib/similarity';
import type { ImportIssueCode } from '../issue-codes';
import type { ImportIssue, ParsedRow, Severity } from '../model';
import { TEXTS } from '../texts';
import { studentNumberKey } from '../values';

/** Rows of one list that share a student number. */
export interface Twins {
  /** Rows that repeat an earlier one of the same number and name. */
  readonly duplicates: ReadonlySet<ParsedRow>;
  /** First rows with the blanks filled from their twins. */
  readonly merged: ReadonlyMap<ParsedRow, ParsedRow>;
  readonly issues: ReadonlyMap<ParsedRow, readonly ImportIssue[]>;
}

const FIELDS = [
  'gender',
  'studyProgram',
  'faculty',
  'phone',
  'email',
  'village',
  'group',
  'supervisor',
] as const satisfies readonly (ColumnMeaning & keyof ParsedRow)[];

/**
 * One number with two names (case, spaces and punctuation aside): every such row stays out. One number and one name:
 * the first sound row counts, fills its blanks from the later ones, and a value that differs is reported.
 */
export function mergeTwins(rows: readonly ParsedRow[]): Twins {
  const duplicates = new Set<ParsedRow>();
  const merged = new Map<ParsedRow, ParsedRow>();
  const issues = new Map<ParsedRow, ImportIssue[]>();
  const say = (row: ParsedRow, severity: Severity, code: ImportIssueCode, message: string): void => {
    const issue = { sheet: row.sheet, row: row.row, column: null, severity, code, message };
    issues.set(row, [...(issues.get(row) ?? []), issue]);
  };
  for (const group of sameNumber(rows)) {
    if (new Set(group.map((row) => nameKey(row.name ?? ''))).size > 1) {
      for (const row of group)
        say(
          row,
          'error',
          'NUMBER_TWO_NAMES',
          TEXTS.twoNames(row.studentNumber ?? '', otherNames(row, group)),
        );
      continue;
    }
    const [first, ...later] = group.filter((row) => row.issues.every((issue) => issue.severity !== 'error'));
    if (!first) continue;
    for (const twin of later) {
      const kept = merged.get(first) ?? first;
      duplicates.add(twin);
      say(twin, 'info', 'TWIN', TEXTS.twin(placeOf(first)));
      for (const field of FIELDS)
        if (differs(kept[field], twin[field]))
          say(twin, 'warning', 'TWIN_CONFLICT', TEXTS.twinConflict(MEANING_LABELS[field], placeOf(first)));
      merged.set(first, fillBlanks(kept, twin));
    }
  }
  return { duplicates, merged, issues };
}

function sameNumber(rows: readonly ParsedRow[]): ParsedRow[][] {
  const groups = new Map<string, ParsedRow[]>();
  for (const row of rows) {
    if (row.studentNumber === null || row.name === null) continue;
    const key = studentNumberKey(row.studentNumber);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function otherNames(row: ParsedRow, group: readonly ParsedRow[]): string {
  const others = group.filter((other) => nameKey(other.name ?? '') !== nameKey(row.name ?? ''));
  return others
    .slice(0, 3)
    .map((other) => `${placeOf(other)} ("${other.name}")`)
    .join(', ');
}

function placeOf(row: ParsedRow): string {
  return TEXTS.place(row.sheet, row.row);
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && plainKey(a) !== plainKey(b);
}

function fillBlanks(kept: ParsedRow, twin: ParsedRow): ParsedRow {
  const filled = Object.fromEntries(FIELDS.map((field) => [field, kept[field] ?? twin[field]]));
  return { ...kept, ...filled, isLeader: kept.isLeader || twin.isLeader };
}
