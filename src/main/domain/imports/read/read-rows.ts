import type { ColumnMeaning } from '@shared/imports/model';
import { MEANING_LABELS } from '@shared/imports/texts';
import { cellText, type GridRow, ownColumns, type SheetGrid } from '../grid';
import type { RegionIndex } from '../match/region-index';
import type { ImportIssue, ParsedRow } from '../model';
import { rowsOf, type Table } from '../recognise/tables';
import { TEXTS } from '../texts';
import { parseGroup, parseStudyProgram } from '../values';
import { classifyRow, isComplete } from './classify';
import { filledValues } from './fill-down';
import { readPlace } from './read-place';
import { RowIssues, readEmail, readGender, readPerson, readPhone, textOf } from './row-fields';
import { parseSection, type Section, SectionState } from './sections';
import { splitStudy } from './study';

interface StudentRow {
  readonly row: GridRow;
  readonly section: Readonly<Section>;
}

const CARRIED = [
  'group',
  'village',
  'district',
  'faculty',
  'studyProgram',
  'supervisor',
] as const satisfies readonly ColumnMeaning[];
type Carried = Readonly<Record<(typeof CARRIED)[number], string>>;

/** The student rows of a sheet, table by table, with what the sections and the sheet's name say of them. */
export function readRows(
  sheet: SheetGrid,
  tables: readonly Table[],
  index: RegionIndex,
  fromName: Section,
): { rows: ParsedRow[]; issues: ImportIssue[] } {
  const state = new SectionState(fromName);
  const rows: ParsedRow[] = [];
  const issues: ImportIssue[] = [];
  let readTo = 0;
  for (const table of tables) {
    // Tables that stand side by side share their rows: the lines above are read once.
    for (const row of sheet.rows.slice(readTo, table.header.first))
      applyStrict(row, state, index, rows.length);
    readTo = Math.max(readTo, table.stretches.at(-1)?.to ?? 0);
    const students = collect(sheet, table, state, index, rows.length);
    const carried = carry(students, table, sheet.name, issues);
    students.forEach((student, i) => {
      const values = carried[i];
      if (values) rows.push(parseRow(sheet.name, student, splitCombined(values, index), table, index));
    });
  }
  return { rows, issues };
}

function applyStrict(row: GridRow, state: SectionState, index: RegionIndex, at: number): void {
  const texts = row.cells.flatMap((cell) =>
    cell && cell.merged === undefined && cell.text.trim() !== '' ? [cell.text] : [],
  );
  const section = texts.length > 0 && texts.length <= 6 ? parseSection(texts, index, true) : null;
  if (section) state.apply(section, at);
}

function collect(
  sheet: SheetGrid,
  table: Table,
  state: SectionState,
  index: RegionIndex,
  before: number,
): StudentRow[] {
  const body = rowsOf(table, sheet.rows).map(({ row, position }) => ({
    row: onlyColumns(row, table),
    whole: row,
    position,
  }));
  const complete = body.filter(({ row }) => isComplete(row, table.columns)).map(({ position }) => position);
  const last = complete.at(-1) ?? -1;
  const students: StudentRow[] = [];
  let isClosed = false;
  for (const { row, position } of body) {
    const found = classifyRow(row, table.columns, index, isClosed, position > last);
    const elsewhere = found.kind === 'other' ? strayVillage(row, state.current) : null;
    if (elsewhere) state.apply({ village: elsewhere }, before + students.length);
    else if (found.kind === 'closing') isClosed = true;
    else if (found.kind === 'section') {
      isClosed = false;
      state.apply(found.section, before + students.length);
    } else if (found.kind === 'student') {
      isClosed = false;
      students.push({ row, section: { ...state.current } });
    }
  }
  return students;
}

/**
 * "Kel. Serpong" below sections that named kelurahan: no known place (it might have been a kelompok's name), but the
 * students under it are surely no longer in the one before.
 */
function strayVillage(row: GridRow, current: Readonly<Section>): string | null {
  const [only, ...others] = ownColumns(row).map((column) => cellText(row, column));
  return current.village !== undefined &&
    others.length === 0 &&
    /^kel\b\.?\s*:?\s*\p{L}{3}/iu.test(only ?? '')
    ? (only ?? null)
    : null;
}

/** Beside another table only the own columns count; else the whole row, notes beside the table included. */
function onlyColumns(row: GridRow, table: Table): GridRow {
  if (table.columns.list.length === 0) return row;
  const last = (table.columns.list.at(-1)?.index ?? 0) + 1;
  const first = table.columns.list[0]?.index ?? 0;
  if (first === 0 && row.cells.length <= last) return row;
  return { ...row, cells: row.cells.map((cell, at) => (at >= first && at < last ? cell : undefined)) };
}

function carry(
  students: readonly StudentRow[],
  table: Table,
  sheet: string,
  issues: ImportIssue[],
): Carried[] {
  const rows = students.map(({ row }) => row);
  let groups: readonly string[] | null = null;
  const columns = CARRIED.map((meaning) => {
    const at = table.columns.at.get(meaning);
    if (at === undefined) return null;
    const { values, isFilled } = filledValues(rows, at, groups);
    // CARRIED begins with the group: where it is complete, it bounds how far the others are carried.
    if (meaning === 'group' && values.every((value) => value !== '')) groups = values;
    if (isFilled) issues.push(filledDown(sheet, meaning));
    return values;
  });
  return rows.map((_, i) => {
    const entries = CARRIED.map((meaning, c) => [meaning, blank(columns[c]?.[i] ?? '')] as const);
    return Object.fromEntries(entries) as Carried;
  });
}

/** One cell for both: "1 / Pajang" under the place, "Kelompok 1 (Kel. Pajang)" under the group. */
function splitCombined(values: Carried, index: RegionIndex): Carried {
  if (values.group === '' && values.village !== '') {
    const found =
      /^(?:(?:kelompok|klp|kel)\b\.?\s*)?(\d{1,2}|[IVX]{1,5})\s*[-–/:.,|]\s*(?=\p{L}{3})(.+)$/iu.exec(
        values.village,
      );
    const section = found
      ? null
      : /kelompok|klp|grup/i.test(values.village)
        ? parseSection([values.village], index, false)
        : null;
    const [group, village] = found ? [found[1], found[2]] : [section?.group, section?.village];
    if (group && village) return { ...values, group, village };
  } else if (values.village === '' && /\p{L}{3}/u.test(values.group)) {
    const { group, village } = parseSection([values.group], index, false) ?? {};
    if (group && village) return { ...values, group, village };
  }
  return values;
}

function filledDown(sheet: string, meaning: (typeof CARRIED)[number]): ImportIssue {
  const message = TEXTS.filledDown(MEANING_LABELS[meaning]);
  return { sheet, row: null, column: null, severity: 'info', code: 'FILLED_DOWN', message };
}

function blank(text: string): string {
  return /^[-–—.]+$/.test(text) ? '' : text.replace(/\s+/g, ' ').trim();
}

function parseRow(
  sheet: string,
  { row, section }: StudentRow,
  values: Carried,
  table: Table,
  index: RegionIndex,
): ParsedRow {
  const { columns } = table;
  const issues = new RowIssues(sheet, row.number);
  const person = readPerson(row, columns, issues);
  const study = splitStudy(values, columns);
  const place = readPlace(values, section, table, index, issues);
  const { phone, others } = readPhone(row, columns, issues);
  return {
    sheet,
    row: row.number,
    ...person,
    gender: readGender(row, columns, issues),
    studyProgram: parseStudyProgram(study.program) ?? section.studyProgram ?? null,
    faculty: study.faculty || section.faculty || null,
    phone,
    otherPhones: others,
    email: readEmail(row, columns, issues),
    ...place,
    group: parseGroup(values.group) ?? section.group ?? null,
    supervisor: values.supervisor || textOf(row, columns, 'supervisor') || section.supervisor || null,
    issues: issues.list,
  };
}
