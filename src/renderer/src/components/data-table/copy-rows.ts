import { notifyError, notifyInfo, notifySuccess } from '../feedback';
import { putOnClipboard, toCells } from './copy-cells';
import { fetchRows } from './fetch-rows';
import { texts } from './texts';
import type { Column, RowKey, RowSource } from './types';

/** More would outlast the moment after a key in which a page may use the clipboard; the export has no limit. */
const COPY_MAX = 5_000;

interface CopyOptions<T, K extends RowKey> {
  readonly columns: readonly Column<T>[];
  readonly source: RowSource<T>;
  readonly rowKey: (row: T) => K;
  readonly noun: string;
}

/** Ctrl+C in a list: the chosen rows, or the current one, as cells for Excel; in the order they are shown. */
export async function copyRows<T, K extends RowKey>(
  options: CopyOptions<T, K>,
  keys: ReadonlySet<K>,
  current: T | undefined,
): Promise<void> {
  const { columns, source, rowKey, noun } = options;
  if (keys.size > COPY_MAX) return notifyInfo({ title: texts.tooManyToCopy(COPY_MAX) });
  try {
    const rows = keys.size === 0 ? (current ? [current] : []) : await chosenRows(source, rowKey, keys);
    if (rows.length === 0) return;
    if (!putOnClipboard(toCells(columns, rows))) return notifyInfo({ title: texts.notCopied });
    notifySuccess({ title: texts.copied(rows.length, noun), message: texts.copiedHelp });
  } catch (error) {
    notifyError(texts.notCopied, error);
  }
}

async function chosenRows<T, K extends RowKey>(
  source: RowSource<T>,
  rowKey: (row: T) => K,
  keys: ReadonlySet<K>,
): Promise<readonly T[]> {
  const chosen = (rows: readonly T[]) => rows.filter((row) => keys.has(rowKey(row)));
  return chosen(await fetchRows(source, (rows) => chosen(rows).length === keys.size));
}
