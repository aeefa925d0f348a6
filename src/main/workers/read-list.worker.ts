import { parentPort } from 'node:worker_threads';
import type { SheetGrid } from '@shared/imports/grid';
import type { ImportRegions, RecognisedList, RecogniseOptions } from '@shared/imports/model';
import { recogniseStudentList } from '@shared/imports/recognise';
import { type ErrorCode, isAppError } from '@shared/lib/errors';
import { readWorkbook } from '../platform/workbook/read-workbook';

export interface ReadListRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly regions: ImportRegions;
  readonly options: RecogniseOptions;
}

/** `grids` come back so that a correction in the preview needs no second reading of the file. */
export type ReadListReply =
  | { readonly id: number; readonly list: RecognisedList; readonly grids: readonly SheetGrid[] }
  | { readonly id: number; readonly code: ErrorCode | null; readonly message: string };

/** Errors do not survive the thread border with their class: code and message travel as data. */
function answer(id: number, request: ReadListRequest): ReadListReply {
  try {
    const grids = readWorkbook(request.bytes, request.fileName);
    return { id, grids, list: recogniseStudentList(grids, request.regions, request.options) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, code: isAppError(error) ? error.code : null, message };
  }
}

parentPort?.on('message', (message: { id: number; request: ReadListRequest }) => {
  parentPort?.postMessage(answer(message.id, message.request));
});
