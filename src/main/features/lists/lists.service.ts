import { AppError } from '@shared/lib/errors';
import type { ListName, ListOption } from '@shared/lists/contract';
import type { FeatureContext } from '../context';
import * as repository from './lists.repository';

export type ListsService = ReturnType<typeof createListsService>;

/** The lists an office words for itself: program kinds, potentials, KIM levels, output types. */
export function createListsService({ db, clock, audit }: FeatureContext) {
  const refuseTwin = async (list: ListName, label: string, own?: number) => {
    const twin = await repository.findOptionByLabel(db, list, label);
    if (twin && twin.id !== own)
      throw new AppError('DUPLICATE', `"${label}" sudah ada dalam daftar.`, {
        fields: { label: 'Sudah ada dalam daftar.' },
      });
  };
  const existing = async (id: number) => {
    const option = await repository.findOption(db, id);
    if (!option) throw new AppError('NOT_FOUND', 'Pilihan ini tidak ditemukan. Muat ulang daftar.');
    return option;
  };
  return {
    get: async (list: ListName): Promise<ListOption[]> => {
      const rows = await repository.getOptions(db, list);
      return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
    },
    add: async (list: ListName, label: string) => {
      await refuseTwin(list, label);
      return db.transaction().execute(async (trx) => {
        const id = await repository.insertOption(trx, list, label);
        await audit.record(trx, {
          action: 'create',
          entity: 'listOption',
          entityId: id,
          summary: `Pilihan "${label}" ditambahkan`,
        });
        return { id };
      });
    },
    rename: async (id: number, label: string) => {
      const option = await existing(id);
      await refuseTwin(option.list, label, id);
      await db.transaction().execute(async (trx) => {
        await repository.updateOption(trx, id, { label });
        const summary = `Pilihan "${option.label}" menjadi "${label}"`;
        await audit.record(trx, { action: 'update', entity: 'listOption', entityId: id, summary });
      });
    },
    setArchived: async (id: number, archived: boolean) => {
      const option = await existing(id);
      await db.transaction().execute(async (trx) => {
        await repository.updateOption(trx, id, { archivedAt: archived ? clock.nowIso() : null });
        const summary = `Pilihan "${option.label}" ${archived ? 'diarsipkan' : 'dipulihkan'}`;
        await audit.record(trx, {
          action: archived ? 'archive' : 'restore',
          entity: 'listOption',
          entityId: id,
          summary,
        });
      });
    },
  };
}
