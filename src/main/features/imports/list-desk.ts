import type {
  ListHead,
  ListReader,
  OpenedList,
  PlanRequest,
  ReadListFile,
  SheetOverrides,
} from '@domain/imports/desk-model';
import type { SheetGrid } from '@domain/imports/grid';
import type { ImportRegions, RecognisedList } from '@domain/imports/model';
import { capitalsIn, type DeskPlan, findRows, planSelection } from '@domain/imports/plan/desk';
import { recogniseStudentList } from '@domain/imports/recognise';

interface Read {
  readonly fileName: string;
  readonly fileHash: string;
  readonly regions: ImportRegions;
  readonly grids: readonly SheetGrid[];
}

interface Seen {
  readonly overrides: string;
  readonly list: RecognisedList;
  readonly plan: { readonly key: string; readonly made: DeskPlan } | null;
}

/** The reader in the thread it is called in: the worker's inside, and all of it in tests. */
export function createListDesk(readFile: ReadListFile): ListReader {
  return {
    async open(source, regions) {
      const read: Read = { ...readFile(source), regions };
      return openedList(read, recogniseStudentList(read.grids, regions));
    },
  };
}

function openedList(read: Read, first: RecognisedList): OpenedList {
  let seen: Seen = { overrides: '{}', list: first, plan: null };
  const recognised = (overrides: SheetOverrides): RecognisedList => {
    const text = JSON.stringify(overrides);
    if (seen.overrides !== text) seen = { overrides: text, list: readAgain(read, overrides), plan: null };
    return seen.list;
  };
  const planned = ({ key, overrides, ...request }: PlanRequest): DeskPlan => {
    const made = planSelection(recognised(overrides), request);
    seen = { ...seen, plan: { key, made } };
    return made;
  };
  return {
    head: headOf(read, first),
    recognise: async (overrides) => headOf(read, recognised(overrides)),
    plan: async (request) => planned(request).head,
    async planEntries(request) {
      const { head, entries } = planned(request);
      return { ...head, entries };
    },
    async planDetail(request) {
      const { head, detail } = planned(request);
      return { ...head, ...detail };
    },
    rows: async (key, query) => (seen.plan?.key === key ? findRows(seen.plan.made.rows, query) : null),
    close: async () => undefined,
  };
}

function readAgain({ grids, regions }: Read, overrides: SheetOverrides): RecognisedList {
  const isPlain = Object.keys(overrides).length === 0;
  return recogniseStudentList(grids, regions, isPlain ? {} : { sheets: overrides });
}

function headOf({ fileName, fileHash }: Read, list: RecognisedList): ListHead {
  const { sheets, ignoredSheets, issues, meta, rows } = list;
  const numbers = new Set(rows.flatMap(({ studentNumber }) => studentNumber ?? []));
  return {
    fileName,
    fileHash,
    sheets,
    ignoredSheets,
    issues,
    meta,
    rows: rows.length,
    numbers: [...numbers],
    capitals: capitalsIn(rows),
  };
}
