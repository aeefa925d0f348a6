import { client } from '@renderer/lib/rpc';
import type { CohortKind } from '@shared/cohorts/model';
import type { ImportChoices } from '@shared/imports/contract';
import type {
  ImportResult,
  ListSummary,
  PreviewSummary,
  SheetCorrection,
} from '@shared/imports/preview-model';
import { isPlainDate } from '@shared/lib/dates';
import { useSyncExternalStore } from 'react';

/** The form of step 1. */
export interface TargetForm {
  readonly university: string;
  /** Null: a new one, described below. */
  readonly cohortId: number | null;
  readonly cohortName: string;
  readonly kind: CohortKind;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface ImportState {
  readonly step: 'file' | 'preview' | 'done';
  readonly list: ListSummary | null;
  readonly target: TargetForm;
  readonly overrides: Readonly<Record<string, SheetCorrection>>;
  readonly titleCaseNames: boolean;
  readonly excluded: readonly RowPlace[];
  readonly result: ImportResult | null;
  /** Of the preview that was agreed to. */
  readonly agreed: PreviewSummary | null;
  /** The top bar's cohort that the destination was last made to follow; also while another page was shown. */
  readonly followed: number | null;
}

const EMPTY: ImportState = {
  step: 'file',
  list: null,
  target: { university: '', cohortId: null, cohortName: '', kind: 'KKN', startDate: null, endDate: null },
  overrides: {},
  titleCaseNames: false,
  excluded: [],
  result: null,
  agreed: null,
  followed: null,
};

let state = EMPTY;
const listeners = new Set<() => void>();

/** Kept outside the page: a clerk who goes to mend a KIM finds the preview again. */
export function setImport(change: Partial<ImportState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function useImport(): ImportState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Forgets the list at hand and lets the main process forget it too. The university stays for the next file. */
export function closeImport(): void {
  const { list, target, followed } = state;
  if (list) void client.imports.close({ sessionId: list.sessionId }).catch(() => undefined);
  setImport({
    ...EMPTY,
    followed,
    target: { ...EMPTY.target, university: target.university, cohortId: target.cohortId },
  });
}

/** What the contract calls choices; null while something is missing. */
export function choicesOf({
  list,
  target,
  overrides,
  titleCaseNames,
  excluded,
}: ImportState): ImportChoices | null {
  if (!list || targetFaults(target).any) return null;
  const { university, cohortId, cohortName, kind, startDate, endDate } = target;
  return {
    sessionId: list.sessionId,
    university: { name: university.trim() },
    cohort: cohortId === null ? { name: cohortName.trim(), kind, startDate, endDate } : { id: cohortId },
    overrides: { ...overrides },
    titleCaseNames,
    excluded: [...excluded],
  };
}

export function targetFaults({ university, cohortId, cohortName, startDate, endDate }: TargetForm) {
  const isNew = cohortId === null;
  const unread = [startDate, endDate].some((date) => date !== null && !isPlainDate(date));
  const dates = isNew && !unread && startDate !== null && endDate !== null && endDate < startDate;
  const missing = university.trim() === '' || (isNew && cohortName.trim() === '');
  return { dates, any: dates || missing || (isNew && unread) };
}
