import { MEANING_LABELS } from '@shared/imports/texts';
import { AppError } from '@shared/lib/errors';
import { plainKey } from '@shared/lib/similarity';
import type { SheetGrid } from './grid';
import type { ImportIssueCode } from './issue-codes';
import { indexRegions, type RegionIndex } from './match/region-index';
import { matchVillage } from './match/villages';
import type {
  ImportIssue,
  ImportRegions,
  ParsedRow,
  RecognisedList,
  RecognisedSheet,
  RecogniseOptions,
  Severity,
} from './model';
import { readRows } from './read/read-rows';
import { parseSection, type Section } from './read/sections';
import { readLetterhead } from './recognise/letterhead';
import { findTables, type SheetTables } from './recognise/tables';
import { TEXTS } from './texts';

interface Found {
  readonly sheet: SheetGrid;
  readonly tables: SheetTables['tables'];
  readonly ignored: SheetTables['ignored'];
}

/**
 * Finds the student lists in a workbook's sheets and reads them: header rows, the meaning of columns, sections, merged
 * and filled-down cells, footers. Hidden sheets count only where no sheet is visible. Nothing is compared with stored
 * data here: see `planImport`.
 * Errors: NO_HEADER when no sheet has a recognisable header; WORKBOOK_EMPTY when no student stands under any (not once
 * the user corrects the preview). Nothing else makes it throw.
 */
export function recogniseStudentList(
  sheets: readonly SheetGrid[],
  regions: ImportRegions,
  options: RecogniseOptions = {},
): RecognisedList {
  const index = indexRegions(regions);
  const issues: ImportIssue[] = [];
  const ignoredSheets: { name: string; reason: string }[] = [];
  const note = (sheet: string, severity: Severity, code: ImportIssueCode, message: string): void => {
    issues.push({ sheet, row: null, column: null, severity, code, message });
  };
  const used = chooseSheets(sheets, options, ignoredSheets, note);
  const all = used.map(
    (sheet): Found => ({ sheet, ...findTables(sheet, index, options.sheets?.[sheet.name]) }),
  );
  const found = withoutSideTables(all, options, ignoredSheets, note);
  if (found.length === 0) throw new AppError('NO_HEADER', TEXTS.noHeader);
  const rows: ParsedRow[] = [];
  const recognised: RecognisedSheet[] = [];
  for (const item of found) {
    const read = readRows(item.sheet, item.tables, index, sectionOfName(item.sheet.name, found, index));
    rows.push(...read.rows);
    issues.push(...read.issues, ...sheetIssues(item, note, read.rows));
    recognised.push(describeSheet(item, read.rows.length));
  }
  if (rows.length === 0 && options.sheets === undefined) throw new AppError('WORKBOOK_EMPTY', TEXTS.noRows);
  const first = found[0];
  const head = first ? first.sheet.rows.slice(0, first.tables[0]?.header.first ?? 0) : [];
  return {
    sheets: recognised,
    ignoredSheets,
    rows,
    issues,
    meta: readLetterhead(
      head,
      found.map((item) => item.sheet.name),
    ),
  };
}

type Note = (sheet: string, severity: Severity, code: ImportIssueCode, message: string) => void;

function chooseSheets(
  sheets: readonly SheetGrid[],
  options: RecogniseOptions,
  ignored: { name: string; reason: string }[],
  note: Note,
): SheetGrid[] {
  const isOnlyHidden = sheets.every((sheet) => sheet.hidden);
  return sheets.filter((sheet) => {
    const include = options.sheets?.[sheet.name]?.include;
    if (include === false) ignored.push({ name: sheet.name, reason: TEXTS.sheetExcluded });
    else if (sheet.hidden && !isOnlyHidden && include !== true) {
      ignored.push({ name: sheet.name, reason: TEXTS.sheetHidden });
      note(sheet.name, 'info', 'SHEET_HIDDEN_IGNORED', TEXTS.sheetHidden);
    } else {
      if (sheet.hidden && isOnlyHidden)
        note(sheet.name, 'warning', 'SHEET_HIDDEN_USED', TEXTS.sheetHiddenUsed);
      return true;
    }
    return false;
  });
}

/** Sheets without a header, and sheets without student numbers where others have them, are left out and said. */
function withoutSideTables(
  all: readonly Found[],
  options: RecogniseOptions,
  ignored: { name: string; reason: string }[],
  note: Note,
): Found[] {
  const hasNumbers = (item: Found): boolean =>
    item.tables.some(
      (table) => table.columns.at.has('studentNumber') || table.columns.at.has('nameAndNumber'),
    );
  const anyNumbers = all.some(hasNumbers);
  return all.filter((item) => {
    const isTold = options.sheets?.[item.sheet.name]?.headerRow !== undefined;
    if (item.tables.length > 0 && (hasNumbers(item) || !anyNumbers || isTold)) return true;
    const reason = item.tables.length === 0 ? TEXTS.sheetNoHeader : TEXTS.sheetNoNumbers;
    ignored.push({ name: item.sheet.name, reason });
    note(item.sheet.name, item.sheet.rows.length > 3 ? 'warning' : 'info', 'SHEET_NO_HEADER', reason);
    return false;
  });
}

/** "Kelompok 1", "Kel. Pajang": what a sheet's name says where no column does. A kecamatan's name only beside others. */
function sectionOfName(name: string, found: readonly Found[], index: RegionIndex): Section {
  const section = parseSection([spacedName(name)], index, false) ?? {};
  const isBareDistrict = index.districts.has(plainKey(name));
  if (!isBareDistrict || section.village === undefined) return section;
  const others = found.filter((item) => item.sheet.name !== name);
  const isSeries =
    others.length > 0 && others.every((item) => matchVillage(item.sheet.name, index).status === 'exact');
  if (isSeries && others.some((item) => !index.districts.has(plainKey(item.sheet.name)))) return section;
  const { village: _, ...rest } = section;
  return rest;
}

/** "KLP2_CIPADU" with the spaces that a sheet's name was spared. */
function spacedName(name: string): string {
  return name.replaceAll('_', ' - ').replace(/(\p{L}{3})(\d)/gu, '$1 $2');
}

function sheetIssues(
  { sheet, tables, ignored }: Found,
  note: Note,
  rows: readonly ParsedRow[],
): ImportIssue[] {
  const columns = tables.flatMap((table) => table.columns.list);
  const at = tables[0]?.columns.at;
  if (at && !at.has('studentNumber') && !at.has('nameAndNumber'))
    note(sheet.name, 'error', 'COLUMN_MISSING', TEXTS.columnMissing(MEANING_LABELS.studentNumber));
  if (at && !at.has('name') && !at.has('nameAndNumber'))
    note(sheet.name, 'error', 'COLUMN_MISSING', TEXTS.columnMissing(MEANING_LABELS.name));
  if (columns.some((column) => column.meaning === 'nik'))
    note(sheet.name, 'info', 'NIK_IGNORED', TEXTS.nikIgnored);
  if (ignored.length > 0) note(sheet.name, 'info', 'TABLE_IGNORED', TEXTS.tableIgnored);
  const numbers = new Set(rows.map((row) => row.row));
  const hidden = sheet.rows.filter((row) => row.hidden && numbers.has(row.number)).length;
  if (hidden > 0) note(sheet.name, 'warning', 'HIDDEN_ROWS', TEXTS.hiddenRows(hidden));
  return columns
    .filter(
      (column) => column.decidedBy === 'values' && !['sequence', 'ignore', 'nik'].includes(column.meaning),
    )
    .map((column) => ({
      sheet: sheet.name,
      row: null,
      column: column.letter,
      severity: 'info' as const,
      code: 'COLUMN_BY_VALUES' as const,
      message: TEXTS.columnByValues(
        column.header === '' ? column.letter : `"${column.header}"`,
        MEANING_LABELS[column.meaning],
      ),
    }));
}

function describeSheet({ sheet, tables }: Found, rows: number): RecognisedSheet {
  const header = tables[0]?.header;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerRow: sheet.rows[header?.last ?? 0]?.number ?? 0,
    headerFirstRow: sheet.rows[header?.first ?? 0]?.number ?? 0,
    rows,
    columns: tables[0]?.columns.list ?? [],
  };
}
