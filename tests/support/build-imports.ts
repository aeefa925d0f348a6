import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Adapters, composeFeatures, type Features } from '@main/compose';
import { type Database, openFile } from '@main/db/open';
import { createListDesk } from '@main/features/imports/list-desk';
import { fixedClock } from '@main/platform/clock';
import { readListFile } from '@main/platform/workbook/read/list-file';
import { tableWriter } from '@main/platform/workbook/write/table-writer';
import { createInlineListRunner } from '@main/workers/lists';
import { type ImportChoices, importChoices } from '@shared/imports/contract';
import type { ImportResult } from '@shared/imports/preview-model';
import { NOW } from './database';

const never = () => Promise.reject(new Error('not expected in this test'));

/** All features over a real database, the list read in this thread. @param save where "save as" goes */
export function importWorld(database: Database, options: { save?: string } = {}): Features {
  return composeFeatures(database, importAdapters(options));
}

export function importAdapters({ save = '' }: { save?: string } = {}): Adapters {
  return {
    clock: fixedClock(NOW),
    files: {
      chooseFile: never,
      chooseFolder: never,
      chooseSave: async ({ defaultName }) => ({ token: save, name: defaultName }),
      resolve: (token) => token,
      open: never,
      showInFolder: () => undefined,
    },
    tableWriter,
    listReader: createListDesk(readListFile),
    listRunner: createInlineListRunner((path) => openFile(path, { readonly: true }), tableWriter),
    rekapRunner: {} as Adapters['rekapRunner'],
    press: {} as Adapters['press'],
    certificateStore: {} as Adapters['certificateStore'],
    certificateFolder: '',
    randomBytes: (count) => randomBytes(count),
    hash: (text) => text,
    accountName: 'Petugas Uji',
    onAct: () => undefined,
  };
}

export const fixture = (name: string) => `tests/fixtures/lists/${name}.xlsx`;

export interface Truth {
  readonly university: string;
  readonly students: readonly {
    readonly nim: string;
    readonly name: string;
    readonly gender: string;
    readonly studyProgram: string | null;
    readonly phone: string;
    readonly village: string;
  }[];
}
export const truthOf = (name: string): Truth =>
  JSON.parse(readFileSync(`tests/fixtures/lists/${name}.truth.json`, 'utf8'));

export type ListRow = readonly string[];
const HEADER = ['NIM', 'Nama', 'L/P', 'Prodi', 'No HP', 'Kelompok', 'Kelurahan'];

/** A list as text: what a test says about single rows matters, not the workbook. */
export function csv(
  rows: readonly ListRow[],
  header: ListRow = HEADER,
): { fileName: string; bytes: Uint8Array } {
  const text = [header, ...rows].map((row) => row.join(';')).join('\n');
  return { fileName: 'daftar.csv', bytes: new TextEncoder().encode(text) };
}

type Source = Parameters<Features['imports']['service']['open']>[0];
type Rest = Partial<Omit<ImportChoices, 'sessionId'>>;

/** Opens a list for one university and cohort, both made by their names where missing. */
export async function openList(
  { imports }: Features,
  source: Source,
  rest: Rest = {},
): Promise<ImportChoices> {
  const { sessionId } = await imports.service.open(source);
  const university = { name: 'Universitas Islam Syekh-Yusuf' };
  return importChoices.parse({ university, cohort: { name: 'KKN 2026' }, ...rest, sessionId });
}

export async function commit(
  { imports }: Features,
  choices: ImportChoices & { digest?: string },
  signal?: AbortSignal,
): Promise<ImportResult> {
  const iterator = imports.service.commit(choices, signal);
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}

export async function importList(features: Features, source: Source, rest: Rest = {}): Promise<ImportResult> {
  return commit(features, await openList(features, source, rest));
}

/** Every table's rows as text, except what an import leaves behind on purpose. */
export function snapshot({ raw }: Database): Record<string, string> {
  const tables = raw
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const kept = tables.filter((name) => !['act', 'change', 'id_counter', 'import_batch'].includes(name));
  return Object.fromEntries(
    kept.map((name) => [name, JSON.stringify(raw.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all())]),
  );
}
