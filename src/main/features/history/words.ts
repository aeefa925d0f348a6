import type { ColumnLabel, TableLabels } from '@shared/history/labels';
import type { FieldChange, RowKey } from '@shared/history/model';
import { DICTIONARY } from '@shared/labels';
import { formatLong, isPlainDate } from '@shared/lib/dates';
import { SETTING_FIELD_LABELS } from '@shared/settings/labels';
import type { NetChange } from '../../db/journal/net';
import type { Value, Values } from '../../db/journal/rows';

/** Finds the values of a row that is referred to; null when it is unknown. */
export type RowReader = (table: string, key: RowKey) => Promise<Values | null>;

export interface Words {
  /** "Penempatan Ani Lestari · KIM Benda". */
  subject(change: NetChange): Promise<string>;
  /** The fields that an act changed, as a clerk calls them. */
  fields(change: NetChange): Promise<Omit<FieldChange, 'canPutBack'>[]>;
}

const NUMBER = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 10 });
const GONE = '(sudah tidak ada)';
/** Longer texts are cut: a history tells what changed, not all of it. */
const LONGEST = 300;

/** Puts rows into the words of the dictionary; names of rows are read once each. */
export function createWords(read: RowReader): Words {
  const names = new Map<string, Promise<string>>();

  const nameOf = (table: string, key: RowKey): Promise<string> => {
    const id = `${table} ${key}`;
    const known = names.get(id);
    if (known) return known;
    const name = readName(table, key);
    names.set(id, name);
    return name;
  };

  const readName = async (table: string, key: RowKey): Promise<string> => {
    const row = await read(table, key);
    return row ? describe(table, row) : GONE;
  };

  const describe = async (table: string, row: Values): Promise<string> => {
    const labels = DICTIONARY[table];
    const parts = (labels?.namedBy ?? []).map((column) =>
      inWords(labels?.columns[column], row[column] ?? null),
    );
    return (await Promise.all(parts)).filter((part) => part !== null).join(' · ');
  };

  const inWords = async (label: ColumnLabel | undefined, value: Value): Promise<string | null> => {
    if (value === null || value === '') return null;
    const format = label?.format ?? 'text';
    if (typeof format === 'object')
      return 'ref' in format ? nameOf(format.ref, value) : (format.choices[String(value)] ?? String(value));
    if (format === 'date') return isPlainDate(value) ? formatLong(value) : String(value);
    if (format === 'number') return NUMBER.format(Number(value));
    if (format === 'yesNo') return value === 1 ? 'Ya' : 'Tidak';
    if (format === 'isSet') return 'Ya';
    if (format === 'phone') return String(value).replace(/^\+62/, '0');
    const text = String(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };

  const one = async (column: string, label: ColumnLabel, { before, after }: NetChange) => {
    const [old, now] = [before?.[column] ?? null, after?.[column] ?? null];
    if (label.format === 'json') return jsonFields(column, label, old, now);
    const words = { before: await inWords(label, old), after: await inWords(label, now) };
    return [{ column, label: label.label, ...words }];
  };

  return {
    subject: async ({ table, before, after }) => {
      const name = await describe(table, after ?? before ?? {});
      const noun = DICTIONARY[table]?.noun ?? table;
      return name === '' || name.startsWith(noun) ? name || noun : `${noun} ${name}`;
    },
    fields: async (change) => {
      const shown = changedColumns(change, DICTIONARY[change.table]);
      return (await Promise.all(shown.map(([column, label]) => one(column, label, change)))).flat();
    },
  };
}

/** All that is filled in for a row that came or went; what differs for one that stayed. */
function changedColumns({ before, after }: NetChange, labels: TableLabels | undefined) {
  const entries = Object.entries(labels?.columns ?? {});
  if (before && after)
    return entries.filter(([column]) => (before[column] ?? null) !== (after[column] ?? null));
  const row = before ?? after ?? {};
  return entries.filter(
    ([column]) => row[column] !== null && row[column] !== undefined && row[column] !== '',
  );
}

/** The settings are kept as JSON: each leaf that differs is a field of its own. */
function jsonFields(column: string, label: ColumnLabel, old: Value, now: Value) {
  const [before, after] = [leaves(old), leaves(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    if (was === is) return [];
    return [{ column, label: SETTING_FIELD_LABELS[key] ?? label.label, before: was, after: is }];
  });
}

function leaves(json: Value): Map<string, string> {
  if (typeof json !== 'string') return new Map();
  const value = JSON.parse(json) as unknown;
  if (value === null) return new Map();
  const entries = typeof value === 'object' ? Object.entries(value) : [['', value] as const];
  return new Map(
    entries.flatMap(([key, leaf]) => (leaf === null || leaf === '' ? [] : [[key, leafText(leaf)]])),
  );
}

function leafText(leaf: unknown): string {
  if (typeof leaf === 'boolean') return leaf ? 'Ya' : 'Tidak';
  if (typeof leaf === 'number') return NUMBER.format(leaf);
  const text = typeof leaf === 'string' ? leaf : JSON.stringify(leaf);
  return text.startsWith('data:image/')
    ? `Gambar (${NUMBER.format(Math.ceil(text.length / 1365))} KB)`
    : text;
}
