import type { ListReader } from '@domain/imports/desk-model';
import { createListDesk } from '../features/imports/list-desk';
import { readListFile } from '../platform/workbook/read/list-file';
import { offer, serveThread } from './serve-thread';

const desk = createListDesk(readListFile);

type Args<M extends keyof ListReader> = Parameters<ListReader[M]>;

const router = {
  open: offer((args: Args<'open'>) => desk.open(...args)),
  recognise: offer((args: Args<'recognise'>) => desk.recognise(...args)),
  plan: offer((args: Args<'plan'>) => desk.plan(...args)),
  planEntries: offer((args: Args<'planEntries'>) => desk.planEntries(...args)),
  planDetail: offer((args: Args<'planDetail'>) => desk.planDetail(...args)),
  rows: offer((args: Args<'rows'>) => desk.rows(...args)),
  close: offer((args: Args<'close'>) => desk.close(...args)),
};
export type ReadListRouter = typeof router;

serveThread(router);
