import { normalizePhone } from '@domain/lib/phone';
import { nameKey } from '@shared/lib/names';
import { cellText, type GridRow, ownColumns, ownText } from '../grid';
import type { RegionIndex } from '../match/region-index';
import type { TableColumns } from '../recognise/columns';
import { isClosingRow, isSummaryRow } from '../recognise/footers';
import { isColumnNumbers } from '../recognise/headers';
import { parseEmail, parseGender, parseStudentNumber } from '../values';
import { parseSection, type Section } from './sections';

export type RowClass =
  | { readonly kind: 'student' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'closing' }
  | { readonly kind: 'other' };

const OTHER: RowClass = { kind: 'other' };

/**
 * What a row under a header is. A student has a number and a name, or one of them and enough beside it to be meant as
 * a student; `isClosed` says that the closing part has begun, where only complete students count.
 */
export function classifyRow(
  row: GridRow,
  columns: TableColumns,
  index: RegionIndex,
  isClosed: boolean,
  isPastLast: boolean,
): RowClass {
  const own = ownColumns(row);
  if (own.length === 0 || isColumnNumbers(row)) return OTHER;
  const number = hasNumber(row, columns);
  if (isSummaryRow(row, number)) return { kind: 'closing' };
  const name = hasName(row, columns);
  if (number && name) return { kind: 'student' };
  if (isClosingRow(row)) return { kind: 'closing' };
  const others = supportingValues(row, columns);
  // A name among its own group, kelurahan and the like is a student who lacks a number, not a line above students.
  const section = number || (name && others >= 3) ? null : readSection(row, own, columns, index);
  if (section) return { kind: 'section', section };
  if (isClosed) return OTHER;
  if (number) return others > 0 || !isPastLast ? { kind: 'student' } : OTHER;
  if (name) return others > (isPastLast ? 1 : 0) ? { kind: 'student' } : OTHER;
  return OTHER;
}

/** Whether the row has both, which makes it a student wherever it stands. */
export function isComplete(row: GridRow, columns: TableColumns): boolean {
  return hasNumber(row, columns) && hasName(row, columns) && !isSummaryRow(row, true);
}

function hasNumber(row: GridRow, columns: TableColumns): boolean {
  const both = columns.at.get('nameAndNumber');
  if (both !== undefined) return /\d{3}/.test(ownText(row, both));
  const at = columns.at.get('studentNumber');
  return at !== undefined && parseStudentNumber(ownText(row, at)).kind !== 'empty';
}

function hasName(row: GridRow, columns: TableColumns): boolean {
  const at = columns.at.get('name') ?? columns.at.get('nameAndNumber');
  const text = at === undefined ? '' : ownText(row, at);
  return /\p{L}/u.test(text) && nameKey(text) !== '' && !/^(?:nip|nidn|nik)\b/i.test(text);
}

/** Values beside number and name that only a student row has. A running number alone counts. */
function supportingValues(row: GridRow, columns: TableColumns): number {
  let count = 0;
  for (const [meaning, column] of columns.at) {
    const text = ownText(row, column);
    if (text === '') continue;
    if (meaning === 'sequence' && /^\d+\.?$/.test(text)) count += 2;
    else if (meaning === 'gender' && parseGender(text)) count += 2;
    else if (meaning === 'phone' && normalizePhone(text)) count += 2;
    else if (meaning === 'email' && parseEmail(text)) count += 2;
    else if (['studyProgram', 'village', 'group', 'faculty', 'district'].includes(meaning)) count += 1;
  }
  return count;
}

function readSection(
  row: GridRow,
  own: readonly number[],
  columns: TableColumns,
  index: RegionIndex,
): Section | null {
  if (own.length > 6) return null;
  const sequence = columns.at.get('sequence');
  const texts = own.map((column) => cellText(row, column));
  const isNumbered = sequence !== undefined && own.length > 1 && /^\d+\.?$/.test(ownText(row, sequence));
  return isNumbered ? null : parseSection(texts, index, false);
}
