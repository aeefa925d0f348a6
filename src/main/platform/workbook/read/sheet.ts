import type { Cell, Merge, SheetGrid } from '@domain/imports/grid';
import type { Book, BookSheet } from './book-parts';
import { LIMITS } from './limits';
import { repeatMerged } from './merges';
import { applyMask, plainNumber, serialToDate } from './number-format';
import { readFault } from './texts';
import { unescapeText, walkXml } from './xml';

/** One sheet's rows that hold something, merged values repeated. Errors: FILE_TOO_LARGE, FILE_NOT_WORKBOOK. */
export function readSheet(bytes: Buffer, sheet: BookSheet, book: Book): SheetGrid {
  const reader = new SheetReader(book);
  walkXml(bytes, {
    open: (name, at) => reader.open(name, at),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  // Rows may come out of order from careless writers; every later step counts on it.
  const rows = reader.rows.sort((a, b) => a.number - b.number);
  repeatMerged(rows, reader.merges);
  const { merges, hiddenColumns } = reader;
  const grid = { name: sheet.name, hidden: sheet.hidden, rows, merges };
  return hiddenColumns.size > 0 ? { ...grid, hiddenColumns } : grid;
}

class SheetReader {
  readonly rows: { number: number; hidden: boolean; cells: (Cell | undefined)[] }[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  private row = { number: 0, hidden: false, cells: [] as (Cell | undefined)[] };
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private isCollecting = false;
  private isPhonetic = false;

  constructor(private readonly book: Book) {}

  open(name: string, at: Readonly<Record<string, string>>): void {
    if (name === 'c') {
      this.column = at.r ? columnOf(at.r) : this.column + 1;
      this.type = at.t ?? 'n';
      this.style = Number(at.s ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') this.isCollecting = !this.isPhonetic;
    else if (name === 'rPh') this.isPhonetic = true;
    else if (name === 'row') {
      const number = Number(at.r ?? this.row.number + 1);
      this.row = { number, hidden: at.hidden === '1' || at.hidden === 'true', cells: [] };
      this.column = -1;
    } else if (name === 'mergeCell' && at.ref) this.addMerge(at.ref);
    else if (name === 'col' && (at.hidden === '1' || at.hidden === 'true')) this.hideColumns(at.min, at.max);
  }

  text(text: string): void {
    if (this.isCollecting) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isCollecting = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.addCell();
    else if (name === 'row' && this.row.cells.length > 0) {
      this.rows.push(this.row);
      if (this.rows.length > LIMITS.rows) throw readFault('tooManyRows');
    }
  }

  private addCell(): void {
    const cell = this.makeCell();
    if (!cell) return;
    if (this.column >= LIMITS.columns) throw readFault('tooManyRows');
    this.row.cells[this.column] = cell;
  }

  private makeCell(): Cell | undefined {
    if (this.type === 's') return textCell(this.book.sharedStrings[Number(this.value)] ?? '');
    if (this.type === 'inlineStr' || this.type === 'str') return textCell(unescapeText(this.value));
    if (this.type === 'e') return { text: '', kind: 'error' };
    if (this.type === 'b') return { text: this.value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
    if (this.type === 'd') return { text: this.value.slice(0, 10), kind: 'date' };
    return this.value.trim() === '' ? undefined : this.numberCell();
  }

  private numberCell(): Cell {
    const look = this.book.looks[this.style];
    const plain = plainNumber(this.value);
    if (look?.kind === 'date') {
      const date = serialToDate(Number(this.value), this.book.is1904);
      if (date) return { text: date, kind: 'date' };
    }
    const digits = /^\d+$/.test(plain);
    const text = look?.kind === 'mask' && digits ? applyMask(plain, look.mask) : plain;
    return digits && plain.length > 15
      ? { text, kind: 'number', lostDigits: true }
      : { text, kind: 'number' };
  }

  private hideColumns(min = '', max = min): void {
    for (let column = Number(min); column <= Math.min(Number(max), LIMITS.columns); column++)
      this.hiddenColumns.add(column - 1);
  }

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const merge = {
      top: rowOf(from),
      left: columnOf(from) + 1,
      bottom: rowOf(to),
      right: columnOf(to) + 1,
    };
    if (merge.top > 0 && merge.bottom >= merge.top && merge.right >= merge.left) this.merges.push(merge);
  }
}

function textCell(text: string): Cell | undefined {
  return text.trim() === '' ? undefined : { text, kind: 'text' };
}

function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code >= 65 && code <= 90) column = column * 26 + (code - 64);
    else if (reference[i] !== '$') break;
  }
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0);
}
