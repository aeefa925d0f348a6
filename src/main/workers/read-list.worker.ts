import type { ListSource, OpenedList } from '@domain/imports/desk-model';
import type { ImportRegions } from '@domain/imports/model';
import { AppError } from '@shared/lib/errors';
import { createListDesk } from '../features/imports/list-desk';
import { texts } from '../features/imports/texts';
import { readListFile } from '../platform/workbook/read/list-file';
import { offer, serveThread } from './serve-thread';

/** This thread's one list. */
let opened: OpenedList | null = null;

function list(): OpenedList {
  // A thread that was started anew after its predecessor's death knows no list.
  if (!opened) throw new AppError('IMPORT_EXPIRED', texts.expired);
  return opened;
}

type Args<M extends 'recognise' | 'plan' | 'planEntries' | 'planDetail' | 'rows'> = Parameters<OpenedList[M]>;

const router = {
  open: offer(async ({ source, regions }: { source: ListSource; regions: ImportRegions }) => {
    opened = await createListDesk(readListFile).open(source, regions);
    return opened.head;
  }),
  recognise: offer(async (args: Args<'recognise'>) => list().recognise(...args)),
  plan: offer(async (args: Args<'plan'>) => list().plan(...args)),
  planEntries: offer(async (args: Args<'planEntries'>) => list().planEntries(...args)),
  planDetail: offer(async (args: Args<'planDetail'>) => list().planDetail(...args)),
  rows: offer(async (args: Args<'rows'>) => list().rows(...args)),
};
export type ReadListRouter = typeof router;

serveThread(router);
