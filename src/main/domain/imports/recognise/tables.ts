import type { GridRow, SheetGrid } from '../grid';
import type { RegionIndex } from '../match/region-index';
import type { SheetOverride } from '../model';
import { assignColumns, type TableColumns } from './columns';
import { findHeaders, type HeaderBlock, headerByUser, isSameHeader, splitSideBySide } from './headers';

export interface Table {
  readonly header: HeaderBlock;
  readonly columns: TableColumns;
  /** Where each stretch of body rows begins and ends (exclusive); repeated headers lie between stretches. */
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

export interface SheetTables {
  readonly tables: readonly Table[];
  /** Tables without student numbers beside others that have them: committees, supervisors, totals. */
  readonly ignored: readonly HeaderBlock[];
}

/** The tables of one sheet, with their columns understood; empty where no header is found. */
export function findTables(sheet: SheetGrid, index: RegionIndex, override: SheetOverride = {}): SheetTables {
  const { rows } = sheet;
  const byUser = override.headerRow === undefined ? null : headerByUser(rows, override.headerRow);
  const headers = byUser
    ? [
        byUser,
        ...findHeaders(rows).filter((block) => block.first > byUser.last && isSameHeader(byUser, block)),
      ]
    : findHeaders(rows);
  const all = groupRepeated(headers, rows.length).flatMap(({ header, stretches }) =>
    splitSideBySide(header).map((part) => {
      const body = stretches.flatMap(({ from, to }) => rows.slice(from, to));
      return {
        header: part,
        stretches,
        columns: assignColumns(part, body, index, override.columns, sheet.hiddenColumns),
      };
    }),
  );
  const isList = (table: Table): boolean =>
    table.columns.at.has('studentNumber') || table.columns.at.has('nameAndNumber');
  if (!all.some(isList)) {
    const named = all.filter((table) => byUser !== null || table.columns.at.has('name'));
    return { tables: named.slice(0, 1), ignored: [] };
  }
  return {
    tables: all.filter(isList),
    ignored: all.filter((table) => !isList(table)).map((table) => table.header),
  };
}

function groupRepeated(
  headers: readonly HeaderBlock[],
  rowCount: number,
): { header: HeaderBlock; stretches: { from: number; to: number }[] }[] {
  const groups: { header: HeaderBlock; stretches: { from: number; to: number }[] }[] = [];
  headers.forEach((header, i) => {
    const stretch = { from: header.last + 1, to: headers[i + 1]?.first ?? rowCount };
    const last = groups.at(-1);
    if (last && isSameHeader(last.header, header)) last.stretches.push(stretch);
    else groups.push({ header, stretches: [stretch] });
  });
  return groups;
}

export function rowsOf(table: Table, rows: readonly GridRow[]): { row: GridRow; position: number }[] {
  return table.stretches.flatMap(({ from, to }) =>
    rows.slice(from, to).map((row, i) => ({ row, position: from + i })),
  );
}
