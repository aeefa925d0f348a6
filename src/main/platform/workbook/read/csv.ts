import type { Cell, GridRow, SheetGrid } from '@domain/imports/grid';
import Papa from 'papaparse';
import { decodeText } from './decode';
import { LIMITS } from './limits';
import { readFault } from './texts';

/** Delimited text as one sheet. Row numbers are those Excel would show: records, not lines. */
export function readCsv(bytes: Buffer, fileName: string): SheetGrid[] {
  const decoded = decodeText(bytes).replace(/^\ufeff/, '');
  const told = /^"?sep=(.)"?[^\r\n]*(\r\n|\r|\n)/i.exec(decoded);
  const text = told ? decoded.slice(told[0].length) : decoded;
  const { data } = Papa.parse<string[]>(text, {
    delimiter: told?.[1] ?? sniffDelimiter(text),
    skipEmptyLines: false,
  });
  const first = told ? 2 : 1;
  if (data.length > LIMITS.rows) throw readFault('tooManyRows');
  const rows: GridRow[] = [];
  data.forEach((record, index) => {
    if (record.length > LIMITS.columns) throw readFault('tooManyRows');
    const cells = record.map(csvCell);
    if (cells.some((cell) => cell !== undefined)) rows.push({ number: index + first, hidden: false, cells });
  });
  if (rows.length === 0) throw readFault('empty');
  return [{ name: sheetName(fileName), hidden: false, rows, merges: [] }];
}

function sheetName(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\.[^.]+$/, '') || 'CSV';
}

/** Takes off Excel's ="0021" guard and a stray quote; an error value becomes an empty cell. */
function csvCell(value: string): Cell | undefined {
  const guarded = /^=\s*"(.*)"$/s.exec(value.trim())?.[1] ?? value;
  if (guarded.trim() === '') return undefined;
  if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(guarded.trim()))
    return { text: '', kind: 'error' };
  return { text: guarded, kind: 'text' };
}

/** The delimiter that splits the most lines into the same number of fields; quotes are respected. */
function sniffDelimiter(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [';', ',', '\t', '|']) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60 });
    const widths = data.map((record) => record.length).filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = times * Math.min(width, 12);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
