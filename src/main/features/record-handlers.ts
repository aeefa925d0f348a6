import type { ListExport } from '@domain/lists/job';
import type { Progress } from '@shared/lib/procedure';
import type { AnyList } from './feature-list';
import type { ListExporter, WrittenList } from './list-exporter';

/** A procedure of the contract that waits for its handler. */
interface Waiting<I, O, P> {
  handler(answer: (call: { input: I; signal?: AbortSignal }) => O): P;
}
type Ids = { ids: number[] };

/**
 * The handlers that every kind of record has: from the contract's procedure straight to the service's function of the
 * same name, which must take and answer what the contract says.
 */
export function recordHandlers<List, Rows, L, Detail, G, New, Made, C, Edit, Saved, U, Count, A, R>(
  os: {
    list: Waiting<List, Promise<Rows>, L>;
    get: Waiting<{ id: number }, Promise<Detail>, G>;
    create: Waiting<New, Promise<Made>, C>;
    update: Waiting<Edit, Promise<Saved>, U>;
    archive: Waiting<Ids, Promise<Count>, A>;
    restore: Waiting<Ids, Promise<Count>, R>;
  },
  service: {
    list(query: List): Promise<Rows>;
    get(id: number): Promise<Detail>;
    create(input: New): Promise<Made>;
    update(input: Edit): Promise<Saved>;
    archive(ids: readonly number[]): Promise<Count>;
    restore(ids: readonly number[]): Promise<Count>;
  },
) {
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => service.archive(input.ids)),
    restore: os.restore.handler(({ input }) => service.restore(input.ids)),
  };
}

type Exporting = AsyncGenerator<Progress, WrittenList | null, void>;

/** "Ekspor Excel" of a list, as the contract has it. */
export const exportHandler = <P>(
  procedure: Waiting<ListExport, Exporting, P>,
  exporter: ListExporter,
  list: AnyList,
): P => procedure.handler(({ input, signal }) => exporter.exportList(list, input, signal));
