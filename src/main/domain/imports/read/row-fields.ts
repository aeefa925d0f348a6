import { parsePhoneCell } from '@domain/lib/phone';
import type { ColumnMeaning } from '@shared/imports/model';
import { nameKey, splitTitles, tidyText } from '@shared/lib/names';
import { cellText, columnLetter, type GridRow, ownText } from '../grid';
import type { ImportIssueCode } from '../issue-codes';
import type { Gender, ImportIssue, Severity } from '../model';
import type { TableColumns } from '../recognise/columns';
import { ROLE_WORD } from '../recognise/evidence';
import { TEXTS } from '../texts';
import { isTick, parseEmail, parseGender, parseStudentNumber } from '../values';

/** Collects the remarks of one row, with the column they point at. */
export class RowIssues {
  readonly list: ImportIssue[] = [];
  constructor(
    private readonly sheet: string,
    private readonly row: number,
  ) {}

  add(severity: Severity, code: ImportIssueCode, message: string, column?: number): void {
    const letter = column === undefined ? null : columnLetter(column);
    this.list.push({ sheet: this.sheet, row: this.row, column: letter, severity, code, message });
  }
}

export interface PersonFields {
  readonly studentNumber: string | null;
  readonly name: string | null;
  readonly titlePrefix: string | null;
  readonly titleSuffix: string | null;
  readonly isLeader: boolean;
}

const ROLE_SUFFIX =
  /\s*(?:[([-]\s*(?:ketua|koordinator|koor|kordes|leader|anggota|sekretaris|bendahara|wakil)[^)\]]*[)\]]?|\*+)\s*$/i;

/** Number, name and role of a row; says what is missing. */
export function readPerson(row: GridRow, columns: TableColumns, issues: RowIssues): PersonFields {
  const raw = rawPerson(row, columns);
  const at = columns.at.get('studentNumber') ?? columns.at.get('nameAndNumber');
  const number = parseStudentNumber(raw.number);
  if (number.kind === 'damaged' || raw.lostDigits)
    issues.add('error', 'NUMBER_DAMAGED', TEXTS.numberDamaged(raw.number), at);
  else if (number.kind === 'empty') issues.add('error', 'MISSING_NUMBER', TEXTS.missingNumber, at);
  const tidy = tidyText(raw.name).replace(/^\d{1,4}\s*[.)]\s*/, '');
  const { name, prefix, suffix } = splitTitles(tidy.replace(ROLE_SUFFIX, ''));
  const hasName = /\p{L}/u.test(name) && nameKey(name) !== '';
  const nameAt = columns.at.get('name') ?? columns.at.get('nameAndNumber');
  if (!hasName) issues.add('error', 'MISSING_NAME', TEXTS.missingName, nameAt);
  const titles = [prefix, suffix].filter((title) => title !== null).join(' ');
  if (hasName && titles !== '') issues.add('info', 'TITLE_SPLIT', TEXTS.titleSplit(titles), nameAt);
  return {
    studentNumber: number.kind === 'ok' && !raw.lostDigits ? number.value : null,
    name: hasName ? name : null,
    titlePrefix: prefix,
    titleSuffix: suffix,
    isLeader: isLeader(ROLE_SUFFIX.exec(tidy)?.[0] ?? '') || isLeader(textOf(row, columns, 'role')),
  };
}

function isLeader(text: string): boolean {
  if (/\b(?:wakil|anggota)\b/i.test(text)) return false;
  return (
    /\b(?:ketua|koordinator|koord?|kordes|leader)\b/i.test(text) ||
    (ROLE_WORD.test(text) && /^ketua/i.test(text))
  );
}

function rawPerson(
  row: GridRow,
  columns: TableColumns,
): { number: string; name: string; lostDigits: boolean } {
  const both = columns.at.get('nameAndNumber');
  if (both !== undefined && !columns.at.has('studentNumber'))
    return { ...splitBoth(ownText(row, both)), lostDigits: false };
  const numberAt = columns.at.get('studentNumber') ?? -1;
  const name = ownText(row, columns.at.get('name') ?? both ?? -1);
  return { number: ownText(row, numberAt), name, lostDigits: row.cells[numberAt]?.lostDigits === true };
}

/** "2021001 - Budi", "Budi (2021001)", "Budi / 2021001" or two lines in one cell. */
function splitBoth(text: string): { number: string; name: string } {
  const found = /[A-Z]{0,4}\d[\dA-Z./-]{3,}/i.exec(text);
  if (!found) return { number: '', name: text };
  const name = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return {
    number: found[0].replace(/[./-]+$/, ''),
    name: tidyText(
      name
        .replace(/\b(?:nim|npm|nrp)\b\s*[.:]?/gi, ' ')
        .replace(/[()[\]/|:;]|\s[-–]+\s*|^[-–\s]+/g, ' ')
        .replace(/\s*[-–,]+\s*$/, ''),
    ),
  };
}

/** Trimmed text of the column with this meaning, merged values included. */
export function textOf(row: GridRow, columns: TableColumns, meaning: ColumnMeaning): string {
  const at = columns.at.get(meaning);
  const text = at === undefined ? '' : cellText(row, at);
  return /^[-–—.]+$/.test(text) ? '' : tidyText(text);
}

export function readGender(row: GridRow, columns: TableColumns, issues: RowIssues): Gender | null {
  const [male, female] = [columns.at.get('genderMale'), columns.at.get('genderFemale')];
  if (male !== undefined && female !== undefined) {
    const [isMale, isFemale] = [isTick(ownText(row, male)), isTick(ownText(row, female))];
    if (isMale !== isFemale) return isMale ? 'L' : 'P';
  }
  const at = columns.at.get('gender');
  const text = textOf(row, columns, 'gender');
  if (text === '') return null;
  const header = columns.list.find((column) => column.index === at)?.header ?? '';
  const gender = parseGender(text, /1\s*[=:.-]?\s*\(?L/i.test(header));
  if (!gender) issues.add('warning', 'GENDER_UNKNOWN', TEXTS.genderUnknown(text), at);
  return gender;
}

export function readPhone(
  row: GridRow,
  columns: TableColumns,
  issues: RowIssues,
): { phone: string | null; others: readonly string[] } {
  const at = columns.at.get('phone');
  const text = at === undefined ? '' : cellText(row, at);
  if (text === '' || /^(?:[-–—.]+|0|tidak ada|belum ada)$/i.test(text)) return { phone: null, others: [] };
  const { phone, others } = parsePhoneCell(text);
  if (phone === null) issues.add('warning', 'PHONE_INVALID', TEXTS.phoneInvalid(text), at);
  if (others.length > 0) issues.add('info', 'MORE_PHONES', TEXTS.morePhones, at);
  return { phone, others };
}

export function readEmail(row: GridRow, columns: TableColumns, issues: RowIssues): string | null {
  const at = columns.at.get('email');
  const text = textOf(row, columns, 'email');
  if (text === '') return null;
  const email = parseEmail(text);
  if (email === null) issues.add('warning', 'EMAIL_INVALID', TEXTS.emailInvalid(text), at);
  return email;
}
