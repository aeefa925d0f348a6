import { AppError } from '@shared/lib/errors';
import type { ListName, ListOption } from '@shared/lists/contract';
import type { FeatureContext } from '../context';
import * as repository from './lists.repository';
import { texts } from './texts';

export type ListsService = ReturnType<typeof createListsService>;

/** The lists an office words for itself: program kinds, potentials, KIM levels, output types. */
export function createListsService({ db, clock, journal }: FeatureContext) {
  const refuseTwin = async (list: ListName, label: string, own?: number) => {
    const twin = await repository.findOptionByLabel(db, list, label);
    if (twin && twin.id !== own)
      throw new AppError('DUPLICATE', texts.taken(label), {
        fields: { label: texts.labelTaken },
      });
  };
  const existing = async (id: number) => {
    const option = await repository.findOption(db, id);
    if (!option) throw new AppError('NOT_FOUND', texts.notFound);
    return option;
  };
  return {
    get: async (list: ListName): Promise<ListOption[]> => {
      const rows = await repository.getOptions(db, list);
      return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
    },
    add: async (list: ListName, label: string) => {
      await refuseTwin(list, label);
      return journal.act(texts.created(label), async (trx) => ({
        id: await repository.insertOption(trx, list, label),
      }));
    },
    rename: async (id: number, label: string) => {
      const option = await existing(id);
      await refuseTwin(option.list, label, id);
      return journal.act(texts.renamed(option.label, label), async (trx) => {
        await repository.updateOption(trx, id, { label });
        return {};
      });
    },
    setArchived: async (id: number, archived: boolean) => {
      const { label } = await existing(id);
      return journal.act(archived ? texts.archived(label) : texts.unarchived(label), async (trx) => {
        await repository.updateOption(trx, id, { archivedAt: archived ? clock.nowIso() : null });
        return {};
      });
    },
  };
}
