import { currentDay } from '@renderer/lib/current-day';
import { formatCount, formatNumber } from '@renderer/lib/format';
import { formatLong } from '@shared/lib/dates';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { notifyError, notifyInfo } from '../feedback';
import { fetchRows } from './fetch-rows';
import classes from './print.module.css';
import { texts } from './texts';
import type { Column, RowSource } from './types';

/** Some 150 pages. Longer lists are for Excel. */
const PRINT_MAX = 5_000;

export interface PrintRequest<T> {
  readonly title: string;
  readonly noun: string;
  /** How the list was narrowed and ordered, one sentence each. */
  readonly words: readonly string[];
  readonly columns: readonly Column<T>[];
  readonly source: RowSource<T>;
}

interface Sheet {
  readonly request: Omit<PrintRequest<never>, 'columns' | 'source'>;
  readonly head: readonly { readonly text: string; readonly isEnd: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * "Cetak": all rows of a list as it stands, as a plain table that only the printer sees; then the system's own print
 * dialog. @returns how to print, and what must stand in the page for it
 */
export function usePrint<T>(): {
  readonly print: (request: PrintRequest<T>) => Promise<void>;
  readonly sheet: ReactNode;
} {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    const done = () => setSheet(null);
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [sheet]);
  const print = async (request: PrintRequest<T>) => {
    try {
      setSheet(await makeSheet(request));
    } catch (error) {
      notifyError(texts.notPrinted, error);
    }
  };
  return { print, sheet: sheet && createPortal(<PrintSheet {...sheet} />, document.body) };
}

async function makeSheet<T>({ columns, source, ...request }: PrintRequest<T>): Promise<Sheet | null> {
  let isTooLong = false;
  const rows = await fetchRows(source, (_rows, total) => {
    isTooLong = total > PRINT_MAX;
    return isTooLong;
  });
  if (isTooLong) {
    notifyInfo({ title: texts.tooManyToPrint(PRINT_MAX), message: texts.tooManyToPrintHelp });
    return null;
  }
  return {
    request,
    head: columns.map(({ header, align }) => ({ text: header, isEnd: align === 'end' })),
    rows: rows.map((row) => columns.map(({ text }) => text(row) ?? '')),
  };
}

function PrintSheet({ request: { title, noun, words }, head, rows }: Sheet) {
  const facts = [formatCount(rows.length, noun), texts.printedOn(formatLong(currentDay())), ...words];
  return (
    <div className={classes.sheet} data-print="sheet">
      <h1>{title}</h1>
      <p>{facts.join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th data-end>{texts.number}</th>
            {head.map(({ text, isEnd }) => (
              <th key={text} data-end={isEnd || undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a print never changes
            <tr key={row}>
              <td data-end>{formatNumber(row + 1)}</td>
              {cells.map((cell, index) => (
                <td key={head[index]?.text} data-end={head[index]?.isEnd || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
