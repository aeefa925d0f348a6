import { readFileSync } from 'node:fs';
import type { Cell, SheetGrid } from '@domain/imports/grid';
import type { ImportRegions, RecogniseOptions } from '@domain/imports/model';
import { planImport } from '@domain/imports/plan/plan';
import type { ExistingStudent, ImportPlan, PlanOptions } from '@domain/imports/plan/plan-model';
import { recogniseStudentList } from '@domain/imports/recognise';

export const regions: ImportRegions = JSON.parse(readFileSync('resources/seed/regions-36.71.json', 'utf8'));

/** A value, an empty cell (null or ''), or '^' / '<': the merged value of the cell above / to the left. */
export type Raw = string | number | null;

/** A sheet from rows of values; row numbers are positions from 1, empty rows are left out as the reader does. */
export function grid(name: string, values: readonly (readonly Raw[])[], hidden = false): SheetGrid {
  const cells: (Cell | undefined)[][] = [];
  for (const [r, row] of values.entries()) {
    cells.push([]);
    row.forEach((value, c) => {
      const from = value === '^' ? cells[r - 1]?.[c] : value === '<' ? cells[r]?.[c - 1] : undefined;
      if (from) (cells[r] ?? [])[c] = { ...from, merged: value === '^' ? 'down' : 'across' };
      else if (value !== null && value !== '' && value !== '^' && value !== '<')
        (cells[r] ?? [])[c] = { text: String(value), kind: typeof value === 'number' ? 'number' : 'text' };
    });
  }
  const rows = cells.map((list, i) => ({ number: i + 1, hidden: false, cells: list }));
  return {
    name,
    hidden,
    merges: [],
    rows: rows.filter((row) => row.cells.some((cell) => cell !== undefined)),
  };
}

export function plan(
  sheets: readonly SheetGrid[],
  existing: readonly ExistingStudent[] = [],
  options: RecogniseOptions & PlanOptions = {},
): ImportPlan {
  return planImport(recogniseStudentList(sheets, regions, options), existing, options);
}

/** "nim|name|gender|prodi|phone|village|group" per student; an empty place for null. */
export function lines(result: ImportPlan): string[] {
  return result.students.map((s) =>
    [s.studentNumber, s.name, s.gender, s.studyProgram, s.phone, villageName(s.village), s.group]
      .map((v) => v ?? '')
      .join('|'),
  );
}

export function villageName(code: string | null): string | null {
  if (code === null) return null;
  return regions.districts.flatMap((d) => d.villages).find((v) => v.code === code)?.name ?? `?${code}`;
}

export function codes(result: ImportPlan): string[] {
  return result.issues.map((issue) => issue.code);
}
