import { reportTexts as texts } from '@domain/reports/texts';
import { toDayNumber } from '@shared/lib/dates';
import { AppError } from '@shared/lib/errors';
import { FIRST_ROW, letterOf } from './frame';
import { type CellData, LIST_SIZE, type ListSheet } from './lists';
import { FORMATS, linesOf, rowHeight } from './styles';

/** Excel's serial of 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/**
 * The sheet's XML with its sample row replaced by the data: exceljs has said how each column looks, the rows are
 * written beside it at a tenth of the cost.
 * @param xml the sheet as exceljs wrote it
 * @param onRows called now and then with the rows written since the last call
 * @throws AppError CANCELLED when the signal is aborted
 */
export async function* filledSheet(
  xml: string,
  list: ListSheet,
  onRows: (count: number) => void,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const sample = new RegExp(`<row r="${FIRST_ROW}"[^>]*>(.*?)</row>`, 's').exec(xml);
  if (!sample || list.source.count === 0) {
    yield xml;
    return;
  }
  const write = rowWriter(list, sample[1] ?? '');
  yield xml.slice(0, sample.index);
  for await (const page of list.source.pages()) {
    if (signal.aborted) throw new AppError('CANCELLED', texts.faults.cancelled);
    let rows = '';
    for (const row of page) rows += write(list.cells(row));
    yield rows;
    onRows(page.length);
    // Lets a message that cancels come in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  yield withSums(xml.slice(sample.index + sample[0].length), write.sums);
}

interface RowWriter {
  (cells: readonly CellData[]): string;
  /** Sums of the columns that are added up while they are written, by letter. */
  readonly sums: Map<string, number>;
}

function rowWriter({ columns, sums: wanted }: ListSheet, sample: string): RowWriter {
  const styles = new Map(
    [...sample.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)].map((match) => [match[1], match[2]]),
  );
  const cells = columns.map((column, index) => {
    const letter = letterOf(index + 1);
    return {
      ...column,
      letter,
      open: `<c r="${letter}`,
      style: `" s="${styles.get(letter) ?? '0'}"`,
      isDate: column.format === FORMATS.date,
      isLong: column.align === 'left',
      addsUp: wanted[index + 1] === null,
    };
  });
  const sums = new Map(cells.filter(({ addsUp }) => addsUp).map(({ letter }) => [letter, 0]));
  const dates = new Map<string, number>();
  const serial = (date: string) => {
    const known = dates.get(date) ?? toDayNumber(date) + EPOCH_SERIAL;
    dates.set(date, known);
    return known;
  };
  let number = 0;
  const write = (values: readonly CellData[]) => {
    const row = FIRST_ROW + number;
    number += 1;
    let lines = 1;
    let xml = '';
    cells.forEach((cell, index) => {
      const value = index === 0 ? number : (values[index - 1] ?? null);
      xml += `${cell.open}${row}${cell.style}`;
      if (value === null) xml += '/>';
      else if (typeof value === 'number') {
        xml += `><v>${value}</v></c>`;
        if (cell.addsUp) sums.set(cell.letter, (sums.get(cell.letter) ?? 0) + value);
      } else if (cell.isDate) xml += `><v>${serial(value)}</v></c>`;
      else {
        xml += ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
        if (cell.isLong && value.length > cell.width)
          lines = Math.max(lines, linesOf(value, cell.width, LIST_SIZE));
      }
    });
    return `<row r="${row}" ht="${rowHeight(lines, LIST_SIZE).toFixed(2)}" customHeight="1">${xml}</row>`;
  };
  return Object.assign(write, { sums });
}

/** Puts the sums found while writing into the cached values of the totals. */
function withSums(tail: string, sums: ReadonlyMap<string, number>): string {
  let result = tail;
  for (const [letter, sum] of sums)
    result = result.replace(
      new RegExp(`(<c r="${letter}\\d+"[^>]*><f>SUBTOTAL\\(109,${letter}[^<]*</f><v>)[^<]*(</v>)`),
      `$1${sum}$2`,
    );
  return result;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const PLAIN = /^[ !"#$%'()*+,\-./0-9:;=?@A-Z[\]^a-wyz{|}~\u00a0-\ud7ff]*$/;

/** Text as XML 1.0 allows it; "_x0041_" in someone's words must not be read as an escape (ECMA-376, ST_Xstring). */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}
