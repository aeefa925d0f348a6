import type {
  ListHead,
  ListReader,
  PlanRequest,
  ReadListFile,
  SheetOverrides,
} from '@domain/imports/desk-model';
import type { SheetGrid } from '@domain/imports/grid';
import type { ImportRegions, RecognisedList } from '@domain/imports/model';
import { capitalsIn, type DeskPlan, findRows, planSelection } from '@domain/imports/plan/desk';
import { recogniseStudentList } from '@domain/imports/recognise';
import { AppError } from '@shared/lib/errors';

interface OpenList {
  readonly fileName: string;
  readonly fileHash: string;
  readonly regions: ImportRegions;
  readonly grids: readonly SheetGrid[];
  readonly overrides: string;
  readonly list: RecognisedList;
  readonly plan: { readonly key: string; readonly made: DeskPlan } | null;
}

/** The reader in the thread it is called in: the worker's inside, and all of it in tests. */
export function createListDesk(readFile: ReadListFile): ListReader {
  const lists = new Map<string, OpenList>();
  const openList = (id: string): OpenList => {
    const found = lists.get(id);
    if (!found)
      throw new AppError('IMPORT_EXPIRED', 'Berkas ini sudah ditutup. Pilih berkasnya sekali lagi.');
    return found;
  };
  const recognised = (id: string, overrides: SheetOverrides): OpenList => {
    const opened = openList(id);
    const text = JSON.stringify(overrides);
    if (opened.overrides === text) return opened;
    const corrected: OpenList = {
      ...opened,
      overrides: text,
      list: readAgain(opened, overrides),
      plan: null,
    };
    lists.set(id, corrected);
    return corrected;
  };
  const planned = (id: string, { key, overrides, ...request }: PlanRequest): DeskPlan => {
    const opened = recognised(id, overrides);
    const made = planSelection(opened.list, request);
    lists.set(id, { ...opened, plan: { key, made } });
    return made;
  };
  return {
    async open(id, source, regions) {
      const { fileName, fileHash, grids } = readFile(source);
      const list = recogniseStudentList(grids, regions);
      const opened: OpenList = { fileName, fileHash, regions, grids, overrides: '{}', list, plan: null };
      lists.set(id, opened);
      return headOf(opened);
    },
    recognise: async (id, overrides) => headOf(recognised(id, overrides)),
    plan: async (id, request) => planned(id, request).head,
    async planEntries(id, request) {
      const { head, entries } = planned(id, request);
      return { ...head, entries };
    },
    async planDetail(id, request) {
      const { head, detail } = planned(id, request);
      return { ...head, ...detail };
    },
    async rows(id, key, query) {
      const { plan } = openList(id);
      return plan?.key === key ? findRows(plan.made.rows, query) : null;
    },
    async close(id) {
      lists.delete(id);
    },
  };
}

function readAgain({ grids, regions }: OpenList, overrides: SheetOverrides): RecognisedList {
  const isPlain = Object.keys(overrides).length === 0;
  return recogniseStudentList(grids, regions, isPlain ? {} : { sheets: overrides });
}

function headOf({ fileName, fileHash, list }: OpenList): ListHead {
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
